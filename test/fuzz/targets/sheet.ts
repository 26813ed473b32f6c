/** An office's spreadsheets, as text and as workbooks, and their cells. */
import { isListValue } from '../../../scripts/intake/changes.ts';
import { readCode } from '../../../scripts/intake/code-cell.ts';
import { csvLine, csvRows, SEPARATORS } from '../../../scripts/intake/csv.ts';
import { decode } from '../../../scripts/intake/encoding.ts';
import { readSince } from '../../../scripts/intake/local-time.ts';
import { readPerson } from '../../../scripts/intake/person-cell.ts';
import { readWhole } from '../../../scripts/intake/rule.ts';
import { sheetsOf } from '../../../scripts/intake/sheet.ts';
import { utf8 } from '../../../src/core/bytes.ts';
import { zoneNamed } from '../../../src/publisher/zone.ts';
import { mutate, mutateLines, type Next } from '../../python/mutate.ts';
import { filesIn } from '../files.ts';
import { type Came, demand, readOr, refusal, type Target, textOf } from '../target.ts';
import { repacked } from './repacked.ts';

/** A part of a workbook, its tags or its text changed. */
function otherPart(part: Uint8Array, next: Next): Uint8Array {
  if (next(2) === 0) return otherTag(part, next);
  return next(2) === 0 ? mutate(part, next) : mutateLines(part, next);
}

/** A tag taken out, doubled, or put elsewhere. */
function otherTag(part: Uint8Array, next: Next): Uint8Array {
  const tags = textOf(part).split(/(?=<)/);
  const [at, to] = [next(tags.length), next(tags.length)];
  const tag = tags[at] as string;
  const how = next(4);
  if (how === 0) return utf8(tags.toSpliced(at, 1).join(''));
  if (how === 1) return utf8(tags.toSpliced(to, 0, tag).join(''));
  if (how === 2) return utf8(tags.with(to, tag).join(''));
  return utf8(tags.with(at, tag.replace(/[0-9]+/, String(next(3) === 0 ? 2 ** 31 : next(99)))).join(''));
}

export const sheetTarget: Target = {
  name: 'sheet',
  what: 'spreadsheets: text in four encodings, and workbooks',
  most: 40_000,
  seeds: () => [
    utf8('编码,姓名,数\n1,"张 ""三""",2\n2,李四,3\n'),
    utf8('a\tb\r\n1\t2\r\n'),
    utf8('a;b\r1;2\r'),
    new Uint8Array(Buffer.from('\ufeffa,b\n1,2\n', 'utf16le')),
    new Uint8Array([0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0x41, 0x0a, 0x31, 0x2c, 0x32, 0x0a]),
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
    ...filesIn('test/fixtures/workbooks', /\.xlsx$/),
  ],
  change: (input, next) => (input[0] === 0x50 ? repacked(input, next, otherPart) : null),
  words: [
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\r',
    '\n',
    '\u0000',
    '=1+1',
    '\ufeff',
    '<',
    '>',
    '&amp;',
    '&#0;',
    't="s"',
    'r="A1"',
  ],
  check: async (input) => {
    const { value, came } = await readOr(
      () => sheetsOf('a file', input, null),
      (error) => refusal(error, ['record.unreadable', 'record.limit', 'usage']),
    );
    if (value === null) return came;
    let rows = 0;
    let cells = 0;
    for (const sheet of value)
      for (const row of sheet.rows()) {
        rows++;
        demand(row.row >= rows || value.length > 1, () => `row ${row.row} comes as the ${rows}th`);
        for (const cell of row.cells.slice(0, 40)) {
          cells++;
          cellCame(cell);
        }
        if (rows > 2_000) break;
      }
    const { form } = value[0] ?? {};
    const text = decode(input)?.text;
    // Text that is written for spreadsheets is read the same.
    if (form !== null && form !== undefined && text !== undefined) {
      const read = [...csvRows(text, form.separator)];
      if (read.every(({ isTorn }) => !isTorn)) {
        const written = read
          .map((row) => csvLine(row.cells.map((cell) => cell.replace(/^[=+\-@\t\r\n＝＋－＠]/, 'x'))))
          .join('');
        const again = [...csvRows(written, ',')].map((row) => row.cells.join('\u0001')).join('\u0002');
        const before = read
          .map((row) => row.cells.map((cell) => cell.replace(/^[=+\-@\t\r\n＝＋－＠]/, 'x')).join('\u0001'))
          .join('\u0002');
        demand(again === before, () => 'rows that are written anew are others');
      }
    }
    demand(form === undefined || form === null || SEPARATORS.includes(form.separator), () => 'a separator');
    return `${value.length > 1} ${form?.encoding} ${form?.separator} ${rows > 1} ${cells > 0}`;
  },
};

const zone = zoneNamed('Asia/Shanghai');
type Cell = Parameters<typeof readCode>[0];

/** A cell taken for each thing that it may be: read as it will be written, or a fault. */
function cellCame(cell: Cell): Came {
  const code = readCode(cell, { lengths: null, isChecked: false });
  if (typeof code === 'string') {
    demand(/^[0-9A-Z][0-9A-Z-]{0,31}$/.test(code), () => `the code ${code}`);
    demand(
      readCode(code, { lengths: null, isChecked: false }) === code,
      () => `${code} is another when it is read anew`,
    );
  }
  const whole = readWhole(cell);
  if (typeof whole === 'number')
    demand(Number.isSafeInteger(whole) && whole >= 0, () => `the number ${whole}`);
  const since = zone === null ? '' : readSince(cell, { zone, clock: null });
  if (typeof since === 'string' && since !== '') {
    demand(isListValue('queue', since), () => `the moment ${since}`);
    demand(
      zone === null || readSince(since, { zone, clock: null }) === since,
      () => `${since} is another when it is read anew`,
    );
  }
  const person = readPerson(cell);
  if (typeof person === 'string') demand(person !== '', () => 'nobody');
  return [code, whole, since, person]
    .map((one) => (typeof one === 'object' ? one.kind : typeof one))
    .join(' ');
}

export const cellTarget: Target = {
  name: 'cell',
  what: 'cells: codes, numbers, moments, persons',
  most: 1_000,
  seeds: () =>
    [
      '0123456789012',
      '1.23E+12',
      '12 345',
      '3',
      '-1',
      '1.5',
      '2026-01-02 03:04:05',
      '2026/1/2 3:04',
      '2026年1月2日 上午3时4分',
      '2026-01-02T03:04:05.678+08:00',
      '2026-01-02T03:04:05Z',
      '#N/A',
      '110101199003074514',
      '张三',
      '1,234',
      '46024.5',
      '25/12/2026 1:00 PM',
    ].map(utf8),
  words: [
    '０',
    '年',
    '月',
    '日',
    '时',
    '分',
    '秒',
    '上午',
    '下午',
    'PM',
    'am',
    ':',
    '.',
    'T',
    'Z',
    '+08:00',
    '-00:00',
    '24:00',
    '29',
    '02',
    ' ',
    '\u3000',
    'E+12',
    '#REF!',
    ',',
    '\u200b',
    '***',
  ],
  check: (input) => cellCame(textOf(input)),
};
