/** result.csv, read the same way at the build, on the pages and by the look-up: row by row, each with its own rank. */
import { ascii, utf8 } from '../core/bytes.ts';
import { isCode } from '../core/code.ts';
import { MingqianError } from '../core/errors.ts';

const LF = 0x0a;
/** No row of a result is longer: rank, code of 32, two figures or a moment. */
export const MAX_ROW = 128;

/** @throws MingqianError `result.row` */
export function refuseRow(line: number, expected: string): never {
  throw new MingqianError('result.row', `expected ${expected}`, { file: 'result.csv', line });
}

/** A row of result.csv. */
export interface PublishedRow {
  /** From 1. */
  readonly rank: number;
  readonly code: string;
  /** As it stands in the file, without its LF. */
  readonly line: string;
  /** Where it begins in the file. */
  readonly at: number;
}

/**
 * The rows in rank order; what stands behind the code is not looked at.
 * @param header the file's first line, without its LF
 * @throws MingqianError `result.row`: another first line, a row without an end, of another rank, or without a code
 */
export function* publishedRows(csv: Uint8Array, header: string): Generator<PublishedRow> {
  const first = utf8(`${header}\n`);
  if (first.some((byte, i) => byte !== csv[i])) refuseRow(1, JSON.stringify(header));
  let rank = 1;
  for (let at = first.length; at < csv.length; rank++) {
    const end = csv.indexOf(LF, at);
    if (end === -1 || end - at > MAX_ROW) refuseRow(rank + 1, 'a row and LF');
    const line = ascii(csv.subarray(at, end));
    const [number, code = ''] = line.split(',');
    if (number !== String(rank) || !isCode(code)) refuseRow(rank + 1, `rank ${rank} and a code`);
    yield { rank, code, line, at };
    at = end + 1;
  }
}

/** A whole result, of which rows are asked for by their rank. */
export interface ResultRows {
  /** Names of the columns: rank, code ... */
  readonly columns: readonly string[];
  /** How many ranks. */
  readonly count: number;
  /** The cells of a rank, from 1. Requires 1 <= rank <= count. */
  row(rank: number): string[];
  /** The rank of a code, or null. */
  rankOf(code: string): number | null;
}

/** The rows of a result, or null where it has none that can be read. Whether it is the right one is not looked at here. */
export function resultRows(csv: Uint8Array, header: string): ResultRows | null {
  const starts: number[] = [];
  try {
    for (const { at } of publishedRows(csv, header)) starts.push(at);
  } catch (error) {
    if (error instanceof MingqianError) return null;
    throw error;
  }
  const row = (rank: number) => {
    const end = starts[rank] ?? csv.length;
    return ascii(csv.subarray(starts[rank - 1], end - 1)).split(',');
  };
  return {
    columns: header.split(','),
    count: starts.length,
    row,
    rankOf(code) {
      for (const one of publishedRows(csv, header)) if (one.code === code) return one.rank;
      return null;
    },
  };
}
