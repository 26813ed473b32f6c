/** Everything that is wrong, told at once, each in its exact place; and nothing of anybody in what is told. */
import { describe, expect, test } from 'vitest';
import { FAULT_KINDS, type Fault, type FaultKind, lettersOf } from '../../scripts/intake/fault.ts';
import { faultFile, faultTable } from '../../scripts/intake/fault-file.ts';
import { wordsOf } from '../../scripts/intake/words.ts';
import { placeOf, read } from './told.ts';
import { workbook } from './workbook.ts';

const RANKING = `
method = "ranking"
[code]
column = "编码"
length = 13
checkDigit = false
[points]
[[points.add]]
column = "本人"
times = 2
[[points.add]]
column = "其他"
blank = 0
[[points.multiply]]
column = "代数"
table = [{ upTo = 1, gives = 1 }, { upTo = 3, gives = 2 }]
[[points.example]]
given = { "本人" = 3, "其他" = 1, "代数" = 1 }
gives = 7
[[points.example]]
given = { "本人" = 3, "其他" = "", "代数" = 2 }
gives = 12
[since]
column = "时间"
zone = "America/New_York"
[person]
column = "证件"
`;

const TIME = '2026/3/5 8:05';
/** A row, and what is to be told of it. The codes of good rows count up, so that each is there once. */
const ROWS: readonly (readonly [row: string, ...faults: string[]])[] = [
  [`0000000000001,3,1,1,${TIME},P1`],
  // Codes.
  [`,3,1,1,${TIME},P2`, 'A 编码: cell.empty'],
  [`#N/A,3,1,1,${TIME},P3`, 'A 编码: cell.error'],
  [`000000000_004,3,1,1,${TIME},P4`, 'A 编码: code.character'],
  [`-000000000005,3,1,1,${TIME},P5`, 'A 编码: code.start'],
  [`${'Z'.repeat(32)}9,3,1,1,${TIME},P6`, 'A 编码: code.long'],
  [`7,3,1,1,${TIME},P7`, 'A 编码: code.length'],
  [`1.02E+12,3,1,1,${TIME},P8`, 'A 编码: code.short'],
  [`12E12,3,1,1,${TIME},P9`, 'A 编码: code.short'],
  [`0000000000001,3,1,1,${TIME},P10`, 'A 编码: code.twice'],
  // Personal data, where a code or a number or a time should be.
  [`110101199003070011,3,1,1,${TIME},P11`, 'A 编码: personal'],
  [`110101199003070012,3,1,1,${TIME},P12`, 'A 编码: personal'],
  [`110***********1234,3,1,1,${TIME},P13`, 'A 编码: personal'],
  [`13812345678,3,1,1,${TIME},P14`, 'A 编码: personal'],
  [`张三,3,1,1,${TIME},P15`, 'A 编码: personal'],
  [`Zhang San,3,1,1,${TIME},P16`, 'A 编码: personal'],
  [`a@example.org,3,1,1,${TIME},P17`, 'A 编码: personal'],
  [`91110000600037341L,3,1,1,${TIME},P18`, 'A 编码: personal'],
  [`0000000000019,欧阳小明,1,1,${TIME},P19`, 'B 本人: personal'],
  ['0000000000020,3,1,1,李四,P20', 'E 时间: personal'],
  // Numbers.
  [`0000000000021,三,1,1,${TIME},P21`, 'B 本人: number.character'],
  [`0000000000022,3.5,1,1,${TIME},P22`, 'B 本人: number.fraction'],
  [`0000000000023,03,1,1,${TIME},P23`, 'B 本人: number.zeros'],
  [`0000000000024,"1,2",1,1,${TIME},P24`, 'B 本人: number.thousands'],
  [`0000000000025,999999999,1,3,${TIME},P25`, ': number.range'],
  [`0000000000026,,1,1,${TIME},P26`, 'B 本人: cell.empty'],
  [`0000000000027,3,1,4,${TIME},P27`, 'D 代数: rule.value'],
  [`0000000000028,-3,x,1,${TIME},P28`, 'B 本人: number.character', 'C 其他: number.character'],
  // Times.
  ['0000000000029,3,1,1,March 5,P29', 'E 时间: time.form'],
  ['0000000000030,3,1,1,3/5/2026 8:05,P30', 'E 时间: time.order'],
  ['0000000000031,3,1,1,2026/2/30 8:05,P31', 'E 时间: time.date'],
  ['0000000000032,3,1,1,2026/3/5,P32', 'E 时间: time.clock'],
  ['0000000000033,3,1,1,2026/3/5 8:05:00.1234,P33', 'E 时间: time.fraction'],
  ['0000000000034,3,1,1,2026/3/8 2:30,P34', 'E 时间: time.skipped'],
  ['0000000000035,3,1,1,2026/11/1 1:30,P35', 'E 时间: time.twice'],
  ['0000000000036,3,1,1,,P36', 'E 时间: cell.empty'],
  ['0000000000037,3,1,1,2026/3/5 24:00,P37', 'E 时间: time.date'],
  // People and rows.
  [`0000000000038,3,1,1,${TIME},p1`, 'F 证件: person.twice'],
  [`0000000000039,3,1,1,${TIME},`, 'F 证件: cell.empty'],
  [`0000000000040,3,1,1,${TIME},P40,,more`, ': row.cells'],
  [`"0000000000041"x,3,1,1,${TIME},P41`, ': row.quote'],
  [`0000000000042,3,1,1,${TIME},110***********1234`, 'F 证件: person.hidden'],
  [`0000000000043,3,1,1,${TIME},1.10101E+17`, 'F 证件: person.rounded'],
  [`0000000000044,3,1,1,${TIME},110101199003070000`, 'F 证件: person.rounded'],
  // Several in one row.
  [
    '42,,x,9,March,',
    'F 证件: cell.empty',
    'A 编码: code.length',
    'B 本人: cell.empty',
    'C 其他: number.character',
    'D 代数: rule.value',
    'E 时间: time.form',
  ],
  [`0000000000045,3,1,1,${TIME},P45`],
];
const SHEET = `编码,本人,其他,代数,时间,证件\n${ROWS.map(([row]) => row).join('\n')}\n`;
const EXPECTED = ROWS.flatMap(([, ...told], i) =>
  told.map((one) => `${i + 2}${one.startsWith(':') ? '' : ' '}${one}`),
);

const met = new Set<FaultKind>();
const meet = (faults: readonly Fault[]) => {
  for (const { kind } of faults) met.add(kind);
  return faults.map(placeOf);
};

test('more than forty faults in one file, each with its row, its column and its kind', async () => {
  expect(EXPECTED.length).toBeGreaterThan(40);
  const { list, faults, rows } = await read(SHEET, RANKING);
  expect(meet(faults)).toEqual(EXPECTED);
  expect(list).toBeNull();
  expect(rows).toBe(ROWS.length);
});

test('what a workbook alone can have', async () => {
  const rows = workbook({
    名单: [
      ['编码', '本人', '其他', '代数', '时间', '证件'],
      [{ serial: '46086.3' }, '3', '1', '1', TIME, 'P1'],
      [{ is: true }, { is: false }, { serial: '3' }, '1', { is: true }, 'P2'],
      ['0000000000003', { number: '3.5' }, '1', '1', { number: '46086.3' }, 'P3'],
      ['0000000000004', '3', '1', '1', { serial: '46086.336811' }, 'P4'],
      ['0000000000005', '3', '1', '1', { serial: '46086' }, 'P5'],
      ['0000000000006', '3', '1', '1', { serial: '0.3' }, 'P6'],
      [{ number: '1.1010119900307E+17' }, '3', '1', '1', TIME, 'P7'],
      [{ number: '123456789012' }, { error: '#N/A' }, '1', '1', TIME, { number: '110101199003070000' }],
    ],
  });
  const { faults } = await read(rows, RANKING);
  expect(meet(faults)).toEqual([
    '2 A 编码: cell.type',
    '3 A 编码: cell.type',
    '3 B 本人: cell.type',
    '3 C 其他: cell.type',
    '3 E 时间: cell.type',
    '4 B 本人: number.fraction',
    '4 E 时间: time.serial',
    '5 E 时间: time.fraction',
    '6 E 时间: time.clock',
    '7 E 时间: time.date',
    '8 A 编码: code.rounded',
    '9 F 证件: person.rounded',
    '9 A 编码: code.length',
    '9 B 本人: cell.empty',
  ]);
  expect(faults.every(({ place }) => place.sheet === '名单')).toBe(true);
});

describe('what keeps a whole sheet from being read', () => {
  const LOTTERY = 'method = "lottery"\n[code]\ncolumn = "编码"\nlength = "any"\n[tickets]\ncolumn = "基数"\n';
  test('a column that is missing, or there twice', async () => {
    const { faults } = await read('编码,编码,号数\n1,2,3\n', LOTTERY);
    expect(meet(faults)).toEqual(['1 A 编码: column.twice', '1 - 基数: column.missing']);
  });
  test('codes that a spreadsheet has rounded, told once', async () => {
    const codes = ['123456789012345000', '123456789012346000', '123456789012347000'];
    const { faults } = await read(`编码,基数\n${codes.map((code) => `${code},1\n`).join('')}`, LOTTERY);
    expect(meet(faults)).toEqual(['2 A 编码: code.rounded']);
  });
  test('a code without its check digit, and a person without a code', async () => {
    const checked = LOTTERY.replace('"any"', '"any"\ncheckDigit = true');
    expect(meet((await read('编码,基数\n5724,1\n5742,1\n', checked)).faults)).toEqual([
      '3 A 编码: code.check',
    ]);
    const made =
      'method = "queue"\n[code]\nmade = true\nlength = "any"\n[since]\ncolumn = "t"\nzone = "UTC"\n[person]\ncolumn = "p"\n';
    const sheet = 'p,t\nX,2026/3/5 8:05\nY,2026/3/5 8:05\n';
    const { faults } = await read(sheet, made, (person) => (person === 'X' ? '5724' : undefined));
    expect(meet(faults)).toEqual(['3 A p: code.none']);
  });
});

test('every kind of fault was met', () => {
  expect(FAULT_KINDS.filter((kind) => !met.has(kind))).toEqual([]);
});

describe('what is told', () => {
  test.each(['zh', 'en'] as const)('in %s names nobody', async (lang) => {
    const { faults } = await read(SHEET, RANKING);
    const words = wordsOf(lang);
    const told = new TextDecoder().decode(faultFile(faults, words)) + faultTable(faults, words).join('\n');
    for (const secret of ['110101199003070011', '110101199003070012', '110***', '1234"', '13812345678'])
      expect(told).not.toContain(secret);
    for (const secret of ['张三', '李四', '欧阳', 'Zhang San', 'a@example', '91110000600037341L', 'P1'])
      expect(told).not.toContain(secret);
  });
  test('is a file that a spreadsheet opens, with every fault on a line of its own', async () => {
    const { faults } = await read(SHEET, RANKING);
    const bytes = faultFile(faults, wordsOf('zh'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines).toHaveLength(faults.length + 2);
    expect(lines[0]).toBe('工作表,行,列,列名,问题,应当,实际,怎样改');
    expect(lines[6]).toBe(
      ',8,A,编码,编码位数不对,13 位的编码,1 位：“7”,表格软件会丢掉前面的 0：把这一列设成文本，从原始数据重新导入',
    );
    // A cell that begins so would be computed by whatever opens it.
    for (const line of lines) for (const cell of line.split(',')) expect(cell).not.toMatch(/^[=+\-@]/);
  });
  test('counts each kind, shows the first and says how many more there are', async () => {
    const { faults } = await read(SHEET, RANKING);
    const table = faultTable(faults, wordsOf('en')).join('\n');
    expect(table).toMatch(/^ {7}10 {2}personal data$/m);
    expect(table).toContain(
      'row 8 column A “编码”: length of a code: expected a code of 13 characters, found 1 character: “7”',
    );
    expect(table).toContain(`... and ${faults.length - 20} more`);
  });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letters) => {
  expect(lettersOf(index)).toBe(letters);
});
