/** Section 7: receipts that a publisher could forge, whose paths lead to a root that it committed to. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs, stride } from '../runs.ts';
import { listOf } from './arbitraries.ts';
import {
  check,
  commitmentToPages,
  type Forgery,
  forge,
  forgedReceipt,
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
        for (const key of codes.slice(1).filter((_, i) => i % stride(3) === 0))
          await expectSame(receiptOver(pages, pageNumbers(from, key), commitment, key));
      }
    }
  });
});

test('any forgery is judged as the twin judges it', async () => {
  let accepted = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(forgedReceipt, async (text) => {
      if (await expectSame(text)) accepted++;
      else refused++;
    }),
    { numRuns: runs(1200) },
  );
  expect(accepted).toBeGreaterThan(runs(100));
  expect(refused).toBeGreaterThan(runs(200));
});
