/**
 * A workbook that a spreadsheet really wrote: LibreOffice 7.4.7 of Debian 12, by `soffice --headless --convert-to xlsx libreoffice.fods`.
 * The source beside it can be read: a merged title above the header, a hidden column and a hidden row, a code half in bold, points by
 * formulas with their values, dates counted from 1904 and one as text, and a second sheet in which every row is wrong.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listText, read } from './told.ts';

const BOOK = new Uint8Array(readFileSync('test/fixtures/workbooks/libreoffice.xlsx'));
const mapping = (sheet: string, header: number) => `method = "ranking"
sheet = "${sheet}"
header = ${header}
[code]
column = "申请编码"
length = 13
[points]
column = "积分"
[since]
column = "登记时间"
zone = "Asia/Shanghai"
`;

test('every cell is read as it stands in the source', async () => {
  expect(listText(await read(BOOK, mapping('申请', 2)))).toBe(
    [
      'code,points,since',
      '4821063957148,60,2016-03-05T00:05:00Z',
      '4821063957155,61,2016-03-05T00:05:30Z',
      '4821063957162,62,2019-12-31T15:59:59Z',
      '4821063957179,61,2020-02-29T04:00:00Z',
      '4821063957186,60,2016-03-05T00:05:00Z',
      '',
    ].join('\n'),
  );
});

test('an error of a formula, a fraction and a date alone are faults, each with its cell', async () => {
  expect(listText(await read(BOOK, mapping('有错', 1)))).toBe(
    ['2 B 积分: cell.error', '3 B 积分: number.fraction', '4 D 登记时间: time.clock'].join('\n'),
  );
});
