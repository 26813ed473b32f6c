/** Every reader that is fuzzed. */
import type { Target } from './target.ts';
import { gzipTarget } from './targets/gzip.ts';
import { listTarget, wholeList } from './targets/list.ts';
import { zipTarget } from './targets/zip.ts';

export const TARGETS: readonly Target[] = [
  listTarget('list', 'applicants.csv, whole', wholeList),
  gzipTarget,
  zipTarget,
];
