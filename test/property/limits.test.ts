/** Section 7 at the limits of its integers: receipts over commitments that no list could have, forged to be accepted. */
import { describe, expect, test } from 'vitest';
import { checkReceipt } from '../../src/core/receipt.ts';
import { bytesOf, fromHex, leaf, pathLengthOf, rootFrom, sha256, toHex, treeHash } from './twin.ts';
import { documentOf, type Json } from './twin-documents.ts';
import { checkReceipt as checkTwin, receiptOver } from './twin-receipt.ts';

const MOST = 2 ** 53 - 1;
const commitmentTo = (list: Json): Json => ({
  type: 'commitment',
  protocol: 'mingqian/1',
  round: '1',
  pool: 'a',
  method: 'lottery',
  quota: 1,
  reserves: 0,
  list,
  sources: [{ kind: 'balls', digits: 6, what: 'w' }],
  rulesSha256: 'ab'.repeat(32),
  frozenAt: '2026-06-25T10:00:00Z',
  drawAt: '2026-06-26T02:00:00Z',
});
const sha = 'ab'.repeat(32);
const isAccepted = (text: string) =>
  checkReceipt(bytesOf(text)).then(
    () => true,
    () => false,
  );

describe('a last page whose tickets go up to T = 2^53 - 1 and not past it', () => {
  /** A list of two pages, the last being one row whose first ticket and tickets are these. */
  const receiptWith = (first: number, tickets: number) => {
    const pages = ['any', `page 1 row 257 ticket ${first}\nZ,${tickets}\n`];
    const list = { rows: 257, tickets: MOST, pages: 2, sha256: sha, root: toHex(treeHash(pages)) };
    return receiptOver(pages, [1], commitmentTo(list), 'Z');
  };
  test.each([
    [MOST, 1, true],
    [MOST - 1, 2, true],
    [MOST - 999_999, 1_000_000, true],
    [MOST - 1, 1, false],
    [MOST, 2, false],
    [MOST, 3, false],
    [MOST - 1, 3, false],
    [MOST - 1, 4, false],
    [MOST + 1, 1, false],
  ])('first ticket %d, %d tickets: %s', async (first, tickets, isRight) => {
    const text = receiptWith(first, tickets);
    expect(checkTwin(bytesOf(text)) !== null).toBe(isRight);
    expect(await isAccepted(text)).toBe(isRight);
  });
});

describe('paths of the length that RFC 9162 gives, up to 2^45 pages', () => {
  const rows = Array.from({ length: 256 }, (_, i) => `${1000 + i},1\n`).join('');
  test.each([2 ** 31 - 1, 2 ** 31, 2 ** 31 + 1, 2 ** 32, 2 ** 32 + 1, 2 ** 33, 2 ** 45 - 1])(
    '%d pages',
    async (pages) => {
      for (const index of [0, 1, pages - 2]) {
        const first = index === 0 ? 1 : 2 ** 50;
        const page = `page ${index} row ${256 * index + 1} ticket ${first}\n${rows}`;
        const path = Array.from({ length: pathLengthOf(index, pages) }, (_, i) =>
          toHex(sha256(`sibling ${i}`)),
        );
        for (const by of [0, 1, -1]) {
          const hashes = by === 0 ? path : by === 1 ? [...path, sha] : path.slice(0, -1);
          // The root is right for the right length; for another one there is none that it could be.
          const root = toHex(rootFrom(index, pages, leaf(page), path.map(fromHex)));
          const list = { rows: 256 * pages, tickets: MOST, pages, sha256: sha, root };
          const text = documentOf({
            type: 'receipt',
            protocol: 'mingqian/1',
            code: '1100',
            commitment: commitmentTo(list),
            pages: [{ index, text: page, path: hashes }],
          });
          expect(checkTwin(bytesOf(text)) !== null, `page ${index}, ${by}`).toBe(by === 0);
          expect(await isAccepted(text), `page ${index}, ${by}`).toBe(by === 0);
        }
      }
    },
  );
});
