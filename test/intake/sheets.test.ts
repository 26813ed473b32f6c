/** The same list from every way in which a spreadsheet saves it. */
import { describe, expect, test } from 'vitest';
import { sheetsOf } from '../../scripts/intake/sheet.ts';
import { concat, utf8 } from '../../src/core/bytes.ts';
import { listText, read } from './told.ts';
import { workbook } from './workbook.ts';

const LOTTERY = 'method = "lottery"\n[code]\ncolumn = "申请编码"\nlength = 13\n[tickets]\ncolumn = "基数"\n';
const QUEUE =
  'method = "queue"\n[code]\ncolumn = "申请编码"\nlength = 13\n[since]\ncolumn = "申请时间"\nzone = "Asia/Shanghai"\n';
const LIST = 'code,tickets\n0000000000017,2\n1270101450851,10\n';

/** `申请编码,基数` in GB 18030, by the standard's table. */
const GB_HEADER = 'c9eac7ebb1e0c2eb2cbbf9cafd';
const gb = (text: string) => Buffer.concat([Buffer.from(GB_HEADER, 'hex'), Buffer.from(text, 'latin1')]);
const TEXT = '申请编码,基数\n1270101450851,10\n0000000000017,2\n';
const wide = (text: string, isBig: boolean, isMarked: boolean) => {
  const bytes = Buffer.from(isMarked ? `\ufeff${text}` : text, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};

describe('text', () => {
  test.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a mark', concat(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(TEXT))],
    ['GB 18030', new Uint8Array(gb('\n1270101450851,10\n0000000000017,2\n'))],
    ['UTF-16, little-endian, with a mark', wide(TEXT, false, true)],
    ['UTF-16, big-endian, with a mark', wide(TEXT, true, true)],
    ['UTF-16 without a mark', wide(TEXT, false, false)],
    ['CR LF', utf8(TEXT.replaceAll('\n', '\r\n'))],
    ['CR', utf8(TEXT.replaceAll('\n', '\r'))],
    ['no line end at the end', utf8(TEXT.trimEnd())],
    ['tabs', utf8(TEXT.replaceAll(',', '\t'))],
    ['semicolons', utf8(TEXT.replaceAll(',', ';'))],
    ['quotation marks', utf8('"申请编码","基数"\n"1270101450851","10"\n"0000000000017","2"\n')],
    ['a cell of two lines', utf8('"申请\n编码",基数\n1270101450851,10\n"0000000000017",2\n')],
    ['guards and full width', utf8('申请编码,基数\n="1270101450851",１０\n"=""0000000000017""",\' 2　\n')],
    [
      'other columns, another order',
      utf8('姓名,基数,备注,申请编码\n张三,10,"a,b",1270101450851\n李四,2,,0000000000017\n'),
    ],
    ['rows without anything', utf8(`申请编码,基数\n,\n1270101450851,10\n\n0000000000017,2\n,\u3000\n`)],
  ])('%s', async (_, bytes) => {
    expect(listText(await read(bytes, LOTTERY))).toBe(LIST);
  });
  test('a heading above the titles', async () => {
    const sheet = `2026 年第 2 期申请名单\n\n${TEXT}`;
    expect(listText(await read(sheet, LOTTERY.replace('\n', '\nheader = 3\n')))).toBe(LIST);
  });
  test.each([
    ['no text', Uint8Array.of(0x41, 0xff, 0xff, 0x0a)],
    ['an old workbook, or one with a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ['a workbook that was cut', workbook({ 表: [['申请编码', '基数']] }).subarray(0, 300)],
    ['separators that cannot be told', utf8('申请编码,基数;备注\n1,2;3\n')],
  ])('%s is refused', async (_, bytes) => {
    await expect(sheetsOf('sheet', bytes, null)).rejects.toMatchObject({ code: 'record.unreadable' });
  });
});

describe('a workbook', () => {
  test('has text, and numbers that kept all digits', async () => {
    const book = workbook({
      表: [
        ['申请编码', '基数'],
        [{ number: '1.270101450851E12' }, { number: '10' }],
        ['0000000000017', { number: '2.0' }],
      ],
    });
    expect(listText(await read(book, LOTTERY))).toBe(LIST);
  });
  test('has dates, read to the second though the double is a little less', async () => {
    // 2026-03-05 8:05 is 46086.33680555...; the reader of the workbook rounds its milliseconds down.
    const serials = ['46086.336805555555', '46086.33680555556', '46086.3368055555'];
    for (const serial of serials) {
      const book = workbook({
        表: [
          ['申请编码', '申请时间'],
          ['1270101450851', { serial }],
        ],
      });
      expect(listText(await read(book, QUEUE))).toBe('code,since\n1270101450851,2026-03-05T00:05:00Z\n');
    }
  });
  test('with several sheets needs the name of one', async () => {
    const rows = [
      ['申请编码', '基数'],
      ['1270101450851', '10'],
      ['0000000000017', '2'],
    ];
    const book = workbook({ 说明: [['看第二张']], 名单: rows, 空: [] });
    await expect(read(book, LOTTERY)).rejects.toThrow(/2 sheets: "说明", "名单"; name one/);
    const named = (name: string) => LOTTERY.replace('\n', `\nsheet = "${name}"\n`);
    expect(listText(await read(book, named('名单')))).toBe(LIST);
    await expect(read(book, named('别的'))).rejects.toThrow(
      /expected a sheet "别的", found "说明", "名单", "空"/,
    );
    const { faults } = await read(workbook({ 名单: [...rows, ['x', '2']] }), named('名单'));
    expect(faults.map(({ place }) => place.sheet)).toEqual(['名单']);
  });
  test('has many rows, and no text is cut where the reader takes it in pieces', async () => {
    const codes = Array.from({ length: 20_000 }, (_, i) => String(1_000_000_000_000 + i * 48_271_117));
    const rows = [['申请编码', '基数'], ...codes.map((code) => [code, { number: '1' }])];
    const expected = [...codes].sort().map((code) => `${code},1\n`);
    expect(listText(await read(workbook({ 表: rows }), LOTTERY))).toBe(`code,tickets\n${expected.join('')}`);
  });
});
