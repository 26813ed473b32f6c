/** Mappings and their rules: what is wrong with one is told whole, with its line. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mapping, type MappingFault, readMapping } from '../../scripts/intake/mapping.ts';
import { propose } from '../../scripts/intake/proposal.ts';
import { oneSheet } from '../../scripts/intake/sheet.ts';
import { wordsOf } from '../../scripts/intake/words.ts';
import { utf8 } from '../../src/core/bytes.ts';
import { listText, mappingOf, placeOf, read } from './told.ts';

const QUEUE = 'method = "queue"\n[code]\ncolumn = "a"\nlength = 13\n[since]\ncolumn = "b"\nzone = "UTC"\n';
const LOTTERY = 'method = "lottery"\n[code]\ncolumn = "a"\nlength = "any"\n';
const faultsOf = (toml: string) => {
  const read = readMapping(utf8(toml));
  if (!Array.isArray(read)) throw new Error('expected faults');
  return (read as readonly MappingFault[]).map(
    ({ line, member, reason }) => `${line} ${member} ${reason.kind}`,
  );
};

describe('a mapping is refused, with the line', () => {
  test.each([
    ['method = lottery\n', ['1  toml']],
    [`${QUEUE}colum = "x"\n`, ['8 since.colum unknown']],
    [QUEUE.replace('length = 13\n', ''), ['2 code.length missing']],
    [QUEUE.replace('13', '"13"'), ['4 code.length type']],
    [QUEUE.replace('"queue"', '"luck"'), ['1 method type']],
    [QUEUE.replace('"UTC"', '"Asia/Beijing"'), ['7 since.zone zone']],
    [`${QUEUE}clock = "24:00"\n`, ['8 since.clock clock']],
    [QUEUE.replace('"b"', '""'), ['6 since.column column']],
    [QUEUE.replace('"queue"', '"ranking"'), ['null points needed']],
    [`${QUEUE}[tickets]\ncolumn = "c"\n`, ['8 tickets needless']],
    [LOTTERY, ['null tickets needed']],
    [`${LOTTERY}made = true\n[tickets]\ncolumn = "c"\n`, ['2 code made']],
    [`${LOTTERY.replace('column = "a"', 'made = true')}[tickets]\ncolumn = "c"\n`, ['2 code made']],
    [`${LOTTERY}[tickets]\n`, ['5 tickets both', '5 tickets example']],
    [
      `${LOTTERY}[tickets]\n[[tickets.add]]\ncolumn = "c"\n[[tickets.add]]\ncolumn = "d"\ntabel = 1\n`,
      ['10 tickets.add.1.tabel unknown'],
    ],
    // Everything at once.
    [
      'method = "queue"\n[code]\ncolumn = ""\nlength = 13\n[since]\ncolumn = "b"\nzone = "x"\nclock = "y"\n',
      ['3 code.column column', '7 since.zone zone', '8 since.clock clock'],
    ],
  ])('%j', (toml, expected) => {
    expect(faultsOf(toml).sort()).toEqual([...expected].sort());
  });
  test('an unknown key with those that are known there', () => {
    const read = readMapping(utf8(`${QUEUE}colum = "x"\n`)) as readonly MappingFault[];
    expect(read[0]?.reason).toEqual({ kind: 'unknown', known: ['column', 'zone', 'clock'] });
  });
});

/** Tickets by the rounds that somebody took part in; every figure of it stands in an example. */
const STEPS = `${LOTTERY}[tickets]
[[tickets.add]]
column = "累计期数"
table = [{ upTo = 6, gives = 1 }, { upTo = 12, gives = 2 }, { gives = 3 }]
`;
const example = (given: number, gives: number) =>
  `[[tickets.example]]\ngiven = { "累计期数" = ${given} }\ngives = ${gives}\n`;
const EXAMPLES = example(6, 1) + example(12, 2) + example(13, 3);

describe('a rule', () => {
  test('gives tickets by a table', async () => {
    const sheet = 'a,累计期数\nA,0\nB,6\nC,7\nD,１２\nE,13\nF,100\n';
    expect(listText(await read(sheet, STEPS + EXAMPLES))).toBe(
      'code,tickets\nA,1\nB,1\nC,2\nD,2\nE,3\nF,3\n',
    );
  });
  test('gives points by sums, products, words and what stands for an empty cell', async () => {
    // The family points of Beijing, 2021: (both twice, and the others) times the generations.
    const toml = `method = "ranking"\n[code]\ncolumn = "a"\nlength = "any"\n[since]\ncolumn = "t"\nzone = "UTC"\n
[points]
add = [{ column = "主申请人", times = 2 }, { column = "配偶", times = 2, blank = 0 }, { column = "其他", blank = 0 }]
multiply = [{ column = "代际", words = { "一代" = 1, "两代" = 2, "三代" = 3 } }]
[[points.example]]
given = { "主申请人" = 10, "配偶" = 8, "其他" = 4, "代际" = "两代" }
gives = 80
`;
    const sheet = 'a,主申请人,配偶,其他,代际,t\nA,10,8,4,三代,2026/3/5 8:05\nB,3,,,一代,2026/3/5 8:05\n';
    expect(listText(await read(sheet, toml))).toBe(
      'code,points,since\nA,120,2026-03-05T08:05:00Z\nB,6,2026-03-05T08:05:00Z\n',
    );
  });
  test.each([
    ['no example at all', STEPS, ['none']],
    ['an example that does not hold', STEPS + EXAMPLES + example(7, 1), ['differs']],
    ['a step that no example comes to', STEPS + example(6, 1) + example(13, 3), ['step']],
    [
      'an example about another column',
      STEPS + EXAMPLES + example(1, 1).replace('累计', '累积'),
      ['columns'],
    ],
  ])('with %s is refused', (_, toml, kinds) => {
    const faults = readMapping(utf8(toml)) as readonly MappingFault[];
    expect(faults.map(({ reason }) => (reason.kind === 'example' ? reason.fault.kind : reason.kind))).toEqual(
      kinds,
    );
  });
  test('whose table does not rise is refused', () => {
    const faults = faultsOf((STEPS + EXAMPLES).replace('upTo = 12', 'upTo = 5'));
    expect(faults).toContain('8 tickets.add.0.table steps');
  });
});

describe('what is proposed from the titles', () => {
  const proposed = async (sheet: string, lang: 'zh' | 'en' = 'en') =>
    propose(await oneSheet('sheet', utf8(sheet), null), 'Asia/Shanghai', wordsOf(lang));
  test.each(['zh', 'en'] as const)('reads the sheet, in %s', async (lang) => {
    const sheet =
      '2026 年第 2 期,,,\n姓名,申请编码,家庭积分,"申请时间"\n张三,1270101450851,10,2026/3/5 8:05\n';
    const { toml, isRecognised } = await proposed(sheet, lang);
    expect(isRecognised).toBe(true);
    expect(mappingOf(toml)).toMatchObject({
      method: 'ranking',
      header: 2,
      code: { column: '申请编码', lengths: [13] },
      since: { column: '申请时间', zone: { name: 'Asia/Shanghai' } },
    } satisfies Record<string, unknown> as unknown as Partial<Mapping>);
    expect(listText(await read(sheet, toml))).toBe(
      'code,points,since\n1270101450851,10,2026-03-05T00:05:00Z\n',
    );
  });
  test('writes titles as people read them, and finds them however they are written', async () => {
    const sheet =
      'Application  code,"家庭\n积分","Date of\r\napplication",First name\n1270101450851,10,x,Li\n';
    const { toml } = await proposed(sheet);
    expect(toml).toContain('column = "Application code"\n');
    expect(toml).toContain('column = "家庭积分"\n');
    expect(toml).toContain('columns that are not read: "Date of application", "First name"');
    const filled = toml.replace('column = ""', 'column = "date of Application"');
    const { faults } = await read(sheet, filled.replace('date of Application', 'Date  of application'));
    expect(faults.map(placeOf)).toEqual(['2 C Date of application: time.form']);
    const missing = await read(sheet, filled);
    expect(missing.faults.map(placeOf)).toEqual(['1 - date of Application: column.missing']);
  });
  test('names what is not read, and offers the column of persons', async () => {
    const { toml } = await proposed('申请编码,摇号基数序号数,姓名,身份证号\n1,2,x,y\n');
    expect(toml).toMatch(/^# column = "身份证号"$/m);
    expect(toml).toMatch(/^# columns that are not read: "姓名"$/m);
    expect(mappingOf(toml).person).toBeNull();
    expect(mappingOf(toml.replace('# [person]\n# column', '[person]\ncolumn')).person).toBe('身份证号');
  });
  test('is no mapping where a column is not recognised', async () => {
    const { toml, isRecognised } = await proposed('甲,乙\n1,2\n');
    expect(isRecognised).toBe(false);
    expect(faultsOf(toml)).toEqual(['9 code.column column', '15 tickets.column column']);
  });
  test('shows nobody where the first row is no header', async () => {
    const { toml } = await proposed('张三,110101199003070011\n李四,110101199003070038\n');
    expect(toml).not.toMatch(/张三|110101/);
  });
});

test('what a title says is the same however it is typed', () => {
  const spaces = fc.constantFrom('', ' ', '\u3000', '\u200b', '\n');
  fc.assert(
    fc.asyncProperty(spaces, spaces, async (before, between) => {
      const sheet = `"${before}申请${between}编码",基数\nA,1\n`;
      const toml =
        'method = "lottery"\n[code]\ncolumn = "申请编码"\nlength = "any"\n[tickets]\ncolumn = "基数"\n';
      expect(listText(await read(sheet, toml))).toBe('code,tickets\nA,1\n');
    }),
  );
});
