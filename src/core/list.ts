/**
 * The frozen list, parsed on bytes into typed arrays: ten million rows are a handful of arrays, not ten
 * million objects (spec, section 2).
 */

import { ascii, utf8 } from './bytes.ts';
import { type Control, checkpoint } from './control.ts';
import { noLastLineEnd, noRows, otherHeader } from './list-faults.ts';
import { overLimit } from './room.ts';
import { codeEnd, RowReader } from './row.ts';

/** How the order of a pool is decided. */
export const METHODS = ['lottery', 'ranking', 'queue'] as const;
export type Method = (typeof METHODS)[number];

/** The first line of a list, without its LF. */
export const LIST_HEADER: Readonly<Record<Method, string>> = {
  lottery: 'code,tickets',
  ranking: 'code,points,since',
  queue: 'code,since',
};

/** Rows between two looks at progress and cancellation. */
const ROWS_A_BREATH = 1 << 18;

const LF = 0x0a;

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
    throw otherHeader(file, LIST_HEADER[method], bytes);
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
