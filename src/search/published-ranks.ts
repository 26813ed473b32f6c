/** Ranks as result.csv publishes them: said to the reader as published, never as proven (spec, section 5). */
import { type Control, checkpoint } from '../core/control.ts';
import { codeOf, type List, lowerBound, type Method } from '../core/list.ts';
import type { CheckedReceipt } from '../core/receipt.ts';
import { RESULT_HEADER, type Result } from '../core/result.ts';
import { MAX_ROW, type PublishedRow, publishedRows, refuseRow } from '../record/result-rows.ts';

/** Rows between two looks at cancellation. */
const ROWS_A_BREATH = 1 << 16;

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
  for (const row of publishedRows(csv, RESULT_HEADER[method])) {
    count = row.rank;
    if (count % ROWS_A_BREATH === 0) await checkpoint(control, 'receipt', count, ranks);
    if (row.code !== code) continue;
    if (found !== null) refuseRow(count + 1, `each code once, found ${code} again`);
    found = row;
  }
  if (count !== ranks) refuseRow(count + 1, `${ranks} ranks, found ${count}`);
  return found;
}

/**
 * Of each row of the list its published rank, 0 where it has none.
 * @throws MingqianError `result.row`: malformed, or a code that the list does not have or that stands twice
 */
export function ranksOfRows(list: List, csv: Uint8Array): Uint32Array {
  const ranks = new Uint32Array(list.rows);
  for (const { rank, code } of publishedRows(csv, RESULT_HEADER[list.method])) {
    const row = lowerBound(list, code);
    if (row === list.rows || codeOf(list, row) !== code)
      refuseRow(rank + 1, `a code of the list, found ${code}`);
    if (ranks[row] !== 0) refuseRow(rank + 1, `each code once, found ${code} again`);
    ranks[row] = rank;
  }
  return ranks;
}
