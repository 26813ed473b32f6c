/** Runs of applications: as many rows as are sorted in memory at once. */
import { compareCodes } from '../../src/core/row.ts';
import { sortRows } from '../../src/core/sorting.ts';
import { checkCode } from './applications.ts';
import type { Applications } from './sorted-rows.ts';

const LF = 0x0a;
/** Before each row of a run stands the line of the applications that it stood on, in so many bytes. */
export const LINE_BYTES = 6;

/** Whole rows, as many as a run holds; their bytes are written over by the next. */
export async function* runsOf(
  { size, pieces }: Applications,
  most: number,
): AsyncGenerator<{ readonly bytes: Uint8Array; readonly isLast: boolean }, void> {
  let bytes = new Uint8Array(Math.min(size, most));
  let [length, read, isHeader] = [0, 0, true];
  for await (const piece of pieces()) {
    for (let at = 0; at < piece.length; ) {
      const taken = piece.subarray(at, at + bytes.length - length);
      bytes.set(taken, length);
      [length, at, read] = [length + taken.length, at + taken.length, read + taken.length];
      if (isHeader) {
        const lf = bytes.subarray(0, length).indexOf(LF);
        if (lf !== -1) {
          bytes.copyWithin(0, lf + 1, length);
          [length, isHeader] = [length - lf - 1, false];
        }
      }
      if (length < bytes.length) continue;
      const end = isHeader ? 0 : bytes.lastIndexOf(LF) + 1;
      if (end === 0) {
        const more = new Uint8Array(2 * bytes.length);
        more.set(bytes);
        bytes = more;
        continue;
      }
      yield { bytes: bytes.subarray(0, end), isLast: read === size && end === length };
      bytes.copyWithin(0, end, length);
      length -= end;
    }
  }
  if (length > 0) yield { bytes: bytes.subarray(0, length), isLast: true };
}

/** A run in the order of its codes, equals in that of their lines, each row behind its line. @throws as checkCode */
export function sortedRun(
  file: string,
  bytes: Uint8Array,
  firstLine: number,
): { readonly run: Uint8Array; readonly rows: number } {
  let rows = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) rows++;
  const starts = new Uint32Array(rows + 1);
  for (let row = 0, at = 0; row < rows; row++) {
    const end = bytes.indexOf(LF, at);
    checkCode(file, bytes, at, end, firstLine + row);
    starts[row] = at;
    at = end + 1;
  }
  starts[rows] = bytes.length;
  const order = Uint32Array.from({ length: rows }, (_, i) => i);
  sortRows(order, (a, b) => compareCodes(bytes, starts[a] as number, starts[b] as number));
  const run = new Uint8Array(bytes.length + rows * LINE_BYTES);
  let at = 0;
  for (const row of order) {
    const line = firstLine + row;
    for (let i = 0, rest = line; i < LINE_BYTES; i++, rest = Math.floor(rest / 256)) run[at++] = rest % 256;
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) run[at++] = bytes[i] as number;
  }
  return { run, rows };
}
