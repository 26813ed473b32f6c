/** Pages of a list: what the Merkle tree is built over and what a receipt carries (spec, section 2). */
import { concat, utf8 } from './bytes.ts';
import { type Control, checkpoint } from './control.ts';
import type { Sha256 } from './hashing.ts';
import type { List } from './list.ts';
import { buildTree, type Tree } from './merkle.ts';

/** Rows of a full page. */
export const PAGE_ROWS = 256;

/** How many pages a list of so many rows has. */
export function pageCount(rows: number): number {
  return Math.ceil(rows / PAGE_ROWS);
}

/** How many rows page `index` of a list has. Requires 0 <= index < pageCount(rows). */
export function rowsOnPage(index: number, rows: number): number {
  return Math.min(PAGE_ROWS, rows - index * PAGE_ROWS);
}

/** The first line of page `index`, with its LF. */
export function pageHeader(index: number, firstTicket: number): string {
  return `page ${index} row ${index * PAGE_ROWS + 1} ticket ${firstTicket}\n`;
}

/** The bytes of page `index`: its header and its rows. Requires 0 <= index < pageCount(list.rows). */
export function pageBytes(list: List, index: number): Uint8Array {
  const first = index * PAGE_ROWS;
  const from = list.lineStart[first] as number;
  const to = list.lineStart[first + rowsOnPage(index, list.rows)] as number;
  return concat(utf8(pageHeader(index, list.firstTicket[first] as number)), list.bytes.subarray(from, to));
}

/** The Merkle tree over a list's pages. @throws MingqianError `cancelled` */
export function listTree(list: List, hash: Sha256, control: Control = {}): Promise<Tree> {
  const pages = pageCount(list.rows);
  return buildTree(
    hash,
    pages,
    (i) => pageBytes(list, i),
    (done) => checkpoint(control, 'pages', done, pages),
  );
}
