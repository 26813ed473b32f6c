/** Section 7: receipts that are made while the list passes once, against those over the list that is held, byte for byte. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Commitment } from '../../src/core/commitment.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { parseList } from '../../src/core/list.ts';
import { ListPass } from '../../src/core/list-pass.ts';
import { PageSearch } from '../../src/core/page-search.ts';
import { listTree } from '../../src/core/pages.ts';
import { makeReceipt, writeReceipt } from '../../src/core/receipt.ts';
import { runs } from '../runs.ts';
import { code, list, listOf, METHODS, pagedList } from './arbitraries.ts';
import { codesAbout, commitmentOf } from './receipt-cases.ts';
import { bytesOf, type List, textOf } from './twin.ts';
import { receiptOf } from './twin-receipt.ts';

const FILE = 'applicants.csv';
const later = async (bytes: Uint8Array) => sha256(bytes.slice());

/** The receipt of a list that passes in pieces, each of which is written over afterwards. */
async function passing(from: List, commitment: Commitment, key: string, pieces: readonly number[]) {
  const pages = new PageSearch(key);
  const pass = new ListPass(FILE, from.method, pieces.length % 2 === 0 ? sha256 : later, { pages });
  const bytes = bytesOf(from.text);
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const piece = bytes.slice(at, at + (pieces[i % pieces.length] ?? bytes.length));
    at += piece.length;
    await pass.push(piece);
    piece.fill(0x58);
  }
  await pass.end();
  return textOf(writeReceipt(key, commitment, pages.pages()));
}

async function expectSame(from: List, keys: readonly string[], pieces: readonly number[]): Promise<void> {
  const commitment = commitmentOf(from);
  const core = commitment as unknown as Commitment;
  const held = await parseList(FILE, bytesOf(from.text), from.method);
  const tree = await listTree(held, sha256);
  for (const key of keys) {
    const receipt = await passing(from, core, key, pieces);
    expect(receipt).toBe(textOf(makeReceipt(held, tree, core, key)));
    expect(receipt).toBe(receiptOf(from, commitment, key));
  }
}

/** Lengths of pieces, round and round: about a row, a page, several pages, all. */
const pieces = fc.array(fc.constantFrom(7, 1000, 4096, 5000, 20_000, 2 ** 20), { maxLength: 4 });
const others = fc.array(code, { maxLength: 4 });

describe.each(METHODS)('receipts of %s lists are those of the held list', (how) => {
  test('of a single page', () =>
    fc.assert(
      fc.asyncProperty(list(how, 12), others, pieces, (from, more, by) =>
        expectSame(from, codesAbout(from, more), by),
      ),
      { numRuns: runs(40) },
    ));
  test('on both sides of the page borders', () =>
    fc.assert(
      fc.asyncProperty(pagedList(how), others, pieces, (from, more, by) =>
        expectSame(from, codesAbout(from, more), by),
      ),
      { numRuns: runs(16) },
    ));
});

test.each([255, 256, 257, 512, 1793])(
  'of %i rows: each border, first, last, before and after all',
  async (rows) => {
    const of = (i: number) => `B${String(10 + 2 * i).padStart(6, '0')}`;
    const from = listOf(
      'lottery',
      Array.from({ length: rows }, (_, i) => [of(i), String(1 + (i % 5))]),
    );
    const near = Array.from({ length: rows }, (_, i) => i).filter((i) => (i + 1) % 256 < 2 || i === rows - 1);
    const keys = near.flatMap((i) => [of(i), `${of(i)}-`]);
    await expectSame(from, ['0', 'A', 'B', ...keys, 'C'], [3000]);
  },
);
