/** What a workbook says and its reader passes over: merged cells, formulas that nobody computed, the first day, the last cell. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sheetsOf } from '../../scripts/intake/sheet.ts';
import { writtenAnew } from '../../scripts/intake/workbook-zip.ts';
import { listText, read } from './told.ts';
import { workbook } from './workbook.ts';

/** An empty cell is one ticket: whatever is taken for empty would be a number that nobody wrote. */
const TICKETS = `method = "lottery"
[code]
column = "编码"
length = "any"
[tickets]
[[tickets.add]]
column = "数"
blank = 1
[[tickets.example]]
given = { "数" = "" }
gives = 1
`;
const SINCE =
  'method = "queue"\n[code]\ncolumn = "编码"\nlength = "any"\n[since]\ncolumn = "数"\nzone = "Asia/Shanghai"\n';

/** A workbook with a file of it changed. */
function changed(book: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(book);
  const before = strFromU8(files[path] as Uint8Array);
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...files, [path]: strToU8(after) });
}
const inSheet = (from: string | RegExp, to: string) =>
  changed(
    workbook({
      表: [
        ['编码', '数', null],
        ['A1', { number: '2' }],
        ['A2', { number: '3' }],
      ],
    }),
    'xl/worksheets/sheet1.xml',
    (xml) => xml.replace(from, to),
  );
const B3 = '<c r="B3"><v>3</v></c>';

test.each([
  ['no value', '<c r="B3"><f>1+1</f></c>', '3 B 数: cell.uncomputed'],
  ['an empty value, as openpyxl writes it', '<c r="B3"><f>1+1</f><v></v></c>', '3 B 数: cell.uncomputed'],
  [
    'no value, shared with another',
    '<c s="0" r="B3"><f t="shared" si="0"/><v/></c>',
    '3 B 数: cell.uncomputed',
  ],
  ['a value', '<c r="B3"><f>1+1</f><v>9</v></c>', 'code,tickets\nA1,2\nA2,9\n'],
  ['a text that is empty', '<c r="B3" t="str"><f>""</f><v></v></c>', 'code,tickets\nA1,2\nA2,1\n'],
])('a formula with %s', async (_, cell, told) => {
  expect(listText(await read(inSheet(B3, cell), TICKETS))).toBe(told);
});

test.each([
  ['B2:B3', '3 B 数: cell.merged'],
  ['A2:A3', '3 A 编码: cell.merged'],
  ['A2:C2', '2 B 数: cell.merged'],
  // Titles stand above and beside, as offices write them.
  ['C1:D1', 'code,tickets\nA1,2\nA2,3\n'],
])('cells merged as %s', async (range, told) => {
  const book = inSheet(
    '</sheetData>',
    `</sheetData><mergeCells count="1"><mergeCell ref="${range}"/></mergeCells>`,
  );
  expect(listText(await read(book, TICKETS))).toBe(told);
});

test.each(['1', 'true'])('dates are counted from 1904 where it says so: %s', async (value) => {
  const rows = [
    ['编码', '数'],
    ['A1', { serial: '46000.5' }],
  ];
  const book = workbook({ 表: rows });
  // 46,000 days after 1899-12-30 and after 1904-01-01, as GNU date has them.
  expect(listText(await read(book, SINCE))).toBe('code,since\nA1,2025-12-09T04:00:00Z\n');
  const later = changed(book, 'xl/workbook.xml', (xml) =>
    xml.replace('<sheets>', `<workbookPr backupFile="false" date1904="${value}"/><sheets>`),
  );
  expect(listText(await read(later, SINCE))).toBe('code,since\nA1,2029-12-10T04:00:00Z\n');
});

test('a last cell far away is refused before memory is filled with nothing', async () => {
  const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
  await expect(read(inSheet('</sheetData>', far), TICKETS)).rejects.toThrow(
    /its cells reach to row 1048576 and over 16384 columns/,
  );
});

/** Sheets of one cell each, with files of the workbook changed. */
const sheetsWith = (names: readonly string[], changes: Readonly<Record<string, (xml: string) => string>>) =>
  Object.entries(changes).reduce(
    (book, [path, change]) => changed(book, path, change),
    workbook(Object.fromEntries(names.map((name) => [name, [[`in ${name}`]]]))),
  );

test('a damaged sheet before another that is damaged is refused, and nothing of it is left over', async () => {
  const book = sheetsWith(['a', 'b'], {
    'xl/worksheets/sheet1.xml': () => '<worksheet/>',
    'xl/worksheets/sheet2.xml': () => '<worksheet><sheetData></worksheet>',
  });
  const left: unknown[] = [];
  const note = (reason: unknown) => left.push(reason);
  process.on('unhandledRejection', note);
  try {
    await expect(sheetsOf('a file', book, null)).rejects.toMatchObject({ code: 'record.unreadable' });
    await new Promise((resolve) => setTimeout(resolve, 20));
  } finally {
    process.off('unhandledRejection', note);
  }
  expect(left).toEqual([]);
});

test('a chart on a sheet of its own is no sheet of cells', async () => {
  const book = sheetsWith(['a', 'b'], {
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace('/worksheet" Target="worksheets/sheet1.xml', '/chartsheet" Target="chartsheets/sheet1.xml'),
  });
  const sheets = await sheetsOf('a file', book, null);
  expect(sheets.map(({ name }) => name)).toEqual(['b']);
  expect(sheets.flatMap((sheet) => [...sheet.rows()].map(({ cells }) => cells))).toEqual([['in b']]);
  await expect(sheetsOf('a file', book, 'a')).rejects.toMatchObject({ code: 'record.unreadable' });
});

test('a sheet whose file is not told is refused, and so are two of one name', async () => {
  const untold = sheetsWith(['a', 'b'], {
    'xl/_rels/workbook.xml.rels': (xml) => xml.replace('Id="rId1"', 'Id="rId9"'),
  });
  await expect(sheetsOf('a file', untold, null)).rejects.toMatchObject({ code: 'record.unreadable' });
  const twice = sheetsWith(['a', 'b'], { 'xl/workbook.xml': (xml) => xml.replace('name="b"', 'name="a"') });
  await expect(sheetsOf('a file', twice, null)).rejects.toThrow(/two sheets are called "a"/);
});

test('a name is read as the workbook means it', async () => {
  const book = sheetsWith(['a'], {
    'xl/workbook.xml': (xml) => xml.replace('name="a"', 'name="_x005F_x0041_ &amp; B"'),
  });
  expect((await sheetsOf('a file', book, null)).map(({ name }) => name)).toEqual(['_x0041_ & B']);
});

test('a character that there is none of stays as it is written', async () => {
  const book = sheetsWith(['a'], {
    'xl/workbook.xml': (xml) =>
      xml.replace('<sheets>', '<workbookPr codeName="&#x110000;&#9999999;"/><sheets>'),
  });
  expect((await sheetsOf('a file', book, null)).map(({ name }) => name)).toEqual(['a']);
  const named = sheetsWith(['a'], {
    'xl/workbook.xml': (xml) => xml.replace('name="a"', 'name="&#x110000;"'),
  });
  await expect(sheetsOf('a file', named, null)).rejects.toMatchObject({
    code: expect.stringMatching(/^(?:record\.unreadable|usage)$/),
  });
});

test('merged cells that lie over one another are refused', async () => {
  const ranges = Array.from({ length: 9 }, () => '<mergeCell ref="A1:B2"/>').join('');
  const book = inSheet('</sheetData>', `</sheetData><mergeCells>${ranges}</mergeCells>`);
  await expect(sheetsOf('a file', book, null)).rejects.toThrow(/merged cells lie over one another/);
});

test.each([
  ['a row', '<row r="150000000"></row>'],
  ['a row of another spelling', '<row r="1e9"></row>'],
  ['a column', '<row r="9"><c r="ZZZZZZ9"><v>1</v></c></row>'],
  ['a column behind the last', '<row r="9"><c r="XFE9"><v>1</v></c></row>'],
  ['a row behind the last', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
  ['a place in small letters', '<row r="9"><c r = "zz9"><v>1</v></c></row>'],
])('%s far away is refused before all that lies before it is filled with nothing', async (_, row) => {
  const refused = expect.stringMatching(/^record\.(?:unreadable|limit)$/);
  await expect(sheetsOf('a file', inSheet('</sheetData>', `${row}</sheetData>`), null)).rejects.toMatchObject(
    {
      code: refused,
    },
  );
});

// Each took time that grew with the square of the sheet.
test.each([
  ['cells that never end', '<c '],
  ['formulas that never end', '<c r="A9"><f'],
  ['merged cells that never end', '<mergeCell '],
])('%s', async (_, piece) => {
  const book = inSheet('</sheetData>', `${piece.repeat(150_000)}</sheetData>`);
  await expect(sheetsOf('a file', book, null)).rejects.toMatchObject({ code: 'record.unreadable' });
});

test('a workbook whose files come to more than is held is refused, with the file', async () => {
  const book = workbook({ a: [['x']], b: [['y']] });
  const all = Object.values(unzipSync(book)).reduce((sum, { length }) => sum + length, 0);
  await writtenAnew('a file', book, all);
  await expect(writtenAnew('a file', book, all - 1)).rejects.toMatchObject({
    code: 'record.limit',
    message: expect.stringMatching(/^a file: \S+\.(?:xml|rels) in it is too large/),
  });
});
