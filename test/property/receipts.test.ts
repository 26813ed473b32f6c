/** Section 7: receipts as the core makes and checks them, and as the twin does; true ones, changed ones, forged ones. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Commitment } from '../../src/core/commitment.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { parseList } from '../../src/core/list.ts';
import { listTree } from '../../src/core/pages.ts';
import { type CheckedReceipt, checkReceipt, makeReceipt } from '../../src/core/receipt.ts';
import { change, changed, code, list, listOf, METHODS, method, pagedList } from './arbitraries.ts';
import * as twin from './twin.ts';
import { bytesOf, type List, pagesOf, textOf, treeHash, utf8 } from './twin.ts';
import { documentOf, type Json, readDocument } from './twin-documents.ts';
import {
  checkReceipt as checkTwin,
  lookUp,
  type Meaning,
  pageNumbers,
  receiptOf,
  receiptOver,
} from './twin-receipt.ts';
import { balls, commitTo } from './twin-record.ts';

const commitmentOf = (from: List) =>
  commitTo({ list: from, quota: 1, reserves: 1, randomness: [balls('123456', 'w')], rules: 'rules' });
const hashOf = (commitment: Json) => twin.toHex(twin.sha256(documentOf(commitment)));

/** What the core found, in the twin's words. */
const meaningOf = (checked: CheckedReceipt): Meaning => ({
  code: checked.code,
  commitmentHash: checked.commitmentHash,
  listed: checked.listed,
  row: checked.row === null ? null : BigInt(checked.row),
  line: checked.line,
  tickets: checked.ticket === null ? null : [BigInt(checked.ticket.first), BigInt(checked.ticket.last)],
  between: checked.neighbours === null ? null : [checked.neighbours.before, checked.neighbours.after],
});

/** The core's meaning of a receipt, or null where it refuses it with an error of the closed set. */
async function check(text: string): Promise<Meaning | null> {
  try {
    return meaningOf(await checkReceipt(bytesOf(text)));
  } catch (error) {
    expect(error).toMatchObject({
      name: 'MingqianError',
      code: expect.stringMatching(/^(document|receipt|page|list)\./),
    });
    return null;
  }
}

/** Codes at and about the borders of pages, rows and the list, and any others. */
const codesAbout = ({ rows }: List, others: readonly string[]): string[] => {
  const at = [0, 1, 254, 255, 256, 257, 511, 512, rows.length - 1];
  const codes = at.flatMap((i) => rows[i]?.code ?? []);
  return [...new Set([...codes, ...codes.map((each) => `${each}-`.slice(0, 32)), '0', 'ZZZZZ', ...others])];
};
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
    for (let i = 0; i <= receipt.length; i++) {
      const flipped = String.fromCharCode(receipt.charCodeAt(i) ^ 1);
      for (const char of ['', flipped, '0', 'a', 'Z', '"', ' ', '\n', '\x00', '\xff'])
        for (const rest of [i, i + 1])
          if (await expectSafe(receipt.slice(0, i) + char + receipt.slice(rest), from)) accepted++;
    }
    expect(accepted).toBeGreaterThan(20);
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
      { numRuns: 400 },
    ));
});

describe('forged receipts, whose paths lead to a committed root', () => {
  /** What a publisher could do to a page before it commits to it. */
  const forgery = fc.record({
    page: fc.nat(),
    change: fc.option(change, { freq: 1 }),
    /** What is added to the numbers of the header: page, row, ticket. */
    header: fc.oneof(
      { weight: 3, arbitrary: fc.constant([0, 0, 0] as const) },
      { weight: 1, arbitrary: fc.constantFrom([1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1]) },
    ),
    rows: fc.oneof(
      fc.constant('same'),
      fc.constantFrom('without first', 'without last', 'last twice', 'swapped', 'other page'),
    ),
    summary: fc.constantFrom([0, 0], [0, 0], [0, 0], [1, 0], [-1, 0], [0, 1], [0, -1], [0, 5]),
    /** Which pages are shown: the right ones, or these from the first of them on. */
    shown: fc.option(fc.constantFrom([0], [1], [-1], [0, 1], [-1, 0], [0, 0], [1, 0]), { freq: 1 }),
  });

  type Forgery = typeof forgery extends fc.Arbitrary<infer T> ? T : never;

  function forge(pages: string[], how: Forgery): string[] {
    const at = how.page % pages.length;
    const [header = '', ...lines] = (pages[at] as string).trimEnd().split('\n');
    let add = 0;
    const numbers = header.replace(/[0-9]+/g, (n) => String(BigInt(n) + BigInt(how.header[add++] ?? 0)));
    if (how.rows === 'without first') lines.shift();
    if (how.rows === 'without last') lines.pop();
    if (how.rows === 'last twice') lines.push(lines.at(-1) as string);
    if (how.rows === 'swapped') lines.unshift(...lines.splice(1, 1));
    const page = [numbers, ...lines].map((line) => `${line}\n`).join('');
    const other = how.rows === 'other page' ? (pages[(at + 1) % pages.length] as string) : page;
    return pages.toSpliced(at, 1, how.change === null ? other : changed(other, how.change));
  }

  test('are accepted exactly where the twin accepts them, with the same meaning', async () => {
    let accepted = 0;
    let refused = 0;
    const lists = method.chain((how) => fc.oneof(list(how, 3), pagedList(how, [2, 256, 257, 512, 513])));
    await fc.assert(
      fc.asyncProperty(lists, forgery, fc.nat(), code, async (from, how, pick, any) => {
        const pages = forge(pagesOf(from), how);
        const honest = commitmentOf(from);
        const rows = Math.max(1, from.rows.length + (how.summary[0] as number));
        const commitment = {
          ...honest,
          list: {
            ...(honest['list'] as Record<string, Json>),
            rows,
            tickets: Math.max(1, Number(from.total) + (how.summary[1] as number)),
            pages: Math.ceil(rows / 256),
            root: twin.toHex(treeHash(pages.map(utf8))),
          },
        };
        const codes = codesAbout(from, [any]);
        const key = codes[pick % codes.length] as string;
        const right = pageNumbers(from, key);
        const wanted = how.shown === null ? right : how.shown.map((by) => (right[0] as number) + by);
        const shown = wanted.filter((index) => index >= 0 && index < pages.length);
        const text = receiptOver(pages, shown, commitment, key);
        const expected = checkTwin(bytesOf(text));
        if (expected === null) refused++;
        else accepted++;
        expect(await check(text)).toEqual(expected);
      }),
      { numRuns: 2500 },
    );
    expect(accepted).toBeGreaterThan(150);
    expect(refused).toBeGreaterThan(200);
  });
});
