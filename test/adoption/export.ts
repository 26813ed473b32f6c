/** What a housing office's system exports: spreadsheets in GB 18030 with names and identity numbers, and forty faults in one of them. */
import type { FaultKind } from '../../scripts/intake/fault.ts';

/** The bytes of every character that GB 18030 writes with two; the platform decodes it and does not encode it. */
const PAIRS = new Map<string, readonly [number, number]>();
const gb18030 = new TextDecoder('gb18030');
for (let first = 0x81; first < 0xff; first++)
  for (let second = 0x40; second < 0xff; second++) {
    const text = gb18030.decode(Uint8Array.of(first, second));
    if (text.length === 1 && text !== '\ufffd') PAIRS.set(text, [first, second]);
  }

/** A text in GB 18030. @throws Error for what takes four bytes */
export function inGb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const pair = PAIRS.get(character);
    if (character < '\u0080') bytes.push(character.charCodeAt(0));
    else if (pair !== undefined) bytes.push(...pair);
    else throw new Error(`not two bytes of GB 18030: ${character}`);
  }
  return Uint8Array.from(bytes);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** An invented identity number with the check digit of GB 11643. */
function identityNumber(n: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const birth = `${1950 + (n % 50)}${two(1 + (n % 12))}${two(1 + (n % 28))}`;
  const body = `110101${birth}${String(n % 1000).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, i) => total + Number(digit) * (WEIGHTS[i] ?? 0), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

const SURNAMES = '赵钱孙李周吴郑王冯陈';
const NAMES = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平';
const of = (text: string, n: number) => text[n % text.length] ?? '';

/** A row as cells: 申请编码, 姓名, 身份证号, and what the pool is drawn or ranked by. */
export type Row = readonly string[];
export const TITLES = {
  family: ['申请编码', '姓名', '身份证号', '摇号基数'],
  elderly: ['申请编码', '姓名', '身份证号', '积分', '登记时间'],
  newcomers: ['申请编码', '姓名', '身份证号', '摇号基数'],
} as const;
export type Pool = keyof typeof TITLES;
export const POOLS = ['family', 'elderly', 'newcomers'] as const satisfies readonly Pool[];

/** So many applicants of a pool; no code and no person is in two. */
export function applicants(pool: Pool, count: number): Row[] {
  const first = 10_000 * (1 + POOLS.indexOf(pool));
  return Array.from({ length: count }, (_, i) => {
    const n = first + i;
    // A multiplier prime to the modulus: every code once, in no order.
    const code = String((n * 7_368_787_919 + 4_821_063_957) % 9_999_999_999_971).padStart(13, '0');
    const name = `${of(SURNAMES, n)}${of(NAMES, 7 * n)}${of(NAMES, n >> 3)}`;
    const person = [code, name, identityNumber(n)];
    if (pool !== 'elderly') return [...person, String(1 + (n % 5))];
    const day = `${2011 + (n % 9)}/${1 + (n % 12)}/${1 + (n % 28)}`;
    return [...person, String(20 + (n % 61)), `${day} ${8 + (n % 10)}:${String(n % 60).padStart(2, '0')}`];
  });
}

/** A file as the office's system writes it. */
export function exported(pool: Pool, lines: readonly string[]): Uint8Array {
  return inGb18030([TITLES[pool].join(','), ...lines, ''].join('\r\n'));
}
export const line = (row: Row) => row.join(',');

/** One fault: what stands in a row in place of what should, and what is to be told of it. */
interface Spoilt {
  readonly kind: FaultKind;
  /** The letters of its column; '' where the row is meant. */
  readonly column: '' | 'A' | 'B' | 'C' | 'D' | 'E';
  readonly line: (row: Row, rows: readonly Row[]) => string;
}
const cell = (kind: FaultKind, column: 'A' | 'C' | 'D' | 'E', text: string): Spoilt => ({
  kind,
  column,
  line: (row) => line(row.map((was, i) => (i === 'ABCDE'.indexOf(column) ? text : was))),
});
const same = (kind: FaultKind, column: 'A' | 'C', from: number): Spoilt => ({
  kind,
  column,
  line: (row, rows) => {
    const at = 'ABCDE'.indexOf(column);
    return line(row.map((was, i) => (i === at ? (rows[from]?.[at] ?? '') : was)));
  },
});

/** Forty, each in a row of its own, as people and spreadsheets make them. */
export const FORTY: readonly Spoilt[] = [
  cell('cell.empty', 'A', ''),
  cell('cell.empty', 'C', ''),
  cell('cell.empty', 'D', ''),
  cell('cell.empty', 'E', ''),
  cell('cell.error', 'A', '#N/A'),
  cell('cell.error', 'D', '#REF!'),
  cell('code.character', 'A', '482106_957148'),
  cell('code.character', 'A', '4821063/57148'),
  cell('code.start', 'A', '-482106395714'),
  cell('code.long', 'A', '482106395714848210639571484821063957148'),
  // The zeros in front are lost.
  cell('code.length', 'A', '507318264904'),
  cell('code.length', 'A', '50731826490'),
  cell('code.short', 'A', '1.02E+12'),
  cell('code.short', 'A', '12E12'),
  same('code.twice', 'A', 0),
  same('code.twice', 'A', 1),
  cell('personal', 'A', '110101199003070011'),
  cell('personal', 'A', '110101199003070012'),
  cell('personal', 'A', '110***********1234'),
  cell('personal', 'A', '13812345678'),
  cell('personal', 'A', '欧阳小明'),
  cell('personal', 'D', '李小芳'),
  cell('personal', 'E', '张伟'),
  cell('number.character', 'D', '六十'),
  cell('number.fraction', 'D', '60.5'),
  cell('number.zeros', 'D', '060'),
  cell('number.thousands', 'D', '"1,06"'),
  cell('time.form', 'E', '去年三月'),
  cell('time.order', 'E', '3/5/2016 8:05'),
  cell('time.date', 'E', '2015/2/29 8:05'),
  cell('time.date', 'E', '2015/3/5 24:00'),
  cell('time.clock', 'E', '2015/3/5'),
  cell('time.fraction', 'E', '2015/3/5 8:05:00.1234'),
  // China put its clocks forward and back in the summers of 1986 to 1991.
  cell('time.skipped', 'E', '1988/4/17 2:30'),
  cell('time.twice', 'E', '1988/9/11 1:30'),
  cell('person.hidden', 'C', '110***********1234'),
  cell('person.rounded', 'C', '1.10101E+17'),
  same('person.twice', 'C', 2),
  { kind: 'row.cells', column: '', line: (row) => `${line(row)},,备注` },
  { kind: 'row.quote', column: '', line: (row) => `"${row[0]}"x,${line(row.slice(1))}` },
];

/** The lines of an export with the faults in it, and where each is: its row in the file, its column, its kind. */
export function spoilt(rows: readonly Row[]): {
  readonly lines: string[];
  readonly told: readonly (readonly [row: number, column: string, kind: FaultKind])[];
} {
  const lines = rows.map(line);
  // The first rows stay as they are: others are the same as they.
  const apart = Math.floor((rows.length - 5) / FORTY.length);
  const told = FORTY.map((one, i) => {
    const at = 4 + i * apart;
    lines[at] = one.line(rows[at] ?? [], rows);
    return [at + 2, one.column, one.kind] as const;
  });
  return { lines, told };
}
