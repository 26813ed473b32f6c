/** A winner more, in any dress and at any place of a published list: refused, or told as a difference, and never passed over. */
import { describe, expect, test } from 'vitest';
import { compareWinners } from '../../../src/official/beijing/comparison.ts';
import { type Winner, winnersCsv } from '../../../src/official/beijing/outcome.ts';
import { readWinners } from '../../../src/official/beijing/winners.ts';
import { OfficialError } from '../../../src/official/errors.ts';
import { stride } from '../../runs.ts';

const winners: Winner[] = [
  { rank: 1, ticket: 20385, code: '7501103633812' },
  { rank: 2, ticket: 7907, code: '2772103613814' },
  { rank: 3, ticket: 596, code: '0217103629197' },
  { rank: 4, ticket: 3187, code: '1113103649656' },
];
const list = (row: (winner: Winner) => string): string => winners.map(row).join('\n');
const FORMS: Readonly<Record<string, string>> = {
  csv: winnersCsv(winners).trimEnd(),
  pdf: [
    '-1-',
    '北京市小客车指标调控管理信息系统',
    '单位普通指标配置',
    '期号：201401',
    '描述：2014年第01期单位普通小客车指标配置结果',
    '指标配置总数：4',
    '-指标配置列表-',
    '序号 摇号基数序号 申请编码 单位名称',
    '1 20385 7501103633812 甲（北京）有限公司',
    '2 7907 2772103613814 乙有限公司北京',
    '分公司',
    '-2-3 596 0217103629197 ３Ｍ公司',
    '4 3187 1113103649656 美国COPPEL CORPORATION深圳代表处',
  ].join('\n'),
  codes: list(({ code }) => code),
  'ranks and codes': list(({ rank, code }) => `${rank},${code}`),
  'tickets and codes': list(({ ticket, code }) => `${ticket} ${code}`),
  tickets: list(({ ticket }) => String(ticket)),
  'ranks and tickets': list(({ rank, ticket }) => `${rank},${ticket}`),
};

const verdict = (text: string): string => {
  try {
    return compareWinners(winners, readWinners(text)).verdict;
  } catch (error) {
    // Whoever refuses a list says with which line.
    if (error instanceof OfficialError && error.facts.line !== undefined) return 'refused';
    throw error;
  }
};

const CODE = '1234567890124';
const spelt = (digits: string) => (code: string) =>
  [...code].map((digit) => [...digits][Number(digit)]).join('');
const from = (zero: number) =>
  spelt(Array.from({ length: 10 }, (_, i) => String.fromCodePoint(zero + i)).join(''));
const cut = (between: string) => (code: string) =>
  `${code.slice(0, 5)}${between}${code.slice(5, 10)}${between}${code.slice(10)}`;

/** Each spells a code in its own way. */
const SPELLINGS: Readonly<Record<string, (code: string) => string>> = {
  plain: (code) => code,
  'full-width': from(0xff10),
  'Arabic-Indic': from(0x660),
  Persian: from(0x6f0),
  Devanagari: from(0x966),
  Bengali: from(0x9e6),
  Thai: from(0xe50),
  Tibetan: from(0xf20),
  Khmer: from(0x17e0),
  'mathematical bold': from(0x1d7ce),
  'mathematical double-struck': from(0x1d7d8),
  'mathematical monospace': from(0x1d7f6),
  segmented: from(0x1fbf0),
  superscript: spelt('⁰¹²³⁴⁵⁶⁷⁸⁹'),
  subscript: from(0x2080),
  circled: spelt('⓪①②③④⑤⑥⑦⑧⑨'),
  'circled, black': spelt('⓿❶❷❸❹❺❻❼❽❾'),
  parenthesised: spelt('⑴⑴⑵⑶⑷⑸⑹⑺⑻⑼'),
  'with full stops': spelt('🄀⒈⒉⒊⒋⒌⒍⒎⒏⒐'),
  keycaps: (code) => [...code].map((digit) => `${digit}\ufe0f\u20e3`).join(''),
  Chinese: spelt('〇一二三四五六七八九'),
  'Chinese with 零': spelt('零一二三四五六七八九'),
  'Chinese, on cheques': spelt('零壹贰叁肆伍陆柒捌玖'),
  'Chinese, in tens': () => '一万二千三百四十五亿六千七百八十九万零一百二十四',
  'Chinese, called out': spelt('洞幺两三四五六拐八勾'),
  'Chinese, compatible': spelt('\uf9b2一\uf978三四五\uf9d1七八九'),
  'Chinese, circled': spelt('㊀㊀㊁㊂㊃㊄㊅㊆㊇㊈'),
  Suzhou: spelt('〇〡〢〣〤〥〦〧〨〩'),
  'rod numerals': from(0x1d360),
  Roman: spelt('ⅩⅠⅡⅢⅣⅤⅥⅦⅧⅨ'),
  'Roman in letters': (code) =>
    [...code].map((digit) => 'X I II III IV V VI VII VIII IX'.split(' ')[Number(digit)]).join(''),
  'Roman in letters, parted': (code) =>
    [...code].map((digit) => 'X I II III IV V VI VII VIII IX'.split(' ')[Number(digit)]).join(' '),
  'letters like digits': spelt('OlZ3456789'),
  'O for 0': (code) => code.replaceAll('0', 'O'),
  'l for 1': (code) => code.replaceAll('1', 'l'),
  'Cyrillic О for 0': (code) => code.replaceAll('0', '\u041e'),
  '〇 for 0': (code) => code.replaceAll('0', '〇'),
  'masked by X': (code) => `${code.slice(0, 4)}XXXXX${code.slice(-4)}`,
  'masked by #': (code) => `${code.slice(0, 4)}#####${code.slice(-4)}`,
  'masked by *': (code) => `${code.slice(0, 4)}*****${code.slice(-4)}`,
  'masked by ●': (code) => `${code.slice(0, 4)}●●●●●${code.slice(-4)}`,
  'masked by □': (code) => `${code.slice(0, 4)}□□□□□${code.slice(-4)}`,
  'masked by letters': (code) => `${code.slice(0, 2)}nnnnnnnnn${code.slice(-2)}`,
  京A: (code) => `京A${code.slice(0, 5)}`,
  scientific: () => '1.234567890124E+12',
  'scientific, rounded': () => '1.23E+12',
  'scientific, bare': () => '1.23E12',
  hexadecimal: (code) => `0x${Number(code).toString(16)}`,
  'a fraction': (code) => `${code}.0`,
  thousands: (code) => Number(code).toLocaleString('en'),
  'zeros lost': (code) => code.slice(1),
  'a digit more': (code) => `${code}0`,
  'a letter behind': (code) => `${code}X`,
  'a letter before': (code) => `N${code}`,
  'a sign before': (code) => `+${code}`,
  'a hyphen before': (code) => `-${code}`,
  'in brackets': (code) => `(${code})`,
  'in 【】': (code) => `【${code}】`,
  'as a comment': (code) => `# ${code}`,
  'as a comment in a program': (code) => `// ${code}`,
  'as a mark-up': (code) => `<b>${code}</b>`,
  'as an entity': (code) => [...code].map((digit) => `&#4${8 + Number(digit)};`).join(''),
  'percent-encoded': (code) => [...code].map((digit) => `%3${digit}`).join(''),
  backwards: (code) => `\u202e${[...code].reverse().join('')}\u202c`,
  ...Object.fromEntries(
    [
      '-',
      '\u2010',
      '\u2011',
      '\u2012',
      '\u2013',
      '\u2014',
      '\u2212',
      '\uff0d',
      '\u00ad',
      '.',
      '\u00b7',
      '\u30fb',
      '\u2022',
      '\u3002',
      '/',
      ':',
      '\uff1a',
      "'",
      '"',
      '_',
      '~',
      '\\',
      '+',
      '=',
      '&',
      ' ',
      '\t',
      '\u00a0',
      '\u2009',
      '\u202f',
      '\u3000',
      '\u200b',
      '\u200c',
      '\u200d',
      '\u2060',
      '\ufeff',
      '\u200e',
      '\u200f',
      '\u2066',
      '\u061c',
      '\u180e',
      '\u034f',
      '\u115f',
      '\u2028',
      '\u2029',
      '\u000b',
      '\u000c',
      '\u0085',
      '\u0000',
      '\u001b[0m',
      '\u0301',
      '\ufe0f',
      '\u{e0001}',
      '\ud800',
      ',',
      ';',
      '|',
      '、',
      ' - ',
      '-2-',
      '\n',
      '\n-2-\n',
      '\n\n',
    ].map((between) => [`cut by ${JSON.stringify(between)}`, cut(between)]),
  ),
  'zero-width in the middle': (code) => [...code].join('\u200b'),
  'spread out': (code) => [...code].join(' '),
};
/** Rank and ticket before it, or not; what may be said before it. */
const ROWS: readonly ((code: string) => string)[] = [
  (code) => code,
  (code) => `5,9,${code}`,
  (code) => `5 9 ${code} 戊有限公司`,
  (code) => `9,${code}`,
  (code) => `${code},5,9`,
  (code) => `五 九 ${code}`,
  (code) => `另：${code}`,
  (code) => `戊有限公司 ${code}`,
  (code) => `戊有限公司（${code}）`,
];

const JOINTS = ['', ' ', ',', '\t', '，', ' （', ';', '\n'];

/** Texts in which something stands at every place of this list; how it is joined to a line turns with `nth`. */
function* placed(text: string, what: string, nth: number): Generator<string> {
  const lines = text.split('\n');
  for (let i = 0; i <= lines.length; i++) yield lines.toSpliced(i, 0, what).join('\n');
  for (const [i, line] of lines.entries()) {
    const joint = JOINTS[(i + nth) % JOINTS.length];
    for (const changed of [`${line}${joint}${what}`, `${what}${joint}${line}`])
      yield lines.with(i, changed).join('\n');
  }
}
/** Those that are not told to be another list. */
const passing = (texts: readonly string[]): string[] =>
  texts.filter((text) => !['refused', 'differs'].includes(verdict(text)));

describe.each(Object.entries(FORMS))('%s', (form, text) => {
  test('is the same as it stands', () => expect(verdict(text)).toBe('same'));
  if (form === 'tickets' || form === 'ranks and tickets') return;
  // Every spelling in every row where there is time; else each in a third of them, which turns.
  test.each(Object.keys(SPELLINGS).map((name, nth) => [name, nth] as const))('a code %s', (name, nth) => {
    const spell = SPELLINGS[name] as (code: string) => string;
    const rows = ROWS.filter((_, i) => (i + nth) % stride(3) === 0);
    expect(passing(rows.flatMap((row, i) => [...placed(text, row(spell(CODE)), i + nth)]))).toEqual([]);
  });
});

describe.each(['tickets', 'ranks and tickets'])('%s', (form) => {
  const TICKETS = [
    '9',
    '9号',
    '九',
    '玖',
    '⑨',
    '⁹',
    '９',
    '٩',
    '𝟗',
    'Ⅸ',
    '-9-',
    '- 9 -',
    '(9)',
    '第9页',
    '第 1 页 共 9 页',
    '9.',
    '+9',
    '5,9,戊',
    '5 9 x',
    '戊9',
    '京A9',
    '9\u200b',
    '共 9 个',
    '期号：000009',
    '9 号',
    'IX',
  ];
  test.each(TICKETS)('a ticket as %s', (ticket) => {
    const text = FORMS[form] as string;
    expect(passing(JOINTS.flatMap((_, i) => [...placed(text, ticket, i)]))).toEqual([]);
  });
});

describe('in a title, a header, a page mark or a count', () => {
  const pdf = (FORMS['pdf'] as string).split('\n');
  const known = {
    kind: 'UnitCommon',
    period: '201401',
    tickets: 27071,
    codes: () => 27071,
    seed: '730671',
  } as const;
  const told = (line: string): string => {
    try {
      return compareWinners(
        winners,
        readWinners([...pdf.slice(0, 7), line, ...pdf.slice(7)].join('\n')),
        known,
      ).verdict;
    } catch (error) {
      return error instanceof OfficialError ? 'refused' : String(error);
    }
  };
  test.each([
    '期号：201401',
    '描述：2014年第1期单位普通小客车指标配置结果',
    '2014年1期单位普通小客车指标摇号结果',
    '有效编码总数：27071',
    '基数序号总数：27,071',
    '指标配置总数：4',
    '指标配置种子数：730671',
    '指标配置日期：2014-02-26',
    '实际指标配置时间：2014-02-26 10:21:35',
    '（共 4 个）',
    '共4个',
  ])('%s is so', (line) => expect(told(line)).toBe('same'));
  test.each([
    '期号：201402',
    '2014年第2期单位普通小客车指标配置结果',
    '2014年第1期个人普通小客车指标配置结果',
    '2014年第1期单位新能源小客车指标配置结果',
    '有效编码总数：27072',
    '基数序号总数：27072',
    '指标配置总数：5',
    '指标配置种子数：730672',
    '（共 5 个）',
    '合计：5',
    '指标配置日期：2012-03-04\n实际指标配置时间：2014-02-26 10:21:35',
    '指标总数：1234567',
  ])('%s is not', (line) => expect(told(line)).toBe('differs'));
  test.each([
    '2014年第1期小客车指标配置结果 5 9 1234567890124',
    '2014年第1期小客车指标配置结果（1234567890124）',
    '1234年第56期小客车78指标90配置124结果',
    '2014年第1期小客车指标结果一二三四五六七八九〇一二四',
    '期号：1234567890124',
    '指标配置总数：1234567890124',
    '（共 4 个，另 5 9 1234567890124）',
    '（共 4 个',
    '指标配置日期：1234-56-78',
    '实际指标配置时间：2014-02-26 90:12:40',
    '序号 摇号基数序号 申请编码 1234567890124',
    '序号,基数序号,申请编码,5,9',
    '序号 基数序号',
    '申请编码',
    '-5-',
    '第 9 页',
    '-1234-',
    '第 1 页 共 1234567890124 页',
    '- 12345 -',
    '5 / 9',
    '注：另有一人',
    '附：戊有限公司',
    '戊有限公司',
    '备注',
    '总计五人',
  ])('%s is refused', (line) => expect(told(line)).toBe('refused'));
});
