/** Ranks as result.csv publishes them: said to the reader as published, never as proven (spec, section 5). */
import { ascii, utf8 } from '../core/bytes.ts';
import { type Control, checkpoint } from '../core/control.ts';
import { MingqianError } from '../core/errors.ts';
import { codeOf, isCode, type List, lowerBound, type Method } from '../core/list.ts';
import type { CheckedReceipt } from '../core/receipt.ts';
import { RESULT_HEADER, type Result } from '../core/result.ts';

const LF = 0x0a;
/** No row of a result is longer: rank, code of 32, two figures or a moment. */
const MAX_ROW = 128;
/** Rows between two looks at cancellation. */
const ROWS_A_BREATH = 1 << 16;

function refuse(line: number, expected: string): never {
  throw new MingqianError('result.row', `expected ${expected}`, { file: 'result.csv', line });
}

/** How many bytes result.csv has at most, by its result.json. */
export function sizeLimit({ allocated, reserves }: Result): number {
  return MAX_ROW * (1 + allocated + reserves);
}

/** About how many bytes result.csv has: as if each row behind its rank were as long as this code's. Requires a listed code. */
export function estimatedSize({ code, line, commitment }: CheckedReceipt, result: Result): number {
  const ranks = result.allocated + result.reserves;
  const row =
    commitment.method === 'lottery' ? `,${code},${commitment.list.tickets},${result.draws}\n` : `,${line}\n`;
  let size = RESULT_HEADER[commitment.method].length + 1 + ranks * row.length;
  // The digits of 1..ranks: each power of ten adds one to all from there on.
  for (let from = 1; from <= ranks; from *= 10) size += ranks - from + 1;
  return size;
}

/** A row of result.csv. */
export interface PublishedRow {
  /** From 1. */
  readonly rank: number;
  readonly code: string;
  /** As it stands in the file, without its LF. */
  readonly line: string;
}

/**
 * The rows of result.csv in rank order; what stands behind the code is not looked at.
 * @throws MingqianError `result.row`
 */
function* publishedRows(csv: Uint8Array, method: Method): Generator<PublishedRow> {
  const header = utf8(`${RESULT_HEADER[method]}\n`);
  if (header.some((byte, i) => byte !== csv[i])) refuse(1, JSON.stringify(RESULT_HEADER[method]));
  let rank = 1;
  for (let at = header.length; at < csv.length; rank++) {
    const end = csv.indexOf(LF, at);
    if (end === -1 || end - at > MAX_ROW) refuse(rank + 1, 'a row and LF');
    const line = ascii(csv.subarray(at, end));
    const [number, code = ''] = line.split(',');
    if (number !== String(rank) || !isCode(code)) refuse(rank + 1, `rank ${rank} and a code`);
    yield { rank, code, line };
    at = end + 1;
  }
}

/**
 * The published row of `code`, or null where result.csv does not have it. The file is read to its end.
 * @param ranks how many ranks there are
 * @throws MingqianError `result.row`: malformed, another number of ranks, or the code twice; `cancelled`
 */
export async function publishedRow(
  csv: Uint8Array,
  method: Method,
  code: string,
  ranks: number,
  control: Control = {},
): Promise<PublishedRow | null> {
  let found: PublishedRow | null = null;
  let count = 0;
  for (const row of publishedRows(csv, method)) {
    count = row.rank;
    if (count % ROWS_A_BREATH === 0) await checkpoint(control, 'receipt', count, ranks);
    if (row.code !== code) continue;
    if (found !== null) refuse(count + 1, `each code once, found ${code} again`);
    found = row;
  }
  if (count !== ranks) refuse(count + 1, `${ranks} ranks, found ${count}`);
  return found;
}

/**
 * Of each row of the list its published rank, 0 where it has none.
 * @throws MingqianError `result.row`: malformed, or a code that the list does not have or that stands twice
 */
export function ranksOfRows(list: List, csv: Uint8Array): Uint32Array {
  const ranks = new Uint32Array(list.rows);
  for (const { rank, code } of publishedRows(csv, list.method)) {
    const row = lowerBound(list, code);
    if (row === list.rows || codeOf(list, row) !== code)
      refuse(rank + 1, `a code of the list, found ${code}`);
    if (ranks[row] !== 0) refuse(rank + 1, `each code once, found ${code} again`);
    ranks[row] = rank;
  }
  return ranks;
}
