/** A workbook is read alike by a fast machine and a slow one, and nobody else's time stands still meanwhile. */
import { afterEach, expect, test, vi } from 'vitest';
import { withStillClock } from '../../scripts/intake/still-clock.ts';
import { listText, read } from './told.ts';
import { workbook } from './workbook.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const MAPPING = 'method = "lottery"\n[code]\ncolumn = "编码"\nlength = 13\n[tickets]\ncolumn = "数"\n';

test('a machine on which everything takes a tenth of a second reads all rows', async () => {
  const codes = Array.from({ length: 5000 }, (_, i) => String(1_000_000_000_000 + i));
  const book = workbook({ 表: [['编码', '数'], ...codes.map((code) => [code, { number: '1' }])] });
  let clock = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => {
    clock += 100;
    return clock;
  });
  expect(listText(await read(book, MAPPING))).toBe(
    `code,tickets\n${codes.map((code) => `${code},1\n`).join('')}`,
  );
});

test('time stands still for the work alone, also for two at once, and goes on when they are done', async () => {
  const real = Date.now;
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const work = (milliseconds: number) =>
    withStillClock(async () => {
      const before = Date.now();
      await wait(milliseconds);
      return [before, Date.now()];
    });
  const first = work(30);
  const second = work(60);
  await wait(10);
  expect(Date.now()).toBeGreaterThan(1_700_000_000_000);
  expect([await first, await second]).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(Date.now).toBe(real);
  await expect(withStillClock(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(Date.now).toBe(real);
});
