/** Section 1: times, against the calendar of the platform. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMoment, parseTime, unixSeconds } from '../../src/core/time.ts';
import { runs, stride } from '../runs.ts';
import { change, changed, moment, time } from './arbitraries.ts';
import { isMoment, isTime } from './twin.ts';

test('every day of the years 0 to 9999, months 0 to 13 and days 0 to 32', () => {
  const wrong: string[] = [];
  for (let year = 0; year <= 9999; year += year % 100 > 5 && year % 100 < 95 ? 9 * stride(5) : 1)
    for (let month = 0; month <= 13; month++)
      for (let day = 0; day <= 32; day++) {
        // Days 2..27 of months 1..12 always exist.
        if (day > 1 && day < 28 && month > 0 && month < 13 && day !== 15) continue;
        const [y, m, d] = [
          String(year).padStart(4, '0'),
          String(month).padStart(2, '0'),
          String(day).padStart(2, '0'),
        ];
        const text = `${y}-${m}-${d}T00:00:00Z`;
        if ((parseTime(text) !== null) !== isTime(text)) wrong.push(text);
      }
  expect(wrong).toEqual([]);
});

test('every hour, minute and second of two digits', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  for (let n = 0; n < 100; n++) {
    expect(parseTime(`2026-06-26T${two(n)}:00:00Z`) !== null).toBe(n <= 23);
    expect(parseTime(`2026-06-26T00:${two(n)}:00Z`) !== null).toBe(n <= 59);
    expect(parseTime(`2026-06-26T00:00:${two(n)}Z`) !== null).toBe(n <= 59);
  }
});

test('times and moments are the calendar’s instants', () =>
  fc.assert(
    fc.property(time, moment, (a, b) => {
      expect(isTime(a)).toBe(true);
      expect(isMoment(b)).toBe(true);
      expect(parseTime(a)).toBe(new Date(a).getTime());
      expect(parseMoment(a)).toBe(parseTime(a));
      expect(parseMoment(b)).toBe(new Date(b).getTime());
      expect(unixSeconds(a)).toBe(new Date(a).getTime() / 1000);
    }),
    { numRuns: runs(1000) },
  ));

test('changed times are judged as the twin judges them', () =>
  fc.assert(
    fc.property(moment, fc.array(change, { minLength: 1, maxLength: 2 }), (text, changes) => {
      const other = changes.reduce(changed, text);
      expect(parseTime(other) !== null, JSON.stringify(other)).toBe(isTime(other));
      expect(parseMoment(other) !== null, JSON.stringify(other)).toBe(isMoment(other));
    }),
    { numRuns: runs(5000) },
  ));
