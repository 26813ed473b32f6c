import { describe, expect, test } from 'vitest';
import { parseMoment, parseTime, unixSeconds } from '../../src/core/time.ts';
import vectors from '../vectors/vectors.json';

test.each(vectors.moments)('moment $text', ({ text, milliseconds }) => {
  expect(parseMoment(text)).toBe(Number(milliseconds));
  expect(parseTime(text)).toBe(text.includes('.') ? null : Number(milliseconds));
});

describe('no time', () => {
  test.each([
    ['year 0', '0000-01-01T00:00:00Z'],
    ['month 0', '2026-00-01T00:00:00Z'],
    ['month 13', '2026-13-01T00:00:00Z'],
    ['day 0', '2026-06-00T00:00:00Z'],
    ['31 June', '2026-06-31T00:00:00Z'],
    ['32 January', '2026-01-32T00:00:00Z'],
    ['29 February of a common year', '2026-02-29T00:00:00Z'],
    ['29 February of 1900', '1900-02-29T00:00:00Z'],
    ['29 February of 2100', '2100-02-29T00:00:00Z'],
    ['30 February of a leap year', '2024-02-30T00:00:00Z'],
    ['hour 24', '2026-06-26T24:00:00Z'],
    ['minute 60', '2026-06-26T23:60:00Z'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['an offset', '2026-06-26T02:00:00+00:00'],
    ['an offset without colon', '2026-06-26T02:00:00+0000'],
    ['no zone', '2026-06-26T02:00:00'],
    ['lower case', '2026-06-26t02:00:00z'],
    ['a fraction', '2026-06-26T02:00:00.000Z'],
    ['no seconds', '2026-06-26T02:00Z'],
    ['a space for T', '2026-06-26 02:00:00Z'],
    ['one digit of a month', '2026-6-26T02:00:00Z'],
    ['five digits of a year', '12026-06-26T02:00:00Z'],
    ['a sign', '+2026-06-26T02:00:00Z'],
    ['a space before', ' 2026-06-26T02:00:00Z'],
    ['a line feed behind', '2026-06-26T02:00:00Z\n'],
    ['a line before', 'x\n2026-06-26T02:00:00Z'],
    ['Arabic digits', '٢٠٢٦-06-26T02:00:00Z'],
    ['full-width digits', '２０２６-06-26T02:00:00Z'],
    ['nothing', ''],
    ['no digits behind the point', '2026-06-26T02:00:00.Z'],
    ['one digit of milliseconds', '2026-06-26T02:00:00.1Z'],
    ['microseconds', '2026-06-26T02:00:00.000001Z'],
    ['a comma for the point', '2026-06-26T02:00:00,001Z'],
    ['milliseconds of a day that is none', '2026-06-31T02:00:00.001Z'],
    ['an offset behind milliseconds', '2026-06-26T02:00:00.001+00:00'],
  ])('%s', (_, text) => {
    expect(parseTime(text)).toBeNull();
    expect(parseMoment(text)).toBeNull();
  });
});

test('seconds since 1970', () => {
  expect(unixSeconds('1970-01-01T00:00:00Z')).toBe(0);
  expect(unixSeconds('2023-08-23T15:09:27Z')).toBe(1_692_803_367);
  expect(unixSeconds('0001-01-01T00:00:00Z')).toBe(-62_135_596_800);
  expect(unixSeconds('9999-12-31T23:59:59Z')).toBe(253_402_300_799);
});
