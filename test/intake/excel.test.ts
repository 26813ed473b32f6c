/** Workbooks that Microsoft Excel really wrote; `test/fixtures/workbooks/README.md` says whose they are. Days are GNU date's. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { NumberCell } from '../../scripts/intake/cell.ts';
import { workbookSheets } from '../../scripts/intake/workbook.ts';
import { listText, placeOf, read } from './told.ts';

const book = (name: string) => new Uint8Array(readFileSync(`test/fixtures/workbooks/excel-${name}.xlsx`));

const since = (code: string, column: string, sheet: string, header = 1, clock = '') => `method = "queue"
sheet = "${sheet}"
header = ${header}
[code]
column = "${code}"
length = "any"
[since]
column = "${column}"
zone = "Asia/Shanghai"
${clock}`;
const points = (code: string, column: string, sheet: string, header: number) => `method = "ranking"
sheet = "${sheet}"
header = ${header}
[code]
column = "${code}"
length = "any"
[points]
column = "${column}"
[since]
column = "${column}"
zone = "Asia/Shanghai"
`;

test.each([
  ['mac-1904', 'Microsoft Macintosh Excel', '15.0300'],
  ['mac-merged', 'Microsoft Macintosh Excel', '15.0300'],
  ['text-format', 'Microsoft Macintosh Excel', '16.0300'],
  ['date-times', 'Microsoft Excel', '14.0300'],
  ['scientific', 'Microsoft Excel', '16.0300'],
])('%s is of %s %s', (name, program, version) => {
  const files = unzipSync(book(name));
  const text = (path: string) => strFromU8(files[path] as Uint8Array);
  expect(text('docProps/app.xml')).toContain(`<Application>${program}</Application>`);
  expect(text('docProps/app.xml')).toContain(`<AppVersion>${version}</AppVersion>`);
  expect(text('xl/workbook.xml')).toMatch(
    /<fileVersion appName="xl" lastEdited="[4-7]" .*?rupBuild="[0-9]+"/,
  );
});

test('a list is made of a sheet with numbers in cells of text, dates by a built-in format, and rows that only have borders', async () => {
  for (const sheet of ['Foglio1', 'Sheet1']) {
    const mapping = since('cap', 'Data di nascita', sheet);
    expect(listText(await read(book('text-format'), mapping))).toBe('2 B Data di nascita: time.clock');
    const whole = await read(
      book('text-format'),
      since('cap', 'Data di nascita', sheet, 1, 'clock = "09:30"\n'),
    );
    expect(listText(whole)).toBe('code,since\n20064,1986-09-27T01:30:00Z\n');
    expect(whole.rows).toBe(1);
  }
});

test('dates counted from 1904, times of a day and what is none are told apart', async () => {
  const [sheet] = await workbookSheets('book', book('mac-1904'), 'date_coercion');
  expect(sheet?.rows.map((row) => row[0])).toEqual([
    'maybe a datetime?',
    null,
    new Date('2016-05-23T00:00:00Z'),
    // A double, whose milliseconds the reader rounds down.
    new Date('2016-04-28T11:29:59.999Z'),
    true,
    'cabbage',
    new NumberCell('4.3'),
    new NumberCell('39448'),
  ]);
  const { faults } = await read(
    book('mac-1904'),
    since('explanation', 'maybe a datetime?', 'date_coercion', 1),
  );
  expect(faults.filter(({ place }) => place.column?.letters === 'A').map(placeOf)).toEqual([
    '2 A maybe a datetime?: cell.empty',
    '3 A maybe a datetime?: time.clock',
    '5 A maybe a datetime?: cell.type',
    '6 A maybe a datetime?: time.form',
    '7 A maybe a datetime?: time.serial',
    '8 A maybe a datetime?: time.serial',
  ]);
});

test('a text that a formula made of digits is a code, and yes, no and a date are none', async () => {
  const mapping = since('maybe numeric?', 'maybe numeric?', 'numeric_coercion');
  const { faults } = await read(book('mac-1904'), mapping);
  expect(faults.map(placeOf).filter((told) => /cell\.|code\./.test(told))).toEqual([
    '2 A maybe numeric?: cell.empty',
    '2 A maybe numeric?: cell.empty',
    '3 A maybe numeric?: cell.type',
    '3 A maybe numeric?: cell.type',
    '4 A maybe numeric?: cell.type',
    '4 A maybe numeric?: cell.type',
    '5 A maybe numeric?: cell.type',
    // The text 123456 of row 6 and the number of row 7.
    '7 A maybe numeric?: code.twice',
  ]);
});

test('of notes below a table and merged cells nothing is made, and the table above them is read', async () => {
  const mapping = since('Age', 'Date of death', 'other', 5, 'clock = "00:00"\n');
  const { faults, rows } = await read(book('mac-merged'), mapping);
  expect(rows).toBe(14);
  expect(faults.map(placeOf)).toEqual([
    '16 C Age: cell.empty',
    '16 F Date of death: cell.empty',
    '17 C Age: cell.empty',
    '17 F Date of death: cell.empty',
    '18 C Age: cell.empty',
    '18 F Date of death: cell.empty',
    // `off` is a code, and `now!` is merged over the column of dates.
    '19 F Date of death: cell.merged',
  ]);
  // The other sheet has one age twice, by formulas with their values.
  const arts = await read(book('mac-merged'), since('Age', 'Date of death', 'arts', 5, 'clock = "00:00"\n'));
  expect(arts.faults.map(placeOf)).toContain('11 C Age: code.twice');
  expect(arts.faults.filter(({ place }) => place.row < 11)).toEqual([]);
});

test('a date with a time by a built-in format is read to the second, and a time alone is refused', async () => {
  const [sheet] = await workbookSheets('book', book('date-times'), null);
  expect(sheet?.rows[2]?.[1]).toEqual(new Date('2014-10-10T09:09:09Z'));
  // Row 2 has its time as text that says its offset.
  expect(listText(await read(book('date-times'), since('price', 'time', '工作表1')))).toBe(
    '4 B time: time.date',
  );
});

test('a number in scientific form is a fraction and never digits put together, in a sheet that begins at B2', async () => {
  const mapping = points('Clicks', 'CTR', 'ClickThroughRateSheet', 2);
  const { faults } = await read(book('scientific'), mapping);
  expect(faults.map(placeOf).filter((told) => told.includes('number.'))).toEqual(
    [3, 4, 5, 6, 7].map((row) => `${row} D CTR: number.fraction`),
  );
  const tickets = `method = "lottery"
sheet = "ClickThroughRateSheet"
header = 2
[code]
column = "Impressions"
length = [5, 6]
[tickets]
column = "Clicks"
`;
  expect(listText(await read(book('scientific'), tickets))).toBe(
    'code,tickets\n235098,145\n342456,235\n398503,423\n460983,757\n53843,134\n',
  );
});

test('one with a password is refused with what to do', async () => {
  await expect(read(book('password'), since('a', 'b', 'Sheet1'))).rejects.toMatchObject({
    code: 'record.unreadable',
    message: expect.stringContaining('has a password; save it as .xlsx without one'),
  });
});
