/** Every reader that is fuzzed. */
import type { Target } from './target.ts';
import { announcedTarget, poolTarget, winnersTarget } from './targets/beijing.ts';
import { documentsTarget } from './targets/documents.ts';
import { gzipTarget } from './targets/gzip.ts';
import { listTarget, wholeList } from './targets/list.ts';
import { bundleTarget, keyTarget, noteTarget, policyTarget, proofTarget } from './targets/log.ts';
import { applicationsTarget, changesTarget, keptTarget } from './targets/office.ts';
import { rfc3797Target, rivestTarget } from './targets/official.ts';
import { partsTarget, pictureTarget, pixelsTarget } from './targets/paper.ts';
import { receiptTarget } from './targets/receipt.ts';
import { resultTarget } from './targets/result.ts';
import { cellTarget, sheetTarget } from './targets/sheet.ts';
import { historyTarget, manifestTarget, siteTarget } from './targets/site.ts';
import { tomlTarget } from './targets/toml.ts';
import { typedTarget } from './targets/typed.ts';
import { zipTarget } from './targets/zip.ts';

export const TARGETS: readonly Target[] = [
  listTarget('list', 'applicants.csv, whole', wholeList),
  gzipTarget,
  zipTarget,
  documentsTarget,
  receiptTarget,
  noteTarget,
  proofTarget,
  policyTarget,
  bundleTarget,
  keyTarget,
  resultTarget,
  manifestTarget,
  winnersTarget,
  poolTarget,
  rfc3797Target,
  rivestTarget,
  announcedTarget,
  typedTarget,
  siteTarget,
  historyTarget,
  tomlTarget,
  changesTarget,
  applicationsTarget,
  sheetTarget,
  cellTarget,
  keptTarget,
  partsTarget,
  pictureTarget,
  pixelsTarget,
];
