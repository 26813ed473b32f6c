/** Makes the search index of a pool from its list (see index-format.ts). */
import { ascii, toHex } from '../core/bytes.ts';
import { codeOf, type List } from '../core/list.ts';
import { inclusionPath, type Tree } from '../core/merkle.ts';
import { PAGE_ROWS, pageBytes, pageCount } from '../core/pages.ts';
import {
  GROUP,
  type Group,
  groupCount,
  groupFile,
  HEAD_FILE,
  type Head,
  type IndexPage,
  pageFile,
  pagesInGroup,
  writeIndexFile,
} from './index-format.ts';

/** What an index is made of. */
export interface IndexedPool {
  readonly list: List;
  /** The tree over the list's pages. */
  readonly tree: Tree;
  /** The commitment's hash in hex. */
  readonly commitmentHash: string;
}

const firstCode = (list: List, page: number): string => codeOf(list, page * PAGE_ROWS);

export function indexHead({ list, commitmentHash }: IndexedPool): Head {
  const groups = groupCount(pageCount(list.rows));
  return {
    format: 'mingqian-search/2',
    commitment: commitmentHash,
    codes: Array.from({ length: groups }, (_, g) => firstCode(list, g * GROUP)),
  };
}

/** Requires 0 <= group < groupCount(pages). */
export function indexGroup({ list }: IndexedPool, group: number): Group {
  const pages = pageCount(list.rows);
  return Array.from({ length: pagesInGroup(group, pages) }, (_, i) => firstCode(list, group * GROUP + i));
}

/** Requires 0 <= index < pages. */
export function indexPage({ list, tree }: IndexedPool, index: number): IndexPage {
  return { index, text: ascii(pageBytes(list, index)), path: inclusionPath(tree, index).map(toHex) };
}

/** Every file of the index: its name below the pool's folder and its bytes. */
export function* indexFiles(pool: IndexedPool): Generator<[name: string, bytes: Uint8Array]> {
  const pages = pageCount(pool.list.rows);
  yield [HEAD_FILE, writeIndexFile(indexHead(pool))];
  for (let g = 0; g < groupCount(pages); g++) yield [groupFile(g), writeIndexFile(indexGroup(pool, g))];
  for (let k = 0; k < pages; k++) yield [pageFile(k), writeIndexFile(indexPage(pool, k))];
}
