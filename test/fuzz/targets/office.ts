/** An office's files: the spreadsheet, its mapping, a plan, the log of changes, codes, shares of a secret. */
import { readPlanFile } from '../../../scripts/ceremony/plan-file.ts';
import { isShare, readShare, shareFile } from '../../../scripts/ceremony/secrets/shares.ts';
import { changesFile, isListValue, type Reasons, readChanges } from '../../../scripts/intake/changes.ts';
import { readCode } from '../../../scripts/intake/code-cell.ts';
import { codeTableFile, readCodeTable } from '../../../scripts/intake/code-table.ts';
import { csvLine, csvRows, SEPARATORS } from '../../../scripts/intake/csv.ts';
import { decode } from '../../../scripts/intake/encoding.ts';
import { readSince } from '../../../scripts/intake/local-time.ts';
import { readMapping } from '../../../scripts/intake/mapping.ts';
import { readPerson } from '../../../scripts/intake/person-cell.ts';
import { readReasons } from '../../../scripts/intake/reasons.ts';
import { readWhole } from '../../../scripts/intake/rule.ts';
import { sheetsOf } from '../../../scripts/intake/sheet.ts';
import { listFromApplications } from '../../../scripts/publishing/applications.ts';
import { utf8 } from '../../../src/core/bytes.ts';
import { METHODS, parseList } from '../../../src/core/list.ts';
import { zoneNamed } from '../../../src/publisher/zone.ts';
import { mutate, mutateLines, type Next } from '../../python/mutate.ts';
import { bytesAt, filesIn } from '../files.ts';
import { type Came, demand, demandSame, readOr, refusal, type Target } from '../target.ts';
import { repacked } from './repacked.ts';

const textOf = (input: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(input);
const MAPPING = `method = "ranking"
header = 1
[code]
column = "编码"
length = [13, 14]
checkDigit = true
[points]
add = [{ column = "分", times = 2, blank = 0 }, { column = "年", table = [{ upTo = 3, gives = 1 }, { gives = 5 }] }]
[[points.example]]
given = { "分" = 3, "年" = "2" }
gives = 7
[since]
column = "时间"
zone = "Asia/Shanghai"
[person]
column = "证件"
`;
const PLAN = `round = "202701"
pool = "ordinary"
method = "lottery"
quota = 1200
draw-at = "2027-06-26T02:00:00Z"
sources = ["balls:6:six machines", "drand"]
`;

export const tomlTarget: Target = {
  name: 'toml',
  what: 'mappings, plans and reasons',
  most: 30_000,
  seeds: () =>
    [
      MAPPING,
      PLAN,
      'licence-expired = "执照过期"\nother = "words"\n',
      'method = "lottery"\n[code]\ncolumn = "c"\nlength = "any"\n[tickets]\ncolumn = "n"\n',
    ].map(utf8),
  words: [
    '[',
    ']',
    '[[',
    '{',
    '}',
    '=',
    '"',
    '"""',
    "'",
    '\\u0000',
    '.',
    'inf',
    'nan',
    '-0',
    '1e3',
    '__proto__',
    'quota = ',
    '[tickets]\n',
    'words = { a = 1 }\n',
    'earlier = []',
    'made = true\n',
  ],
  check: async (input) => {
    const mapping = readMapping(input);
    const faults = Array.isArray(mapping) ? mapping : [];
    for (const { line } of faults) demand(line === null || line >= 1, () => `line ${line}`);
    demand(!Array.isArray(mapping) || faults.length > 0, () => 'neither a mapping nor a fault');
    const plan = await readOr(
      () => readPlanFile('plan.toml', input),
      (error) => refusal(error, ['usage', 'record.unreadable']),
    );
    const reasons = await readOr(
      () => readReasons('reasons.toml', textOf(input)),
      (error) => refusal(error, ['usage']),
    );
    const said =
      faults.length === 0 ? 'a mapping' : [...new Set(faults.map(({ reason }) => reason.kind))].sort().join();
    return `${said} | ${plan.came ?? `a plan of ${plan.value.size > 0}`} | ${reasons.came ?? 'reasons'}`;
  },
};

const REASONS: Reasons = new Map([
  ['licence-expired', 'words'],
  ['other', 'words'],
]);
export const changesTarget: Target = {
  name: 'changes',
  what: 'the log of changes',
  most: 20_000,
  seeds: () =>
    [
      'no,at,stage,code,reason,before,after\n1,2026-06-01T02:00:00Z,review,A1,licence-expired,3,-\n2,2026-06-02T02:00:00Z,objection,A1,other,-,3\n',
      'no,at,stage,code,reason,before,after\n1,2026-06-01T02:00:00Z,correction,A1,other,3 2026-01-01T00:00:00Z,4 2026-01-01T00:00:00.001Z\n',
      'no,at,stage,code,reason,before,after\n1,2026-06-01T02:00:00Z,correction,A1,other,2026-01-01T00:00:00Z,-\n',
    ].map(utf8),
  words: [',', '-', '\n', '2,', 'review', 'other', ' ', '1000001', '0', '01', '110101199003074514'],
  check: (input) => {
    const all: Came[] = [];
    for (const method of METHODS) {
      const { changes, faults } = readChanges(input, method, REASONS);
      all.push([...new Set(faults.map(({ kind }) => kind))].sort().join());
      if (faults.length > 0) continue;
      demandSame(changesFile(changes), input, 'a log that was read');
      for (const { before, after } of changes)
        for (const value of [before, after])
          demand(value === null || isListValue(method, value), () => `the value ${value}`);
    }
    return all.join(' | ');
  },
};

export const applicationsTarget: Target = {
  name: 'applications',
  what: 'applications in any order, that freeze sorts',
  most: 20_000,
  seeds: () =>
    [
      'code,tickets\nB,2\nA,1\n',
      'code,points,since\nB,2,2026-01-01T00:00:00Z\nA,1,2026-01-01T00:00:00.001Z\n',
      'code,since\nA,2026-01-01T00:00:00Z\n',
    ].map(utf8),
  words: [
    'code,tickets\n',
    'A,1\n',
    ',',
    '\r\n',
    '\ufeff',
    '张三',
    '110101199003074514',
    '13800138000',
    '\n\n',
    'ZZ,9\n',
  ],
  check: async (input) => {
    const all: Came[] = [];
    for (const method of METHODS) {
      const sorted = await readOr(
        () => listFromApplications('a.csv', input, method),
        (error) =>
          refusal(error, [
            'list.header',
            'list.row',
            'list.code',
            'list.duplicate',
            'list.personal',
            'list.size',
          ]),
      );
      all.push(sorted.came ?? 'sorted');
      if (sorted.value === null) continue;
      const { list, line } = sorted.value;
      const lines = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').split('\n');
      demand(
        lines(list).sort().join('\n') === lines(input).sort().join('\n'),
        () => 'other lines than the applications had',
      );
      const read = await readOr(
        () => parseList('a.csv', list, method),
        (error) => refusal(error, ['list.value', 'list.row', 'list.code']),
      );
      all.push(read.came ?? 'a list');
      const [own, theirs] = [lines(list), lines(input)];
      for (let row = 0; row < (read.value?.rows ?? 0); row++)
        demand(own[row + 1] === theirs[line(row) - 1], () => `row ${row} did not stand on line ${line(row)}`);
    }
    return all.join(' | ');
  },
};

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

const share = {
  digest: 'ab'.repeat(32),
  splitting: '01234567',
  number: 1,
  of: 3,
  needed: 2,
  bytes: new Uint8Array(33).fill(7),
};
const table = new Map([
  ['110101199003074514', '0000000000000'],
  ['张三', '1234567890128'],
]);
export const keptTarget: Target = {
  name: 'kept',
  what: "shares of a secret, and the office's table of codes",
  most: 10_000,
  seeds: () => [
    shareFile(share),
    codeTableFile(table),
    utf8('code,person\r\n'),
    bytesAt('test/vectors/records/three/rules.md'),
  ],
  words: ['\r\n', 'share 1 of 3, 2 needed\n', 'check ', '"=""', '"""', ',', 'code,person\n', ' '],
  check: async (input) => {
    const one = await readOr(
      () => readShare('a share', input),
      (error) => refusal(error, ['seed.reveal']),
    );
    if (one.value !== null) {
      demand(isShare(input), () => 'a share that does not begin as one');
      const written = Buffer.from(shareFile(one.value)).toString().trimEnd();
      demand(
        written === textOf(input).replaceAll('\r\n', '\n').trimEnd(),
        () => 'a share that is written anew is another',
      );
    }
    const codes = await readOr(
      () => readCodeTable('a table', input),
      (error) => refusal(error, ['usage']),
    );
    if (codes.value !== null && codes.value.size > 0) {
      const again = readCodeTable('a table', codeTableFile(codes.value));
      demand(
        JSON.stringify([...again]) === JSON.stringify([...codes.value]),
        () => 'a table that is written anew is another',
      );
    }
    return `${one.came ?? 'a share'} | ${codes.came ?? `a table of ${codes.value.size > 0}`}`;
  },
};
