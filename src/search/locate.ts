/** From a code to the pages of the list that a receipt for it carries, by the search index (see index-format.ts). */

import type { Commitment } from '../core/commitment.ts';
import { writeReceipt } from '../core/receipt.ts';
import { LookUpFault } from './fault.ts';
import {
  GROUP,
  Group,
  groupCount,
  groupFile,
  HEAD_FILE,
  Head,
  IndexPage,
  pageFile,
  pagesInGroup,
  readIndexFile,
} from './index-format.ts';

/** Reads a file of the pool's index. @throws LookUpFault those of ReadFile, `missing` */
export type ReadIndex = (name: string) => Promise<Uint8Array>;

/** The last of the ascending codes that is not above `code`, from 0; 0 where all are. */
function lastNotAbove(codes: readonly string[], code: string): number {
  let low = 0;
  let high = codes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((codes[middle] as string) <= code) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The code of a page's last row, as its text says it. */
function lastCodeOf(text: string): string {
  const row = text.slice(text.lastIndexOf('\n', text.length - 2) + 1);
  return row.slice(0, row.indexOf(','));
}

/**
 * A receipt for a code, of the page or the two pages that the index names. None of it is proven yet: a wrong index may
 * lead to the wrong page, and the receipt's check refuses it.
 * @param commitmentHash in hex
 * @param logProof the text of commitment.tlog-proof, or null
 * @throws LookUpFault `malformed`; `stale` where the index is not of this commitment; `index`; those of `read`
 */
export async function locate(
  code: string,
  commitment: Commitment,
  commitmentHash: string,
  read: ReadIndex,
  logProof: string | null = null,
): Promise<Uint8Array> {
  const { pages } = commitment.list;
  const demand = (holds: boolean, file: string, expected: string): void => {
    if (!holds) throw new LookUpFault('stale', file, `expected ${expected}`);
  };

  const head = readIndexFile(HEAD_FILE, await read(HEAD_FILE), Head);
  demand(head.commitment === commitmentHash, HEAD_FILE, `the index of commitment ${commitmentHash}`);
  demand(head.codes.length === groupCount(pages), HEAD_FILE, `${groupCount(pages)} first codes`);

  const g = lastNotAbove(head.codes, code);
  const codes = readIndexFile(groupFile(g), await read(groupFile(g)), Group);
  demand(codes.length === pagesInGroup(g, pages), groupFile(g), `${pagesInGroup(g, pages)} first codes`);

  const k = g * GROUP + lastNotAbove(codes, code);
  const found = [await readPage(k, read)];
  if (k < pages - 1 && code > lastCodeOf((found[0] as IndexPage).text))
    found.push(await readPage(k + 1, read));

  return writeReceipt(code, commitment, found, logProof);
}

async function readPage(k: number, read: ReadIndex): Promise<IndexPage> {
  const page = readIndexFile(pageFile(k), await read(pageFile(k)), IndexPage);
  if (page.index !== k)
    throw new LookUpFault('index', pageFile(k), `expected page ${k}, found ${page.index}`);
  return page;
}
