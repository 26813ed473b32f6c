/** Which ranks of a result the table shows, and what it says: the state, without a page. */
import { expect, test } from 'vitest';
import {
  type Paging,
  saying,
  showing,
  shownRanks,
  stepped,
} from '../../../src/panels/rounds/winners/paging.ts';
import { type ResultRows, resultRows } from '../../../src/record/result-rows.ts';

const HEADER = 'rank,code,ticket,draw';
const rowsOf = (count: number): ResultRows => {
  const lines = Array.from(
    { length: count },
    (_, i) => `${i + 1},${String(i).padStart(13, '0')},${i + 1},${i + 1}`,
  );
  const rows = resultRows(new TextEncoder().encode(`${[HEADER, ...lines].join('\n')}\n`), HEADER);
  if (rows === null) throw new Error('no rows');
  return rows;
};
const first: Paging = { at: 'first', news: { kind: 'none' } };

/** The first ranks of all pages, one by one. */
const beginnings = (count: number) => {
  const from: number[] = [];
  for (let rank = 1; rank <= count; rank += 100) from.push(rank);
  return from;
};

test.each([1, 99, 100, 101, 200, 1320])('steps lead from page to page and stay within %i ranks', (count) => {
  const pages = beginnings(count);
  for (const [i, from] of pages.entries()) {
    expect(stepped('begin', from, count)).toBe(1);
    expect(stepped('end', from, count)).toBe(pages.at(-1));
    expect(stepped('next', from, count)).toBe(pages[i + 1] ?? from);
    expect(stepped('previous', from, count)).toBe(pages[i - 1] ?? 1);
  }
});

test('the page that holds a rank is shown, whole or as far as the result goes', () => {
  const rows = rowsOf(1320);
  expect(shownRanks(first, 100, 1320)).toEqual([1, 100]);
  expect(shownRanks(showing(first, rows, 1, {}), 100, 1320)).toEqual([1, 100]);
  expect(shownRanks(showing(first, rows, 101), 100, 1320)).toEqual([101, 200]);
  expect(shownRanks(showing(first, rows, 200), 100, 1320)).toEqual([101, 200]);
  expect(shownRanks(showing(first, rows, 1320), 100, 1320)).toEqual([1301, 1320]);
});

test('that the file is the one that was named is said once, when it has been read', () => {
  const rows = rowsOf(300);
  const read = showing(first, rows, 1, { wanted: 1, found: 1 });
  expect(read).toMatchObject({
    at: 'paged',
    from: 1,
    wanted: 1,
    news: { kind: 'shown', isFirst: true, found: 1 },
  });
  expect(showing(read, rows, 150)).toMatchObject({
    from: 101,
    wanted: null,
    news: { isFirst: false, found: null },
  });
});

test('what is said besides leaves the ranks as they are, and nothing undoes a refusal', () => {
  const paged = showing(first, rowsOf(300), 250, { wanted: 250 });
  expect(saying(paged, { kind: 'not-found' })).toEqual({ ...paged, news: { kind: 'not-found' } });
  const refused: Paging = { at: 'refused', got: '00' };
  expect(saying(refused, { kind: 'reading' })).toBe(refused);
  expect(shownRanks(refused, 100, 1320)).toEqual([1, 100]);
});
