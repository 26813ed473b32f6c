/** Published winners in the forms in which people have them, and the comparison. */
import { describe, expect, test } from 'vitest';
import { compareWinners } from '../../../src/official/beijing/comparison.ts';
import type { Winner } from '../../../src/official/beijing/outcome.ts';
import { winnersCsv } from '../../../src/official/beijing/outcome.ts';
import { readWinners, ticketsInOrder } from '../../../src/official/beijing/winners.ts';
import type { OfficialError } from '../../../src/official/errors.ts';

const winners: Winner[] = [
  { rank: 1, ticket: 20385, code: '7501103633812' },
  { rank: 2, ticket: 7907, code: '2772103613814' },
  { rank: 3, ticket: 596, code: '0217103629197' },
  { rank: 4, ticket: 3187, code: '1113103649656' },
];
const verdict = (text: string) => compareWinners(winners, readWinners(text)).verdict;
const rows = (text: string) => readWinners(text).rows.map(({ rank, ticket, code }) => [rank, ticket, code]);

describe('the whole list', () => {
  const forms: Record<string, string> = {
    'our CSV': winnersCsv(winners),
    'with a BOM and CRLF': `\ufeff${winnersCsv(winners).replaceAll('\n', '\r\n')}`,
    'quoted and with semicolons':
      '"1";"20385";"7501103633812"\n"2";"7907";"2772103613814"\n"3";"596";"0217103629197"\n"4";"3187";"1113103649656"',
    'from the PDF, with names and a page mark stuck to a rank':
      '编号 摇号基数序号 申请编码 单位名称\n1 20385 7501103633812 甲（北京）有限公司\n2 7907 2772103613814 乙有限公司北京\n分公司\n-2-3 596 0217103629197 ３Ｍ公司 12\n4 3187 1113103649656 丁\n',
    'from the PDF, two rows a line':
      '1 20385 7501103633812 2 7907 2772103613814\n3 596 0217103629197 4 3187 1113103649656',
    'two rows a line, with their heads':
      '序号 摇号基数序号 申请编码 序号 摇号基数序号 申请编码\n1 20385 7501103633812 2 7907 2772103613814\n3 596 0217103629197 4 3187 1113103649656',
    'with ranks, not in order':
      '4 3187 1113103649656\n1 20385 7501103633812\n3 596 0217103629197\n2 7907 2772103613814',
    'codes alone': winners.map(({ code }) => code).join('\n'),
    'ranks and codes': 'rank,code\n1,7501103633812\n2,2772103613814\n3,0217103629197\n4,1113103649656\n',
    'tickets and codes': '20385 7501103633812\n7907 2772103613814\n596 0217103629197\n3187 1113103649656\n',
    'tickets alone': 'ticket\n20385\n7907\n596\n3187\n',
    'ranks and tickets': 'rank,ticket\n1,20385\n2,7907\n3,596\n4,3187\n',
  };
  test.each(Object.entries(forms))('%s is the same', (_, text) => expect(verdict(text)).toBe('same'));

  test('all of it is read from the PDF', () =>
    expect(rows(forms['from the PDF, with names and a page mark stuck to a rank'] as string)).toEqual(
      winners.map(({ rank, ticket, code }) => [rank, ticket, code]),
    ));
});

describe('a winner more, whatever it looks like, is not the same', () => {
  const csv = winnersCsv(winners);
  test.each([
    '5,9,99999999999999',
    '5,9,7.50E+12',
    '5,9,7103629197',
    '5 9 217103629197 甲公司',
    '5,9,７５０１１０３６３３８１２',
    '5,9,',
    '5,9,75011****3812',
    '5,9,7501 1036 33812',
    '-7501103633812',
    '5,9,7501103633812X',
    '5,9,7501103633812.5',
    '217103629197',
  ])('%s', (row) => {
    const text = `${csv}${row}\n`;
    let found = 'refused';
    try {
      found = verdict(text);
    } catch (error) {
      expect(error).toMatchObject({ code: 'beijing.winners', facts: { line: 6 } });
    }
    expect(found).not.toBe('same');
    expect(found).not.toBe('part');
  });
  test.each(['217103629197', '9', '7.50E+12'])('a list of codes alone with %s', (row) => {
    const text = `${winners.map(({ code }) => code).join('\n')}\n${row}\n`;
    expect(() => readWinners(text)).toThrow(expect.objectContaining({ code: 'beijing.winners' }));
  });
});

describe('wrong tickets and ranks are seen in any dress', () => {
  const dressed = (row: (rank: number, ticket: number, code: string) => string, wrong: boolean) =>
    winners
      .map(({ rank, ticket, code }) => row(rank, wrong && rank === 2 ? ticket + 1 : ticket, code))
      .join('\n');
  test.each<[string, (rank: number, ticket: number, code: string) => string]>([
    ['a formula', (rank, ticket, code) => `${rank},${ticket},="${code}"`],
    ['an apostrophe', (rank, ticket, code) => `${rank},${ticket},'${code}`],
    ['bars', (rank, ticket, code) => `${rank}|${ticket}|${code}`],
    ['full-width commas', (rank, ticket, code) => `${rank}，${ticket}，${code}`],
    ['tabs', (rank, ticket, code) => `${rank}\t${ticket}\t${code}\t甲公司`],
  ])('%s', (_, row) => {
    expect(verdict(dressed(row, false))).toBe('same');
    expect(verdict(dressed(row, true))).toBe('differs');
  });
  test.each<[string, (rank: number, ticket: number, code: string) => string]>([
    ['a name before the code', (rank, ticket, code) => `${rank},${ticket},甲,${code}`],
    ['words behind the ticket', (rank, ticket, code) => `${rank},${ticket} (第1期),${code}`],
    ['fractions', (rank, ticket, code) => `${rank}.0,${ticket}.0,${code}`],
    ['code before the ticket', (rank, ticket, code) => `${rank},${code},${ticket}`],
    [
      'tickets in some rows only',
      (rank, ticket, code) => (rank === 3 ? `${rank},,${code}` : `${rank},${ticket},${code}`),
    ],
    ['a ticket in words', (rank, ticket, code) => `${rank},${rank === 3 ? '甲' : ticket},${code}`],
  ])('%s is refused', (_, row) => {
    expect(() => verdict(dressed(row, false))).toThrow(expect.objectContaining({ code: 'beijing.winners' }));
  });
  test('the same winners in another order, but a wrong ticket, are not the same winners', () =>
    expect(verdict('7907 2772103613814\n20386 7501103633812\n596 0217103629197\n3187 1113103649656')).toBe(
      'differs',
    ));
});

test('titles, headers, page marks and names with few digits are passed over', () =>
  expect(
    verdict(
      [
        '2014年第1期小客车配置指标摇号结果',
        '（共 4 个）',
        '序号 摇号基数序号 申请编码 单位名称',
        '1 20385 7501103633812 北京第101中学',
        '2 7907 2772103613814 甲公司第',
        '3分公司',
        '- 1 -',
        '序号 摇号基数序号 申请编码 单位名称',
        '3 596 0217103629197 ３Ｍ公司 12 号',
        '第 2 页 共 4 页',
        '序号 摇号基数序号 申请编码 单位名称',
        '-3-4 3187 1113103649656 丁',
        '4',
      ].join('\n'),
    ),
  ).toBe('same'));

describe('tickets in the order of their ranks', () => {
  test('as they stand, or by rank', () => {
    expect(ticketsInOrder(readWinners('5\n3\n9'), 'f')).toEqual([5, 3, 9]);
    expect(ticketsInOrder(readWinners('2,3\n3,9\n1,5'), 'f')).toEqual([5, 3, 9]);
  });
  test.each(['1,5\n1,3', '1,5\n3,3', '7501103633812\n2772103613814'])('%j is refused', (text) =>
    expect(() => ticketsInOrder(readWinners(text), 'f')).toThrow(
      expect.objectContaining({ code: 'beijing.winners' }),
    ),
  );
});

describe('what is not the same', () => {
  const csv = winnersCsv(winners);
  test.each([
    ['one digit of a code', csv.replace('2772103613814', '2772103613815')],
    ['one ticket', csv.replace('7907', '7908')],
    ['one rank twice', csv.replace('2,7907', '1,7907')],
    ['a row more', `${csv}5,9,9999999999999\n`],
    [
      'two codes changed about, with ranks',
      csv
        .replace('7501103633812', 'x')
        .replace('2772103613814', '7501103633812')
        .replace('x', '2772103613814'),
    ],
    ['a rank of nought', csv.replace('1,20385', '0,20385')],
  ])('%s differs', (_, text) => expect(verdict(text)).toBe('differs'));

  test('says which rank, what was drawn and what was published', () => {
    const published = readWinners(csv.replace('2772103613814', '2772103613815'));
    expect(compareWinners(winners, published)).toMatchObject({
      same: 3,
      published: 4,
      drawn: 4,
      differences: [{ rank: 2, expected: winners[1], found: { code: '2772103613815', line: 3 } }],
    });
  });
  test('a part is no more than a part', () => {
    expect(verdict(csv.split('\n').slice(0, 3).join('\n'))).toBe('part');
    expect(verdict('3 596 0217103629197')).toBe('part');
  });
  test('the same codes in another order are told as that', () =>
    expect(verdict('2772103613814\n7501103633812\n0217103629197\n1113103649656')).toBe('order'));
});

describe('separators of thousands', () => {
  test.each([
    '20,385\n7,907\n596\n3,187',
    '20,385\n7,907\n1,596\n3,187',
    '20,385,7501103633812\n7,907,2772103613814',
  ])('%j is refused', (text) =>
    expect(() => readWinners(text)).toThrow(expect.objectContaining({ code: 'beijing.winners' })),
  );
  test('ranks and tickets of three digits are read', () => {
    expect(rows('1,385\n2,907\n3,596')).toEqual([
      [1, 385, null],
      [2, 907, null],
      [3, 596, null],
    ]);
    expect(rows('1,385,7501103633812\n2,907,2772103613814')).toEqual([
      [1, 385, '7501103633812'],
      [2, 907, '2772103613814'],
    ]);
  });
});

test('full-width digits are read', () =>
  expect(verdict(winnersCsv(winners).replace('2772103613814', '２７７２１０３６１３８１４'))).toBe('same'));

describe('what cannot be read', () => {
  const place = (text: string) => {
    try {
      readWinners(text, 'w.csv');
    } catch (error) {
      return (error as { facts: { line?: number } }).facts.line ?? 'no line';
    }
    return 'read';
  };
  test.each([
    ['nothing', '', 'no line'],
    ['words', 'no winners\nin here', 1],
    ['a code that lost its zero in a spreadsheet', '1,20385,7501103633812\n3,596,217103629197\n', 2],
    ['a row of something else', '20385\nabc\n', 2],
    ['fractions', '20385\n1.5\n', 2],
  ])('%s', (_, text, line) => expect(place(text)).toBe(line));
});

describe('a whole official list', () => {
  const head = [
    '-1-',
    '北京市小客车指标调控管理信息系统',
    '单位普通指标配置',
    '期号：201401',
    '描述：2014年第01期单位普通小客车指标配置结果',
    '指标配置日期：2014-02-26',
    '实际指标配置时间：2014-02-26 10:21:35',
    '有效编码总数：27071',
    '基数序号总数：27071',
    '指标配置总数：4',
    '指标配置种子数：730671',
    '-指标配置列表-',
    '序号 摇号基数序号 申请编码 单位名称',
  ];
  const body = [
    '1 20385 7501103633812 甲（北京）有限公司',
    ' 2 7907 2772103613814 乙园林建设有限公司',
    '第一分公司',
    '-2-3 596 0217103629197 一九零五（北京）科技有限公司（普通合伙',
    '）',
    '4 3187 1113103649656 丙有限公司北京',
    '分公司',
  ];
  const known = {
    kind: 'UnitCommon',
    period: '201401',
    tickets: 27071,
    codes: () => 27071,
    seed: '730671',
  } as const;
  const compared = (lines: readonly string[], more = {}) =>
    compareWinners(winners, readWinners(lines.join('\n')), { ...known, ...more });

  test('is the same, and every line of it is a row or told as something else', () => {
    const { verdict: said, reading, claims } = compared([...head, ...body, '']);
    expect(said).toBe('same');
    expect(reading).toMatchObject({ lines: 20, blank: 0, named: 4 });
    expect(reading.passedOver).toHaveLength(head.length + 4);
    expect(reading.passedOver.slice(-5)).toEqual([
      { kind: 'header', line: 13, text: '序号 摇号基数序号 申请编码 单位名称' },
      { kind: 'name', line: 16, text: '第一分公司' },
      { kind: 'page', line: 17, text: '-2-' },
      { kind: 'name', line: 18, text: '）' },
      { kind: 'name', line: 20, text: '分公司' },
    ]);
    expect(claims.map(({ what, agrees }) => [what, agrees])).toEqual([
      ['applicants', true],
      ['cars', true],
      ['period', true],
      ['period', true],
      ['applicants', true],
      ['cars', true],
      ['date', null],
      ['date', null],
      ['codes', true],
      ['tickets', true],
      ['winners', true],
      ['seed', true],
    ]);
  });
  test.each([
    ['another period', { period: '201402' }],
    ['another kind', { kind: 'UnitNew' }],
    ['other applicants', { kind: 'PersonCommon' }],
    ['other tickets', { tickets: 27070 }],
    ['another seed', { seed: '730672' }],
  ])('is not that of %s', (_, more) => expect(compared([...head, ...body], more).verdict).toBe('differs'));
  test('that says two periods is refused its sameness, though none is known', () =>
    expect(verdict(['期号：201401', '2014年第2期小客车指标摇号结果', ...body].join('\n'))).toBe('differs'));
  test('of more winners than are there is not the same', () =>
    expect(compared([...head.with(9, '指标配置总数：5'), ...body]).verdict).toBe('differs'));

  test.each(['2014年第1期家庭普通小客车指标配置结果', '单位示范应用小客车指标配置结果', '家庭中签名单'])(
    'called %s is not that of organisations with ordinary cars',
    (title) => expect(compared([title, ...body]).verdict).toBe('differs'),
  );
  test('of families is one of persons, and of 示范应用 one of new energy', () => {
    const of = (kind: 'PersonCommon' | 'UnitNew', title: string) =>
      compared([title, ...body], { kind }).verdict;
    expect(of('PersonCommon', '家庭和个人普通小客车指标配置结果')).toBe('same');
    expect(of('UnitNew', '单位示范应用新能源小客车指标配置结果')).toBe('same');
  });
  test('that says as many codes as there are tickets is not told to say the number of codes', () => {
    const claim = (codes: number) =>
      compared(['有效编码总数：27071', ...body], { codes: () => codes }).claims.map(({ agrees }) => agrees);
    expect(claim(27071)).toEqual([true]);
    expect(claim(27000)).toEqual([null]);
  });
  test('of nine pages, of which two are there, is not the same, though all winners are; a part of it is a part', () => {
    const pages = (lines: readonly string[]) => compared(['第 1 页 共 9 页', ...lines, '第 2 页 共 9 页']);
    expect(pages(body.map((line) => line.replace('-2-', '')))).toMatchObject({
      verdict: 'differs',
      claims: [{ what: 'pages', line: 9, stated: '9', known: '2', agrees: false }],
    });
    expect(pages(body.slice(0, 1))).toMatchObject({
      verdict: 'part',
      claims: [{ what: 'pages', known: null, agrees: null }],
    });
  });

  const refused = (lines: readonly string[], line: number) =>
    expect(() => readWinners(lines.join('\n'))).toThrow(
      expect.objectContaining({ code: 'beijing.winners', facts: expect.objectContaining({ line }) }),
    );
  test('with a name that goes on where a rank is missing', () => refused(body.toSpliced(3, 2), 3));
  test('with a name that goes on where there are no ranks', () =>
    refused(['20385 7501103633812 甲', '分公司', '7907 2772103613814'], 2));
  test('with numerals behind the last row', () => refused([...body, '第五分公司'], 8));
  test('with a name over more than three lines', () => refused(body.toSpliced(2, 1, '甲', '乙', '丙'), 5));
  test('with a code in a name that goes on over two lines', () =>
    refused(body.toSpliced(1, 2, '2 7907 2772103613814 乙123', '45有限公司'), 3));
  test('with pages out of turn', () => refused(body.with(3, '-4-3 596 0217103629197'), 4));
  test('with page marks that have nothing between them', () => {
    const rowsAlone = body.map((line) => line.replace('-2-', ''));
    refused([...rowsAlone, '1', '2', '3'], 9);
    refused(['-1-', '', '第 2 页', ...rowsAlone], 3);
  });
  test('with a title of two kinds', () => {
    refused(['个人普通和单位新能源小客车指标配置结果', ...body], 1);
    refused(['单位普通和新能源小客车指标配置结果', ...body], 1);
  });
  test('with another company in a line of its own', () => {
    refused(body.with(2, '戊有限公司'), 3);
    refused([...body.slice(0, 5), '4 3187 1113103649656 丙有限公司', '戊公司'], 7);
  });
  const REMARKS = ['未中签', '作废', '（候补）', '已取消', '第二期', 'not selected', '否'];
  // On a line of its own each of these is what it says, and compared.
  const STATEMENTS = ['第 2 页', '共 5 个', '2014年第2期', '期号：201402'];
  test.each([...REMARKS, ...STATEMENTS])('with %s behind a row', (remark) => {
    refused(body.with(0, `1 20385 7501103633812 ${remark}`), 1);
    refused(body.with(0, `1 20385 7501103633812 甲 ${remark}`), 1);
  });
  test.each(REMARKS)('with %s on the line below a row', (remark) => refused(body.with(2, remark), 3));
  test('but not with the end of a word in a line of its own', () =>
    expect(compared(body.with(1, '2 7907 2772103613814 乙（航').with(2, '空）有限公司')).verdict).toBe(
      'same',
    ));
  test('with heads that stand twice, and not alike', () => {
    refused(['序号 摇号基数序号 申请编码 序号 申请编码', ...body], 1);
    refused(['序号 摇号基数序号 申请编码 序号', ...body], 1);
  });
  test('with a code in English words', () => {
    const words = 'one two three four five six seven eight nine zero one two four';
    refused(body.with(0, `1 20385 7501103633812 ${words}`), 1);
    refused(body.with(2, words), 3);
  });
  test('with a number on a line where there are no ranks', () => refused(['20385 7501103633812', '2'], 2));

  test.each([
    '美国COPPEL CORPORATION深圳代表处',
    '3M中国有限公司',
    'ＳＭＣ（中国）有限公司',
    'GKD（北京）工业技术有限公司',
    '北京北检·新创源生物技术有限公司',
    '中国人民解放军63921部队',
    '北京市第一七一中学',
    '58同城',
    '第一期货有限公司',
    '北京第二期刊社',
    '某（航空）有限公司',
    '中国石油化工股份有限公司北京石油分公司',
    'ABC Co., Ltd.',
  ])('has a winner called %s', (name) =>
    expect(
      verdict(
        [
          `1 20385 7501103633812 ${name}`,
          ...winners.slice(1).map(({ rank, ticket, code }) => `${rank} ${ticket} ${code}`),
        ].join('\n'),
      ),
    ).toBe('same'),
  );
});

describe('lists from which nothing is drawn', () => {
  const refusal = (text: string) => {
    try {
      readWinners(text);
    } catch (error) {
      return error as OfficialError;
    }
    return expect.unreachable('it was read');
  };
  test.each([
    ['1 8786101582146 2018-01-07 14:56:11.401\n2 9520106831497 2018-01-14 03:54:54.765', 1, 'waiting-list'],
    ['轮候序号 轮候时间 申请编码\n1 2018-01-07 14:56:11.401 8786101582146', 1, 'waiting-list'],
    ['1 2018-01-07 14:56:11.401 8786101582146', 1, 'waiting-list'],
    ['1 87861015821462018-01-07 14:56:11.401', 1, 'waiting-list-grown'],
  ])('%j is a waiting list', (text, line, found) => {
    const { code, facts } = refusal(text);
    expect([code, facts.line]).toEqual(['beijing.winners-waiting', line]);
    expect(facts.found).toEqual({ is: found });
  });
  test.each([
    '1 1437100439239 王某某 110228********1240 3 300 2011-02-24 20:35:11.000',
    '1 1437100439239 王某某 110228199003074518 3 300 2011-02-24 20:35:11.000',
    '序号 主申请人申请编码 主申请人姓名 主申请人证件号码 家庭代际数 家庭总积分 成员最早注册时间\n1 1437100439239 王某某 110228********1240 3 300 2011-02-24 20:35:11.000',
  ])('%j is a list by points, and nobody in it is named again', (text) => {
    const { code, facts, message } = refusal(text);
    expect(code).toBe('beijing.winners-points');
    expect(JSON.stringify([facts, message])).not.toMatch(/王|1240|110228|1437100439239/);
  });
  test.each([
    '1 20385 7501103633812 王某某 1102**1240',
    '王某某 110228********1240',
    '戊 110228199003074518',
  ])('%j is refused without a word of it', (line) => {
    const { code, facts, message } = refusal(`1 20385 7501103633812\n${line}`);
    expect(code).toMatch(/^beijing\.winners/);
    expect(JSON.stringify([facts, message])).not.toMatch(/王|戊|1240|110228/);
  });
});

describe('as spreadsheets keep it', () => {
  test.each([
    ['a formula in quotes', '1,20385,"=""7501103633812"""'],
    ['empty cells behind', '1,20385,7501103633812,,'],
    ['a bar on each side', '| 1 | 20385 | 7501103633812 |'],
    ['full-width digits', '１，２０３８５，７５０１１０３６３３８１２'],
    ['a quoted name', '1,20385,7501103633812,"甲（北京）, 乙"'],
    ['a name right behind the code', '1 20385 7501103633812甲有限公司'],
  ])('%s', (_, row) => expect(rows(row)).toEqual([[1, 20385, '7501103633812']]));
  test('lines of empty cells', () => expect(verdict(`${winnersCsv(winners)},,\n;;;\n| | |\n`)).toBe('same'));
  test('ranks 1 to n in any order, without a head', () =>
    expect(verdict('3,0217103629197\n1,7501103633812\n4,1113103649656\n2,2772103613814')).toBe('same'));
  test('a rank with its head is a rank, whatever it is', () => {
    expect(rows('序号,申请编码\n3,0217103629197')).toEqual([[3, null, '0217103629197']]);
    expect(rows('基数序号,申请编码\n1,0217103629197')).toEqual([[null, 1, '0217103629197']]);
    expect(verdict('rank,code\n3,0217103629197')).toBe('part');
  });
});

test.each([
  ['spaces', `1${' '.repeat(60_000)}x`],
  ['spaces at its end', `${' '.repeat(60_000)}x${' '.repeat(60_000)}`],
  ['commas', `1 2 7501103633812${','.repeat(60_000)}x`],
  ['what may be numbers of papers', '12345678901234a'.repeat(5000)],
  ['digits', `7501103633812 ${'1'.repeat(17).concat(' ').repeat(5000)}`],
  ['a count', `共${' '.repeat(60_000)}x`],
  ['names', `${'1 2 7501103633812 甲\n分公司\n'.repeat(2000)}`],
])('a long line of %s is refused without delay', (_, text) => {
  const begun = performance.now();
  expect(() => readWinners(text)).toThrow(expect.objectContaining({ name: 'OfficialError' }));
  expect(performance.now() - begun).toBeLessThan(2000);
});
