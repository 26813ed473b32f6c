/**
 * The frozen list, parsed on bytes into typed arrays: ten million rows are a handful of arrays, not ten
 * million objects (spec, section 2).
 */

import { ascii, utf8 } from './bytes.ts';
import { MAX_CODE } from './code.ts';
import { type Control, checkpoint } from './control.ts';
import { MingqianError } from './errors.ts';
import { count, FORMS, form, nothing, type Place, text } from './findings.ts';
import { momentAt } from './moment.ts';
import { overLimit } from './room.ts';

/** How the order of a pool is decided. */
export const METHODS = ['lottery', 'ranking', 'queue'] as const;
export type Method = (typeof METHODS)[number];

/** The first line of a list, without its LF. */
export const LIST_HEADER: Readonly<Record<Method, string>> = {
  lottery: 'code,tickets',
  ranking: 'code,points,since',
  queue: 'code,since',
};

/** The greatest number of tickets of one applicant. */
export const MAX_TICKETS = 1_000_000;
/** The greatest number of points. */
export const MAX_POINTS = 1_000_000_000;
/** Rows between two looks at progress and cancellation. */
const ROWS_A_BREATH = 1 << 18;

const LF = 0x0a;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const ZERO = 0x30;

/** Some rows of a list, numbered here from 0. Arrays that the method does not have are empty. */
export interface Rows {
  readonly method: Method;
  readonly bytes: Uint8Array;
  /** How many rows. */
  readonly rows: number;
  /** Total of the rows' tickets; in `ranking` and `queue` each row counts as one. */
  readonly tickets: number;
  /** Offset of each row's first byte, and behind the last the offset of the end: rows + 1 entries. */
  readonly lineStart: Uint32Array;
  /** Each row's tickets (`lottery`) or points (`ranking`). */
  readonly values: Uint32Array;
  /** Each row's moment as an instant (`ranking`, `queue`). */
  readonly since: Float64Array;
}

/** A whole list. */
export interface List extends Rows {
  /** Of each row the number of its first ticket, from 1, and behind the last T + 1: rows + 1 entries. */
  readonly firstTicket: Float64Array;
}

function isAlphanumeric(byte: number): boolean {
  return (byte >= ZERO && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a);
}

/** The bytes of a line as one can show them in an error. */
function shown(bytes: Uint8Array, from: number, to: number): string {
  const end = Math.min(to, from + 80);
  return String.fromCharCode(...bytes.subarray(from, end)) + (end < to ? '…' : '');
}

/** The plain decimal in bytes [from, to), or -1: no sign, no leading zero, at most ten digits. */
function decimalAt(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  if (length < 1 || length > 10 || (length > 1 && bytes[from] === ZERO)) return -1;
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = (bytes[i] as number) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Where the code of the row at `from` ends: the offset of its comma, or -1 where no code stands there. */
export function codeEnd(bytes: Uint8Array, from: number, to: number): number {
  const limit = Math.min(to, from + MAX_CODE + 1);
  for (let i = from; i < limit; i++) {
    const byte = bytes[i] as number;
    if (byte === COMMA) return i > from ? i : -1;
    if (!isAlphanumeric(byte) && (byte !== HYPHEN || i === from)) return -1;
  }
  return -1;
}

/**
 * Order of the codes of the rows at offsets `a` and `b`. The comma behind a code is below every byte of a
 * code, so that comparing up to it gives byte order with the shorter first.
 */
export function compareCodes(bytes: Uint8Array, a: number, b: number): number {
  for (let i = 0; ; i++) {
    const left = bytes[a + i] as number;
    const right = bytes[b + i] as number;
    if (left !== right) return left - right;
    if (left === COMMA) return 0;
  }
}

/** What to say of a row at offset `at` whose code is not above that of the row at `before`, on the line above. */
function outOfOrder(
  bytes: Uint8Array,
  before: number,
  at: number,
  place: Place & { readonly line: number },
): MingqianError {
  const code = ascii(bytes.subarray(at, bytes.indexOf(COMMA, at)));
  const above = ascii(bytes.subarray(before, bytes.indexOf(COMMA, before)));
  const line = place.line - 1;
  const seen = { expected: { kind: 'above', code: above, line }, found: text(code) } as const;
  return code === above
    ? new MingqianError('list.duplicate', `code ${code} stands already on line ${line}`, place, seen)
    : new MingqianError(
        'list.order',
        `code ${code} is not above ${above} on line ${line}; sort the list by code in byte order`,
        place,
        seen,
      );
}

/** Reads one row of a list by the rules of section 2. */
export class RowReader {
  /** The tickets or points of the row that was read last; 0 in `queue`. */
  value = 0;
  /** Its moment as an instant; 0 in `lottery`. */
  since = 0;
  readonly #file: string;
  readonly #method: Method;

  constructor(file: string, method: Method) {
    this.#file = file;
    this.#method = method;
  }

  /**
   * Reads the row in bytes [at, end), without its LF.
   * @param before where the row above begins in the same bytes, or -1 where there is none
   * @param line its line number
   * @throws MingqianError `list.row`, `list.code`, `list.value`, `list.order`, `list.duplicate`
   */
  read(bytes: Uint8Array, before: number, at: number, end: number, line: number): void {
    const method = this.#method;
    const place = { file: this.#file, line };
    const comma = codeEnd(bytes, at, end);
    if (comma === -1)
      throw new MingqianError(
        bytes.subarray(at, end).includes(COMMA) ? 'list.code' : 'list.row',
        `expected ${FORMS.row}, found ${JSON.stringify(shown(bytes, at, end))}`,
        place,
        { expected: form('row'), found: text(shown(bytes, at, end)) },
      );
    let next = comma + 1;
    this.value = 0;
    if (method !== 'queue') {
      const [least, most] = method === 'lottery' ? [1, MAX_TICKETS] : [0, MAX_POINTS];
      const of = method === 'lottery' ? 'tickets' : 'points';
      const stop = method === 'lottery' ? end : bytes.indexOf(COMMA, next);
      const value = stop === -1 || stop > end ? -1 : decimalAt(bytes, next, stop);
      if (value < least || value > most)
        throw new MingqianError(
          'list.value',
          `expected ${of} ${least} to ${most} in plain decimal, found ${JSON.stringify(shown(bytes, next, end))}`,
          place,
          { expected: { kind: 'range', of, from: least, to: most }, found: text(shown(bytes, next, end)) },
        );
      this.value = value;
      next = stop + 1;
    }
    this.since = 0;
    if (method !== 'lottery') {
      const moment = momentAt(bytes, next, end);
      if (Number.isNaN(moment))
        throw new MingqianError(
          'list.value',
          `expected ${FORMS.moment}, found ${JSON.stringify(shown(bytes, next, end))}`,
          place,
          { expected: form('moment'), found: text(shown(bytes, next, end)) },
        );
      this.since = moment;
    }
    if (before !== -1 && compareCodes(bytes, before, at) >= 0) throw outOfOrder(bytes, before, at, place);
  }
}

/** What is wrong with bytes behind which no LF comes. */
export function noLastLineEnd(file: string, line: number): MingqianError {
  return new MingqianError(
    'list.row',
    'expected a final LF, found the end of the file',
    { file, line },
    { expected: form('lineEnd'), found: nothing },
  );
}

/** What is wrong with a list without rows. */
export function noRows(file: string, line: number): MingqianError {
  return new MingqianError(
    'list.row',
    'expected at least one row, found none',
    { file, line },
    { expected: { kind: 'least', of: 'rows', count: 1 }, found: count('rows', 0) },
  );
}

/** What is wrong with a list that does not begin with its method's header. @param bytes its beginning, up to 80 bytes or more */
export function otherHeader(file: string, method: Method, bytes: Uint8Array): MingqianError {
  const lf = bytes.indexOf(LF);
  const found = shown(bytes, 0, lf === -1 ? bytes.length : lf);
  return new MingqianError(
    'list.header',
    `expected ${JSON.stringify(LIST_HEADER[method])} and LF, found ${JSON.stringify(found)}`,
    { file, line: 1 },
    { expected: text(LIST_HEADER[method]), found: text(found) },
  );
}

/**
 * Parses rows from offset `from` to the end of `bytes`. Requires `from` <= bytes.length.
 * @param firstLine the line number of the first row, for errors
 * @param mostRows rows that are held at most
 * @throws MingqianError `list.row`, `list.code`, `list.value`, `list.order`, `list.duplicate`; `cancelled`; `record.limit` past
 * that many rows or 4 GiB, which are this reader's limits and no fault of the record
 */
export async function parseRows(
  file: string,
  bytes: Uint8Array,
  from: number,
  method: Method,
  firstLine: number,
  control: Control = {},
  mostRows = Number.POSITIVE_INFINITY,
): Promise<Rows> {
  if (bytes.length > 0xffff_ffff) throw overLimit(file, 0xffff_ffff, 'bytes');
  let rows = 0;
  for (let i = from; i < bytes.length; i++) if (bytes[i] === LF) rows++;
  if (rows > mostRows) throw overLimit(file, mostRows, 'rows');
  const line = rows + firstLine;
  if (bytes.length > from && bytes[bytes.length - 1] !== LF) throw noLastLineEnd(file, line);
  if (rows === 0) throw noRows(file, line);

  const lineStart = new Uint32Array(rows + 1);
  const values = new Uint32Array(method === 'queue' ? 0 : rows);
  const since = new Float64Array(method === 'lottery' ? 0 : rows);
  const reader = new RowReader(file, method);
  let tickets = 0;
  let at = from;
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_A_BREATH === 0) await checkpoint(control, 'list', row, rows);
    const end = bytes.indexOf(LF, at);
    reader.read(bytes, row === 0 ? -1 : (lineStart[row - 1] as number), at, end, firstLine + row);
    if (method !== 'queue') values[row] = reader.value;
    if (method !== 'lottery') since[row] = reader.since;
    tickets += method === 'lottery' ? reader.value : 1;
    lineStart[row] = at;
    at = end + 1;
  }
  lineStart[rows] = at;
  await checkpoint(control, 'list', rows, rows);
  return { method, bytes, rows, tickets, lineStart, values, since };
}

/**
 * Parses a whole list (spec, section 2).
 * @throws MingqianError `list.header`, and those of parseRows
 */
export async function parseList(
  file: string,
  bytes: Uint8Array,
  method: Method,
  control: Control = {},
  mostRows = Number.POSITIVE_INFINITY,
): Promise<List> {
  const header = utf8(`${LIST_HEADER[method]}\n`);
  if (bytes.length < header.length || header.some((byte, i) => byte !== bytes[i]))
    throw otherHeader(file, method, bytes);
  const parsed = await parseRows(file, bytes, header.length, method, 2, control, mostRows);
  return { ...parsed, firstTicket: ticketStarts(parsed) };
}

/** Of each row the number of its first ticket, from 1, and behind the last the number after the end. */
function ticketStarts({ method, rows, values }: Rows): Float64Array {
  const starts = new Float64Array(rows + 1);
  starts[0] = 1;
  for (let i = 0; i < rows; i++)
    starts[i + 1] = (starts[i] as number) + (method === 'lottery' ? (values[i] as number) : 1);
  return starts;
}

/** The code of row `i`, from 0. */
export function codeOf({ bytes, lineStart }: Rows, i: number): string {
  const start = lineStart[i] as number;
  return ascii(bytes.subarray(start, codeEnd(bytes, start, lineStart[i + 1] as number)));
}

/** Row `i`, from 0, as it stands in the file, without its LF. */
export function lineOf({ bytes, lineStart }: Rows, i: number): string {
  return ascii(bytes.subarray(lineStart[i] as number, (lineStart[i + 1] as number) - 1));
}

/** The first row, from 0, whose code is not below `code`; `rows` where all are below. Codes are ASCII. */
export function lowerBound(rows: Rows, code: string): number {
  let low = 0;
  let high = rows.rows;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (codeOf(rows, middle) < code) low = middle + 1;
    else high = middle;
  }
  return low;
}
