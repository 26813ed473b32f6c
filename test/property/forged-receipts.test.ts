/** Section 7: receipts that a publisher could forge, whose paths lead to a root that it committed to. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../runs.ts';
import { change, code, list, listOf, method, pagedList } from './arbitraries.ts';
import {
  check,
  codesAbout,
  commitmentToPages,
  type Forgery,
  forge,
  HEADER_FORGERIES,
  ROW_FORGERIES,
} from './receipt-cases.ts';
import { bytesOf, pagesOf } from './twin.ts';
import { checkReceipt as checkTwin, pageNumbers, receiptOver } from './twin-receipt.ts';

/** The core says of the receipt what the twin says; whether it is accepted. */
async function expectSame(text: string): Promise<boolean> {
  const expected = checkTwin(bytesOf(text));
  expect(await check(text)).toEqual(expected);
  return expected !== null;
}

describe('three pages, the last of one row', () => {
  // Gaps between all codes, so that a code falls between any two rows.
  const rows = Array.from({ length: 513 }, (_, i): [string, string] => [
    `A${String(2 * i).padStart(4, '0')}`,
    '3',
  ]);
  const from = listOf('lottery', rows);
  const honest = pagesOf(from);
  /** First and last of each page, before and behind each of these, inside, and outside. */
  const codes = [0, 1, 255, 256, 511, 512].flatMap((i) =>
    [-1, 0, 1].map((by) => `A${String(2 * i + by).padStart(4, '0')}`),
  );

  test('any pages but the right ones are refused', async () => {
    const commitment = commitmentToPages(from, honest, 0, 0);
    const shown = [[], [0], [1], [2], [0, 1], [1, 2], [0, 2], [1, 0], [2, 1], [0, 0], [1, 1], [0, 1, 2]];
    for (const key of ['0', 'Z', ...codes.slice(1)]) {
      const right = String(pageNumbers(from, key));
      for (const pages of shown)
        expect(await expectSame(receiptOver(honest, pages, commitment, key)), `${key} by ${pages}`).toBe(
          String(pages) === right,
        );
    }
  });

  const forgeries: Omit<Forgery, 'page'>[] = [
    { header: [0, 0, 0], rows: 'same', change: null },
    ...HEADER_FORGERIES.map((header) => ({ header, rows: 'same' as const, change: null })),
    ...ROW_FORGERIES.map((how) => ({ header: [0, 0, 0], rows: how, change: null })),
  ];
  /** Rows and tickets added to the commitment's: T is 1539 of 3 a row, 768 where page 0 ends. */
  const SUMMARIES = [
    [0, 0],
    [0, 1],
    [0, -1],
    [0, -771],
    [0, -772],
    [1, 0],
    [-1, 0],
  ] as const;

  test.each(forgeries)('header $header, rows $rows', async (how) => {
    for (const page of [0, 1, 2]) {
      const pages = forge(honest, { ...how, page });
      for (const [moreRows, moreTickets] of SUMMARIES) {
        const commitment = commitmentToPages(from, pages, moreRows, moreTickets);
        for (const key of codes.slice(1))
          await expectSame(receiptOver(pages, pageNumbers(from, key), commitment, key));
      }
    }
  });
});

/** Any of these and of changed bytes, in any list, shown for any code. */
const forgery = fc.record({
  page: fc.nat(),
  change: fc.option(change, { freq: 1 }),
  header: fc.oneof(
    { weight: 3, arbitrary: fc.constant([0, 0, 0] as const) },
    { weight: 1, arbitrary: fc.constantFrom(...HEADER_FORGERIES) },
  ),
  rows: fc.oneof(fc.constant('same' as const), fc.constantFrom(...ROW_FORGERIES)),
});
const more = fc.constantFrom([0, 0], [0, 0], [0, 0], [1, 0], [-1, 0], [0, 1], [0, -1], [0, 5]);
/** The right pages, or these counted from the first of them. */
const others = fc.option(fc.constantFrom([0], [1], [-1], [0, 1], [-1, 0], [0, 0], [1, 0]), { freq: 1 });

test('any forgery is judged as the twin judges it', async () => {
  let accepted = 0;
  let refused = 0;
  const lists = method.chain((how) => fc.oneof(list(how, 3), pagedList(how, [2, 256, 257, 512, 513])));
  await fc.assert(
    fc.asyncProperty(
      lists,
      forgery,
      more,
      others,
      fc.nat(),
      code,
      async (from, how, by, instead, pick, any) => {
        const pages = forge(pagesOf(from), how);
        const commitment = commitmentToPages(from, pages, by[0] as number, by[1] as number);
        const codes = codesAbout(from, [any]);
        const key = codes[pick % codes.length] as string;
        const right = pageNumbers(from, key);
        const wanted = instead === null ? right : instead.map((n) => (right[0] as number) + n);
        const shown = wanted.filter((index) => index >= 0 && index < pages.length);
        if (await expectSame(receiptOver(pages, shown, commitment, key))) accepted++;
        else refused++;
      },
    ),
    { numRuns: runs(1200) },
  );
  expect(accepted).toBeGreaterThan(runs(100));
  expect(refused).toBeGreaterThan(runs(200));
});
