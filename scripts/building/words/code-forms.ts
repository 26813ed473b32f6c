/** What the codes of a site's pools look like, so that a code typed where words are sought is known for one. */
import type { Commitment } from '../../../src/core/commitment.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import { gunzip } from '../../../src/core/gzip.ts';
import type { CodeForm } from '../../../src/finding/site-words.ts';
import { folderRecord } from '../../../src/record/node/folder.ts';
import { nodePlatform } from '../../../src/record/node/platform.ts';

const COMMA = 0x2c;
const LF = 0x0a;
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** @param list a verified list's bytes: its form was checked before */
function formsIn(list: Uint8Array): CodeForm[] {
  const forms = new Map<number, boolean>();
  for (let line = list.indexOf(LF) + 1; line > 0 && line < list.length; line = list.indexOf(LF, line) + 1) {
    let at = line;
    let isDigits = true;
    for (; at < list.length && list[at] !== COMMA; at++) isDigits &&= isDigit(list[at] as number);
    forms.set(at - line, (forms.get(at - line) ?? true) && isDigits);
  }
  return [...forms].map(([length, isDigits]) => ({ length, isDigits }));
}

/** The forms of all codes of these records, each once, the shortest first. @throws MingqianError `record.missing` without a list */
export async function codeForms(
  pools: readonly { readonly folder: string; readonly commitment: Commitment }[],
): Promise<CodeForm[]> {
  const all = new Map<number, boolean>();
  for (const { folder } of pools) {
    const record = await folderRecord(folder);
    const packed = await record.read('applicants.csv.gz');
    const list =
      (await record.read('applicants.csv')) ??
      (packed === null ? null : await gunzip('applicants.csv.gz', packed, nodePlatform.inflateRaw));
    if (list === null)
      throw new MingqianError('record.missing', 'expected applicants.csv, found none', { file: folder });
    for (const { length, isDigits } of formsIn(list)) all.set(length, (all.get(length) ?? true) && isDigits);
  }
  return [...all].map(([length, isDigits]) => ({ length, isDigits })).sort((a, b) => a.length - b.length);
}
