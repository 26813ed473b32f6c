/** From a code to the pages of the list that a receipt for it carries, by the search index (see index-format.ts). */

import { toHex, utf8 } from '../core/bytes.ts';
import type { Commitment } from '../core/commitment.ts';
import { inclusionPath, leafHash, treeOfLeaves } from '../core/merkle.ts';
import { type ReceiptPage, writeReceipt } from '../core/receipt.ts';
import { LookUpFault } from './fault.ts';
import {
  HEAD_FILE,
  Head,
  IndexPiece,
  pagesOfPiece,
  pieceCount,
  pieceFile,
  readIndexFile,
  readStarts,
} from './index-format.ts';

/** Reads a file of the pool's index. @throws LookUpFault those of ReadFile, `missing` */
export type ReadIndex = (name: string) => Promise<Uint8Array>;

/** What leads from any code to its piece. */
export interface Pieces {
  readonly pagesInPiece: number;
  /** As readStarts gives them. */
  readonly starts: readonly string[];
}

/**
 * The head of a pool's index. The same for every code, so that it can be read before there is one.
 * @param commitmentHash in hex
 * @throws LookUpFault `malformed`; `stale` where the index is not of this commitment; those of `read`
 */
export async function readPieces(
  { list: { pages } }: Commitment,
  commitmentHash: string,
  read: ReadIndex,
): Promise<Pieces> {
  const head = readIndexFile(HEAD_FILE, await read(HEAD_FILE), Head);
  const { pagesInPiece } = head;
  const starts = readStarts(head);
  const pieces = pieceCount(pages, pagesInPiece);
  const demand = (holds: boolean, expected: string): void => {
    if (!holds) throw new LookUpFault('stale', HEAD_FILE, `expected ${expected}`);
  };
  demand(head.commitment === commitmentHash, `the index of commitment ${commitmentHash}`);
  demand(starts.length === pieces, `${pieces} pieces`);
  return { pagesInPiece, starts };
}

/** The last of the ascending texts that is not above `code`, from 0; 0 where all are. */
function lastNotAbove(texts: readonly string[], code: string): number {
  let low = 0;
  let high = texts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((texts[middle] as string) <= code) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The code of a line of a page. */
const codeIn = (line: string): string => line.slice(0, line.indexOf(','));

/** The codes of a page's first and last row, as its text says them. */
const firstCodeOf = (text: string): string => codeIn(text.slice(text.indexOf('\n') + 1));
const lastCodeOf = (text: string): string => codeIn(text.slice(text.lastIndexOf('\n', text.length - 2) + 1));

/**
 * A receipt for a code, of the page or the two pages that the index names: one request where they stand in one piece. None of it is
 * proven yet: a wrong index may lead to the wrong page, and the receipt's check refuses it.
 * @param pieces as readPieces gives them for this commitment
 * @param logProof the text of commitment.tlog-proof, or null
 * @throws LookUpFault `malformed`; `index`; those of `read`
 */
export async function locate(
  code: string,
  commitment: Commitment,
  pieces: Pieces,
  read: ReadIndex,
  logProof: string | null = null,
): Promise<Uint8Array> {
  const last = commitment.list.pages - 1;
  const at = lastNotAbove(pieces.starts, code);
  const found = await readPiece(at, last + 1, pieces, read);
  const firstCodes = found.map(({ text }) => firstCodeOf(text));
  const k = lastNotAbove(firstCodes, code);
  const own = found[k] as ReceiptPage;
  const pages = [own];
  if (own.index > 0 && code < (firstCodes[k] as string)) {
    // Before the piece's first code: between it and the piece before.
    const before = await readPiece(at - 1, last + 1, pieces, read);
    pages.unshift(before[before.length - 1] as ReceiptPage);
  } else if (own.index < last && code > lastCodeOf(own.text)) {
    const next = found[k + 1] ?? (await readPiece(at + 1, last + 1, pieces, read))[0];
    pages.push(next as ReceiptPage);
  }
  return writeReceipt(code, commitment, pages, logProof);
}

/**
 * The pages of a piece, each with its path to the root: within the piece's subtree it follows from the pages beside it.
 * @throws LookUpFault `malformed`; `index` for another piece, or another number of pages; those of `read`
 */
async function readPiece(
  piece: number,
  pages: number,
  { pagesInPiece }: Pieces,
  read: ReadIndex,
): Promise<ReceiptPage[]> {
  const file = pieceFile(piece);
  const found = readIndexFile(file, await read(file), IndexPiece);
  const expected = pagesOfPiece(piece, pages, pagesInPiece);
  if (found.piece !== piece || found.pages.length !== expected)
    throw new LookUpFault(
      'index',
      file,
      `expected piece ${piece} of ${expected} pages, found piece ${found.piece} of ${found.pages.length}`,
    );
  const subtree = treeOfLeaves(found.pages.map((text) => leafHash(utf8(text))));
  return found.pages.map((text, i) => ({
    index: piece * pagesInPiece + i,
    text,
    path: [...inclusionPath(subtree, i).map(toHex), ...found.path],
  }));
}
