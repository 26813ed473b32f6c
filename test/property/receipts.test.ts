/** Section 7: receipts as the core makes and checks them, and as the twin does; true ones and changed ones. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Commitment } from '../../src/core/commitment.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { parseList } from '../../src/core/list.ts';
import { listTree } from '../../src/core/pages.ts';
import { makeReceipt } from '../../src/core/receipt.ts';
import { runs, stride } from '../runs.ts';
import { change, changed, code, list, listOf, METHODS, pagedList } from './arbitraries.ts';
import { check, codesAbout, commitmentOf, hashOf } from './receipt-cases.ts';
import { bytesOf, type List, textOf } from './twin.ts';
import { type Json, readDocument } from './twin-documents.ts';
import { checkReceipt as checkTwin, lookUp, receiptOf } from './twin-receipt.ts';

const others = fc.array(code, { maxLength: 6 });

test.each(METHODS)('receipts of %s lists are those of the twin and say what the whole list says', (how) =>
  fc.assert(
    fc.asyncProperty(fc.oneof(list(how, 12), pagedList(how)), others, async (from, more) => {
      const commitment = commitmentOf(from);
      const core = await parseList('applicants.csv', bytesOf(from.text), how);
      const tree = await listTree(core, sha256);
      for (const key of codesAbout(from, more)) {
        const text = textOf(makeReceipt(core, tree, commitment as unknown as Commitment, key));
        expect(text).toBe(receiptOf(from, commitment, key));
        const said = lookUp(from, hashOf(commitment), key);
        expect(await check(text)).toEqual(said);
        expect(checkTwin(bytesOf(text))).toEqual(said);
      }
    }),
    { numRuns: 12 },
  ),
);

describe('changed receipts', () => {
  /** Refused by both, or of the same meaning to both and the one receipt of its code for the list. */
  async function expectSafe(text: string, from: List): Promise<boolean> {
    const found = await check(text);
    expect(found).toEqual(checkTwin(bytesOf(text)));
    if (found === null) return false;
    const { commitment } = readDocument(bytesOf(text)) as { commitment: Json };
    expect(text).toBe(receiptOf(from, commitment, found.code));
    expect(found).toEqual(lookUp(from, hashOf(commitment), found.code));
    return true;
  }

  test('every character of a small one, put for others, put in or taken out', async () => {
    const from = listOf('lottery', [
      ['A', '3'],
      ['A-', '10'],
      ['B', '1'],
    ]);
    const receipt = receiptOf(from, commitmentOf(from), 'A0');
    let accepted = 0;
    for (let i = 0; i <= receipt.length; i += stride(3)) {
      const flipped = String.fromCharCode(receipt.charCodeAt(i) ^ 1);
      for (const char of ['', flipped, '0', 'a', 'Z', '"', ' ', '\n', '\x00', '\xff'])
        for (const rest of [i, i + 1])
          if (await expectSafe(receipt.slice(0, i) + char + receipt.slice(rest), from)) accepted++;
    }
    expect(accepted).toBeGreaterThan(runs(20));
  });

  test('any change to ones of one and two pages', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(list('queue', 4), pagedList('lottery', [257, 513])),
        fc.nat(),
        fc.array(change, { minLength: 1, maxLength: 2 }),
        async (from, at, changes) => {
          const codes = codesAbout(from, []);
          const receipt = receiptOf(from, commitmentOf(from), codes[at % codes.length] as string);
          await expectSafe(changes.reduce(changed, receipt), from);
        },
      ),
      { numRuns: runs(400) },
    ));
});
