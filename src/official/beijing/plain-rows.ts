/**
 * Rows of a data file as published pools have them, `sequence,13 digits` and a line end, from bytes straight into the pool's table: four
 * bytes at once, and nothing made for a row. Whatever is not plainly such a row they leave to the reader of lines in `rows.ts`, which is their
 * slow twin and alone refuses and warns of forms.
 */
import { CODE_BYTES } from './table.ts';

const LF = 10;
const CR = 13;
const COMMA = 0x2c;
const ZERO = 0x30;

/** Digits of a sequence number that is read as one, at most. */
export const SEQUENCE_DIGITS = 10;
const TEN_THOUSAND = 10_000;
/** Rows after which rows that are read might as well be compared. */
const TRY_AGAIN = 64;

/** In each of four bytes: the bits of 0, those that tell a digit from others, and what takes more than 9 into those. */
const [ZEROS, HIGH, OVER] = [0x30303030, 0xf0f0f0f0 | 0, 0x06060606];

/** Whether the bytes of four numbers are ASCII digits. */
function areDigits(a: number, b: number, c: number, d: number): boolean {
  // Where one byte is so high that its sum reaches into the next, it is no digit by itself.
  const any = a | b | c | d | (a + OVER) | (b + OVER) | (c + OVER) | (d + OVER);
  return (any & HIGH) === ZEROS && (a & b & c & d & ZEROS) === ZEROS;
}

const asciiOf = (n: number) => Uint8Array.from(String(n), (digit) => digit.charCodeAt(0));
/** The four digits of each number below ten thousand, as four bytes, the first one lowest. */
const FOUR_DIGITS = new Int32Array(TEN_THOUSAND);
for (let n = 0; n < TEN_THOUSAND; n++) {
  const [a, b, c] = [Math.trunc(n / 1000), Math.trunc(n / 100), Math.trunc(n / 10)];
  FOUR_DIGITS[n] = ZEROS + a + ((b - 10 * a) << 8) + ((c - 10 * b) << 16) + ((n - 10 * c) << 24);
}

/** Where reading stopped: where in the bytes the next line begins, and which row it will be. */
export interface Stopped {
  readonly begin: number;
  readonly row: number;
}

/** The table, the row that is next, and the row before which to stop; the table has room for all rows before that. */
export interface Rows {
  readonly table: DataView;
  readonly row: number;
  readonly last: number;
}

/**
 * Rows that are numbered as they are counted, ended by LF or CRLF. Their numbers are compared, not read.
 * @param before how many rows were counted before number 1
 * @returns at the first line of another kind, that is not all there, or whose number is below ten thousand
 */
export function numberedRows(
  bytes: Uint8Array,
  from: number,
  { table, row, last }: Rows,
  before: number,
): Stopped {
  const length = bytes.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  let [begin, next] = [from, row];
  while (next < last) {
    const number = next + 1 - before;
    if (number < TEN_THOUSAND) break;
    // Rows whose numbers have the same digits before the last four.
    const head = asciiOf(Math.trunc(number / TEN_THOUSAND));
    const digits = head.length;
    const first = number % TEN_THOUSAND;
    const stop = Math.min(last, next + TEN_THOUSAND - first);
    for (let four = first; next < stop; four++, next++) {
      const tail = begin + digits;
      const code = tail + 5;
      const end = code + CODE_BYTES;
      if (end + 1 >= length) break;
      let same = 0;
      while (same < digits && bytes[begin + same] === head[same]) same++;
      if (same < digits || view.getInt32(tail, true) !== FOUR_DIGITS[four] || bytes[code - 1] !== COMMA)
        break;
      const after = bytes[end];
      if (after !== LF && (after !== CR || bytes[end + 1] !== LF)) break;
      if (!takeCode(view, code, table, next)) break;
      begin = end + (after === LF ? 1 : 2);
    }
    if (next < stop) break;
  }
  return { begin, row: next };
}

/**
 * Rows with any number of up to ten digits, ended by LF, CR or CRLF; a CR at the end of the bytes ends a row.
 * @param firstRow the file's first row
 * @param sequence told where a row has another number than it is counted by, in the pool or in the file: the row behind it, and [start, end) of the
 * number in the bytes
 * @returns at the first line of another kind or that is not all there; or after some rows, where the next might be numbered as they are counted: `before`
 * tells from where on
 */
export function plainRows(
  bytes: Uint8Array,
  from: number,
  { table, row, last }: Rows,
  firstRow: number,
  sequence: (row: number, start: number, end: number) => void,
): Stopped & { readonly before: number | null } {
  const length = bytes.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  let [begin, next] = [from, row];
  while (next < last) {
    let at = begin;
    let number = 0;
    for (; at < length; at++) {
      const digit = (bytes[at] as number) - ZERO;
      if (digit < 0 || digit > 9) break;
      number = number * 10 + digit;
    }
    const code = at + 1;
    const end = code + CODE_BYTES;
    if (end >= length || at === begin || at - begin > SEQUENCE_DIGITS || bytes[at] !== COMMA) break;
    const after = bytes[end];
    if (after !== LF && after !== CR) break;
    if (!takeCode(view, code, table, next)) break;
    next++;
    const before = number === next ? 0 : number === next - firstRow ? firstRow : null;
    if (before === null) sequence(next, begin, at);
    begin = after === CR && bytes[end + 1] === LF ? end + 2 : end + 1;
    if (before !== null && next - row >= TRY_AGAIN && number + 1 >= TEN_THOUSAND)
      return { begin, row: next, before };
  }
  return { begin, row: next, before: null };
}

/** Copies the 13 bytes at a place into a row of the table, where all are digits. */
function takeCode(view: DataView, at: number, table: DataView, row: number): boolean {
  const a = view.getInt32(at, true);
  const b = view.getInt32(at + 4, true);
  const c = view.getInt32(at + 8, true);
  // The last four once more, three of them twice.
  const d = view.getInt32(at + CODE_BYTES - 4, true);
  if (!areDigits(a, b, c, d)) return false;
  const to = row * CODE_BYTES;
  table.setInt32(to, a, true);
  table.setInt32(to + 4, b, true);
  table.setInt32(to + 8, c, true);
  table.setInt32(to + CODE_BYTES - 4, d, true);
  return true;
}
