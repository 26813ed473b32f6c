/** `history.csv`: what is read, and each way in which it is refused, with its line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../src/core/bytes.ts';
import { isNext, readGap, readPeriod } from '../../src/history/period.ts';
import { type HistoryFault, readHistory } from '../../src/history/read-history.ts';
import { CHINESE, englishLeft } from '../commands/english-left.ts';

const HEADER = 'period,date,pool,people,people_is,tickets,tickets_are,quota,certainty,source_zh,source_en';
const LINES = [
  '2014-01,2014-02-26,ordinary,100,published,150,derived,10,high,公报,Gazette',
  '2014-02,2014-04,ordinary,110,rounded,,,10,medium,公报,"Gazette, 2"',
  '2014-03/2014,,ordinary,,,,,,,没有找到,Not found',
  '2015-01,2015,ordinary,120,derived,200,published,9,low,公报,Gazette',
];
const read = (lines: readonly string[], header = HEADER) =>
  readHistory(utf8([header, ...lines, ''].join('\n')), ['zh', 'en']);
/** The file with one line in another's place. */
const withLine = (line: number, text: string) => read(LINES.map((one, i) => (i === line - 2 ? text : one)));

/** Each is told in Chinese too. */
function inChinese(faults: readonly HistoryFault[] | null): void {
  for (const { reason } of faults ?? []) {
    expect(reason.zh).toMatch(CHINESE);
    expect(englishLeft(reason.zh)).toEqual([]);
  }
}

describe('what is read', () => {
  test('rounds with their figures, and what is missing', () => {
    const { rows } = read(LINES);
    expect(rows?.map(({ is, period }) => [is, period])).toEqual([
      ['round', '2014-01'],
      ['round', '2014-02'],
      ['gap', '2014-03/2014'],
      ['round', '2015-01'],
    ]);
    expect(rows?.[1]).toEqual({
      is: 'round',
      line: 3,
      period: '2014-02',
      date: '2014-04',
      pool: 'ordinary',
      people: 110,
      peopleIs: 'rounded',
      tickets: null,
      ticketsAre: null,
      quota: 10,
      certainty: 'medium',
      source: { zh: '公报', en: 'Gazette, 2' },
    });
  });
  test('pools beside one another, each in its own order', () => {
    expect(
      read([...LINES, '2014-01,2014-01-01,family,5,published,5,published,1,high,a,a']).faults,
    ).toBeNull();
  });
  test('one language has one source', () => {
    const header = HEADER.replace(',source_en', '');
    expect(
      readHistory(utf8(`${header}\n2014-01,2014,a,1,published,,,1,high,公报\n`), ['zh']).rows,
    ).toHaveLength(1);
  });
  test('the demonstration’s', () => {
    const { rows } = readHistory(
      readFileSync(join(import.meta.dirname, '../../src/demonstration/history.csv')),
      ['zh', 'en'],
    );
    expect(rows?.filter(({ is }) => is === 'round')).toHaveLength(21);
    expect(rows?.filter(({ is }) => is === 'gap')).toHaveLength(6);
    // A figure that was derived here is an inference, whatever it was derived from.
    const derived = rows?.filter((row) => row.is === 'round' && row.peopleIs === 'derived') ?? [];
    expect(derived).toHaveLength(14);
    for (const row of derived) expect(row).toMatchObject({ certainty: 'medium' });
  });
});

describe('what is refused, with its line', () => {
  test('a period that is none is told once, without what a terminal obeys, and no year is taken of it', () => {
    const row = '\u001b[2J,2014,ordinary,1,published,1,derived,1,high,a,a';
    const { faults } = readHistory(utf8(`${HEADER}\n${row}\n`), ['zh', 'en']);
    expect(faults?.map(({ reason }) => reason.en)).toEqual([
      'period: expected year and number, such as 2014-06, found "\\u001b[2J"',
    ]);
  });
  test.each([
    [2, '2014-01,2014-02-26,ordinary,100,published,150,derived,10,high,公报', /^expected 11 cells, found 10/],
    [2, '2014-1,2014-02-26,ordinary,1,published,1,derived,1,high,a,a', /^period: expected year and number/],
    [2, '2014-00,2014-02-26,ordinary,1,published,1,derived,1,high,a,a', /^period: /],
    [
      2,
      '2014-01,2014-02-30,ordinary,1,published,1,derived,1,high,a,a',
      /^date: expected a day, a month or a year/,
    ],
    [2, '2014-01,,ordinary,1,published,1,derived,1,high,a,a', /^date: /],
    [2, '2014-01,2013-12,ordinary,1,published,1,derived,1,high,a,a', /^date: expected the year 2014/],
    [2, '2014-01,2014,Ordinary,1,published,1,derived,1,high,a,a', /^pool: /],
    [
      2,
      '2014-01,2014,ordinary,"1,000",published,1000,derived,1,high,a,a',
      /^people: expected a whole number without separators/,
    ],
    [2, '2014-01,2014,ordinary,0100,published,150,derived,1,high,a,a', /^people: .*"0100"/],
    [2, '2014-01,2014,ordinary,１００,published,150,derived,1,high,a,a', /^people: /],
    [
      2,
      '2014-01,2014,ordinary,100,,150,derived,1,high,a,a',
      /^people_is: expected published, rounded, derived, found ""/,
    ],
    [
      2,
      '2014-01,2014,ordinary,,published,150,derived,1,high,a,a',
      /^people_is: expected nothing where there is no figure/,
    ],
    [2, '2014-01,2014,ordinary,100,published,150,guessed,1,high,a,a', /^tickets_are: .*"guessed"/],
    [
      2,
      '2014-01,2014,ordinary,100,published,99,published,1,high,a,a',
      /^tickets: expected one at least for each of 100 people, found 99/,
    ],
    [
      2,
      '2014-01,2014,ordinary,100,published,150,derived,1,H,a,a',
      /^certainty: expected high, medium, low, found "H"/,
    ],
    [
      2,
      '2014-01,2014,ordinary,100,published,150,derived,1,high,a,',
      /^source_en: expected a source, found none/,
    ],
    [2, '2014-01,2014,ordinary,,,,,,high,a,a', /^expected people, tickets or quota, found none of them/],
    [4, '2014-03/2013,,ordinary,,,,,,,a,a', /^period: expected rounds that are missing/],
    [4, '2014-03/2014,,ordinary,5,,,,,,a,a', /^people: expected nothing in a row of missing rounds/],
    [
      3,
      '2014-03,2014-04,ordinary,110,rounded,,,10,medium,a,a',
      /^expected the round after 2014-01 of line 2, or a row that says which are missing, found 2014-03/,
    ],
    [3, '2014-01,2014-04,ordinary,110,rounded,,,10,medium,a,a', /^expected the round after 2014-01/],
    [3, '2014-02,2014-01,ordinary,110,rounded,,,10,medium,a,a', /^date: expected one not before 2014-02-26/],
    [4, '2014-03/2014-05,,ordinary,,,,,,,a,a', null],
    [
      4,
      '2014-03/,,ordinary,,,,,,,a,a',
      /^expected the round after 2014-03\/ of line 4, which goes on until now/,
    ],
    [
      3,
      '2014-02/2014-02,,ordinary,,,,,,,a,a',
      /^expected rounds that are missing one after the other in one row/,
    ],
  ] as const)('line %i: %s', (line, text, reason) => {
    const { faults } = withLine(line, text);
    if (reason === null) return expect(faults).toBeNull();
    expect(
      faults?.some((one) => reason.test(one.reason.en)),
      JSON.stringify(faults),
    ).toBe(true);
    inChinese(faults);
    // It is told where it is, or at the row that does not fit behind it.
    expect(faults?.every((one) => one.line === line || one.line === line + 1)).toBe(true);
  });
  test('all at once, by line', () => {
    const { faults } = read([
      '2014-01,2014,ordinary,x,published,,,1,high,a,a',
      '2014-02,2014,ordinary,1,published,,,y,high,a,',
    ]);
    expect(faults?.map(({ line }) => line)).toEqual([2, 3, 3]);
  });
  test.each([
    ['', 1, /^expected the header/],
    [`${HEADER}\n`, 2, /^expected a row/],
    [`${HEADER.replace('pool', 'pools')}\n${LINES[0]}\n`, 1, /^expected the header/],
    [`${HEADER}\n2014-01,"2014\n`, 2, /^expected a closing quotation mark/],
    [`${HEADER}\n\n`, 2, /^expected 11 cells, found 1/],
  ])('%j', (text, line, reason) => {
    const { faults } = readHistory(utf8(text), ['zh', 'en']);
    expect(faults?.[0]?.line).toBe(line);
    expect(faults?.[0]?.reason.en).toMatch(reason);
    inChinese(faults);
  });
  test('what is no UTF-8', () => {
    expect(readHistory(Uint8Array.of(0xff, 0xfe, 0x31), ['zh']).faults?.[0]?.reason.en).toMatch(/UTF-8/);
  });
});

test('periods and stretches, and what comes next', () => {
  expect(readPeriod('2014-06')).toEqual({ year: 2014, number: 6 });
  expect(readGap('2011-08/2012-07')).toEqual({
    from: { year: 2011, number: 8 },
    to: { year: 2012, number: 7 },
  });
  expect(readGap('2016-04/2019')?.to).toEqual({ year: 2019, number: null });
  expect(readGap('2020-02/')?.to).toBeNull();
  for (const text of ['2011-02', '2011-02/2011-01', '2011-02/2010', '2011-02/2011-00', '2011/2012', ''])
    expect(readGap(text), text).toBeNull();
  expect(isNext({ year: 2014, number: 6 }, { year: 2015, number: 1 })).toBe(true);
  expect(isNext({ year: 2014, number: 6 }, { year: 2015, number: 2 })).toBe(false);
  // To the end of a year, whichever round that was.
  expect(isNext({ year: 2014, number: null }, { year: 2014, number: 9 })).toBe(false);
  expect(isNext({ year: 2014, number: null }, { year: 2015, number: 1 })).toBe(true);
});
