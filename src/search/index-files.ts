/** Makes the search index of a pool from its list (see index-format.ts). */
import { toHex } from '../core/bytes.ts';
import { codeOf, type List } from '../core/list.ts';
import { inclusionPath, type Tree } from '../core/merkle.ts';
import { PAGE_ROWS, pageBytes, pageCount } from '../core/pages.ts';
import {
  HEAD_FILE,
  type Head,
  type IndexPiece,
  PIECE_TEXT,
  pagesOfPiece,
  pieceCount,
  pieceFile,
  sharedLength,
  writeIndexFile,
  writeStarts,
} from './index-format.ts';

/** Lists are ASCII. */
const decoder = new TextDecoder();

/** What an index is made of. */
export interface IndexedPool {
  readonly list: List;
  /** The tree over the list's pages. */
  readonly tree: Tree;
  /** The commitment's hash in hex. */
  readonly commitmentHash: string;
  /** Pages to a piece, a power of two: as fittingPages gives them for this list. */
  readonly pagesInPiece: number;
}

/** As many pages as a piece of this list may have: the greatest power of two with which none of them has too long a text. */
export function fittingPages(list: List): number {
  const pages = pageCount(list.rows);
  let longest = 0;
  for (let k = 0; k < pages; k++) longest = Math.max(longest, pageBytes(list, k).length);
  let fitting = 1;
  while (2 * fitting * longest <= PIECE_TEXT && fitting < pages) fitting *= 2;
  return fitting;
}

/** The least beginning of a piece's first code that is above the last code before it. */
function startOf(list: List, firstRow: number): string {
  if (firstRow === 0) return '';
  const first = codeOf(list, firstRow);
  return first.slice(0, sharedLength(codeOf(list, firstRow - 1), first) + 1);
}

export function indexHead({ list, commitmentHash, pagesInPiece }: IndexedPool): Head {
  const pieces = pieceCount(pageCount(list.rows), pagesInPiece);
  const starts = Array.from({ length: pieces }, (_, p) => startOf(list, p * pagesInPiece * PAGE_ROWS));
  return {
    format: 'mingqian-search/3',
    commitment: commitmentHash,
    pagesInPiece,
    starts: writeStarts(starts),
  };
}

/** Requires 0 <= piece < pieceCount(pages, pagesInPiece). */
export function indexPiece({ list, tree, pagesInPiece }: IndexedPool, piece: number): IndexPiece {
  const first = piece * pagesInPiece;
  const pages = Array.from({ length: pagesOfPiece(piece, pageCount(list.rows), pagesInPiece) }, (_, i) =>
    decoder.decode(pageBytes(list, first + i)),
  );
  // The subtree of a piece is one node of this level, and what lies below it follows from the pages.
  const above = { levels: tree.levels.slice(Math.log2(pagesInPiece)) };
  return { piece, pages, path: inclusionPath(above, piece).map(toHex) };
}

/** Every file of the index: its name below the pool's folder and its bytes. */
export function* indexFiles(pool: IndexedPool): Generator<[name: string, bytes: Uint8Array]> {
  const pieces = pieceCount(pageCount(pool.list.rows), pool.pagesInPiece);
  yield [HEAD_FILE, writeIndexFile(indexHead(pool))];
  for (let p = 0; p < pieces; p++) yield [pieceFile(p), writeIndexFile(indexPiece(pool, p))];
}
