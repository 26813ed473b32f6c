import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSince, type SinceRule } from '../../scripts/intake/local-time.ts';
import { parseMoment } from '../../src/core/time.ts';
import { type Zone, zoneNamed } from '../../src/publisher/zone.ts';
import { runs } from '../runs.ts';

const zone = (name: string) => zoneNamed(name) as Zone;
const rule = (name: string, clock: number | null = null): SinceRule => ({ zone: zone(name), clock });
const kindOf = (cell: string, name: string) => {
  const found = readSince(cell, rule(name));
  return typeof found === 'string' ? found : found.kind;
};

describe('a time of Shanghai', () => {
  test.each([
    ['2026/3/5 8:05', '2026-03-05T00:05:00Z'],
    ['2026-03-05 08:05:09', '2026-03-05T00:05:09Z'],
    ['2026-03-05T08:05:09', '2026-03-05T00:05:09Z'],
    ['2026.3.5 8:05', '2026-03-05T00:05:00Z'],
    ['2026年3月5日 8:05', '2026-03-05T00:05:00Z'],
    ['2026年3月5日8时5分', '2026-03-05T00:05:00Z'],
    ['2026年3月5日 8点05分09秒', '2026-03-05T00:05:09Z'],
    ['２０２６／３／５　８：０５', '2026-03-05T00:05:00Z'],
    ["'2026/3/5 8:05", '2026-03-05T00:05:00Z'],
    ['="2026/3/5 8:05"', '2026-03-05T00:05:00Z'],
    ['2026/3/5 下午 8:05', '2026-03-05T12:05:00Z'],
    ['2026/3/5 上午12:05', '2026-03-04T16:05:00Z'],
    ['2026/3/5 8:05 PM', '2026-03-05T12:05:00Z'],
    ['2026/3/5 8:05:00.250', '2026-03-05T00:05:00.250Z'],
    ['2026-03-05 08:05:00.0', '2026-03-05T00:05:00Z'],
    ['2026-03-05 08:05:00.5000', '2026-03-05T00:05:00.500Z'],
    ['2026-03-05T00:05:00Z', '2026-03-05T00:05:00Z'],
    ['2026-03-05 08:05:00+08:00', '2026-03-05T00:05:00Z'],
    ['2026-03-04 19:05:00-0500', '2026-03-05T00:05:00Z'],
    ['2024/2/29 0:00', '2024-02-28T16:00:00Z'],
    // Summer time: from 4 May 1986, 2:00, to 14 September 1986, 2:00 (IANA, asia: PRC).
    ['1986/7/1 8:00', '1986-06-30T23:00:00Z'],
    ['1986/12/1 8:00', '1986-12-01T00:00:00Z'],
    ['1986/5/4 2:30', 'time.skipped'],
    ['1986/9/14 1:30', 'time.twice'],
    ['1986/9/14 2:30', '1986-09-13T18:30:00Z'],
    ['2026/3/5 13:05 PM', 'time.date'],
    ['上午 2026/3/5 8:05', 'time.form'],
    ['2026/3-5 8:05', 'time.form'],
    ['2026/3/58:05', 'time.form'],
    ['2026/13/5 8:05', 'time.date'],
    ['2025/2/29 8:05', 'time.date'],
    ['2026/3/5 8:60', 'time.date'],
    ['0001/3/5 8:05', 'time.date'],
    ['26/3/5 8:05', 'time.form'],
    ['5-3-2026 8:05', 'time.order'],
  ])('%s: %s', (cell, expected) => {
    expect(kindOf(cell, 'Asia/Shanghai')).toBe(expected);
  });
});

test.each([
  ['2026/3/5', 'time.clock'],
  ['2026/13/5 8:05', 'time.date'],
  ['2026/3/5 8:60', 'time.date'],
  ['2026/3/5 8:05:00.00001', 'time.fraction'],
  ['2026/3/58:05', 'time.form'],
  ['5-3-2026 8:05', 'time.order'],
  ['1986/5/4 2:30', 'time.skipped'],
])('what stands there is told with its fault: %s', (cell, kind) => {
  expect(readSince(cell, rule('Asia/Shanghai'))).toMatchObject({ kind, found: { kind: 'text', text: cell } });
});

test('a date cell is told as its figures', () => {
  const told = readSince(new Date('2026-03-05T00:00:00Z'), rule('Asia/Shanghai'));
  expect(told).toMatchObject({ kind: 'time.clock', found: { kind: 'text', text: '2026-03-05 00:00:00' } });
});

test('a time that was twice says which two moments it may be', () => {
  expect(readSince('2026/11/1 1:30', rule('America/New_York'))).toMatchObject({
    kind: 'time.twice',
    found: { moments: ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'] },
  });
});

test.each([
  ['2026/10/4 2:15', 'Australia/Lord_Howe', 'time.skipped'],
  ['2026/4/5 1:45', 'Australia/Lord_Howe', 'time.twice'],
  // A whole day that Samoa did not have.
  ['2011/12/30 12:00', 'Pacific/Apia', 'time.skipped'],
  ['2011/12/31 0:30', 'Pacific/Apia', '2011-12-30T10:30:00Z'],
])('%s in %s: %s', (cell, name, expected) => {
  expect(kindOf(cell, name)).toBe(expected);
});

test('a date without a time of day takes the clock of the mapping', () => {
  expect(readSince('2026/3/5', rule('Asia/Shanghai', 12 * 3_600_000))).toBe('2026-03-05T04:00:00Z');
});

test.each(['Asia/Beijing', '+08:00', 'PRC', 'Asia/Shanghai ', '', 'CST'])('%j is no zone', (name) => {
  expect(zoneNamed(name)).toBeNull();
});

test('a moment goes back to the local time that was read', () => {
  const names = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC'];
  const zones = names.map(zone);
  const two = (n: number) => String(n).padStart(2, '0');
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.date({
        min: new Date('1950-01-01T00:00:00Z'),
        max: new Date('2090-01-01T00:00:00Z'),
        noInvalidDate: true,
      }),
      (where, date) => {
        const day = [date.getUTCFullYear(), two(date.getUTCMonth() + 1), two(date.getUTCDate())].join('-');
        const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
        const read = readSince(`${day} ${clock}`, { zone: where, clock: null });
        if (typeof read !== 'string') {
          expect(read.kind).toMatch(/^time\.(?:skipped|twice)$/);
          return;
        }
        // Back by another way of Intl: the Swedish form is that of ISO 8601.
        const back = new Intl.DateTimeFormat('sv-SE', {
          timeZone: where.name,
          dateStyle: 'short',
          timeStyle: 'medium',
        });
        expect(back.format(parseMoment(read) as number)).toBe(`${day} ${clock}`);
      },
    ),
    { numRuns: runs(2000) },
  );
});

test('an instant is among those that its local time can mean', () => {
  const zones = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'].map(zone);
  const second = fc.integer({ min: -600_000_000, max: 3_700_000_000 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), second, (where, seconds) => {
      expect(where.instants(where.local(seconds * 1000))).toContain(seconds * 1000);
    }),
    { numRuns: runs(2000) },
  );
});
