/** Ranks as result.csv publishes them: said to the reader as published, never as proven (spec, section 5). */
import { ascii, utf8 } from '../core/bytes.ts';
import { MingqianError } from '../core/errors.ts';
import { codeOf, type List, lowerBound, type Method } from '../core/list.ts';
import { RESULT_HEADER } from '../core/result.ts';

const LF = 0x0a;
/** No row of a result is longer: rank, code of 32, two figures or a time. */
const MAX_ROW = 128;

function refuse(line: number, expected: string): never {
  throw new MingqianError('result.row', `expected ${expected}`, { file: 'result.csv', line });
}

/**
 * The code of each rank, in order; the other columns are not looked at.
 * @throws MingqianError `result.row`
 */
export function* publishedCodes(csv: Uint8Array, method: Method): Generator<string> {
  const header = utf8(`${RESULT_HEADER[method]}\n`);
  if (header.some((byte, i) => byte !== csv[i])) refuse(1, JSON.stringify(RESULT_HEADER[method]));
  let rank = 1;
  for (let at = header.length; at < csv.length; rank++) {
    const end = csv.indexOf(LF, at);
    if (end === -1 || end - at > MAX_ROW) refuse(rank + 1, 'a row and LF');
    const [number, code] = ascii(csv.subarray(at, end)).split(',');
    if (number !== String(rank) || code === undefined) refuse(rank + 1, `rank ${rank}`);
    yield code;
    at = end + 1;
  }
}

/** The published rank of `code`, from 1, or null where result.csv does not have it. @throws MingqianError `result.row` */
export function publishedRank(csv: Uint8Array, method: Method, code: string): number | null {
  let rank = 0;
  for (const published of publishedCodes(csv, method)) {
    rank++;
    if (published === code) return rank;
  }
  return null;
}

/**
 * Of each row of the list its published rank, 0 where it has none.
 * @throws MingqianError `result.row`: malformed, or a code that the list does not have or that stands twice
 */
export function ranksOfRows(list: List, csv: Uint8Array): Uint32Array {
  const ranks = new Uint32Array(list.rows);
  let rank = 0;
  for (const code of publishedCodes(csv, list.method)) {
    rank++;
    const row = lowerBound(list, code);
    if (row === list.rows || codeOf(list, row) !== code)
      refuse(rank + 1, `a code of the list, found ${code}`);
    if (ranks[row] !== 0) refuse(rank + 1, `each code once, found ${code} again`);
    ranks[row] = rank;
  }
  return ranks;
}
