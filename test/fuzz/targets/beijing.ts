/** Beijing's draws: zips, winners, and what is announced, as their readers in src/official take it. */
import { nodeUnpacker } from '../../../scripts/official/node-unpacker.ts';
import { utf8 } from '../../../src/core/bytes.ts';
import { readPool } from '../../../src/official/beijing/pool.ts';
import { typedCode, typedMd5, typedNumber, typedSeed } from '../../../src/official/beijing/typed.ts';
import { readWinners, ticketsInOrder } from '../../../src/official/beijing/winners.ts';
import { mutate, mutateLines } from '../../python/mutate.ts';
import { filesIn } from '../files.ts';
import { type Came, demand, readOr, type Target, textOf } from '../target.ts';
import { refusedBy } from './official-refusal.ts';
import { repacked } from './repacked.ts';

const FIXTURES = 'test/fixtures/beijing';

export const winnersTarget: Target = {
  name: 'winners',
  what: "Beijing's published winners",
  most: 20_000,
  seeds: () =>
    [
      'rank,ticket,code\n1,10,1234567890123\n2,20,1234567890124\n',
      '序号 基数序号 申请编码\n1 000123 1234567890123\n2 000456 2234567890123\n-1-\n',
      '1 10 1234567890123 北京某某科技有限公司\n第二行名称\n2 20 1234567890124 某某（北京）公司\n- 2 -3 30 1234567890125 某公司\n第 1 页 共 2 页\n',
      '10\n20\n30\n',
      '1234567890123\n1234567890124\n',
      '|1|10|1234567890123|\n|2|20|1234567890124|\n',
      '"1","10","1234567890123"\n',
      '1 1234567890123 2 1234567890124\n3 1234567890125\n',
      '1 1234567890123 2014-01-26 10:00:00.123\n',
      '本期中签 2 个\n随机种子数 123456\n1 10 1234567890123\n2 20 1234567890124\n',
      '20,385\n20,386\n',
      '１　１０　１２３４５６７８９０１２３\n',
    ].map(utf8),
  words: [
    '1234567890123',
    '-2-',
    '- 3 -',
    '第 1 页',
    '序号',
    '\r',
    '\t',
    '\u3000',
    '"',
    ';',
    '|',
    ',',
    '证件号码',
    '110101********1234',
    '轮候序号',
    '有限公司',
    '（',
    '）',
    '\u00a0',
  ],
  check: async (input) => {
    const text = textOf(input);
    const { value, came } = await readOr(() => readWinners(text), refusedBy('beijing.winners'));
    if (value === null) return came;
    const { rows, passedOver, lines, blank, named } = value;
    demand(rows.length > 0, () => 'a list without a row');
    // Every line is a row, one that is known to be none, or blank. A name that begins beside a row stands on the row's line.
    const told = new Set([...rows, ...passedOver].map(({ line }) => line));
    demand(told.size + blank === lines, () => `${told.size} lines told and ${blank} blank of ${lines}`);
    demand(named <= rows.length, () => `${named} named of ${rows.length}`);
    const own = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
    for (const { line, code, ticket, rank } of rows) {
      const there = (own[line - 1] ?? '').normalize('NFKC').replace(/[^0-9]/g, '');
      for (const number of [code, ticket, rank])
        demand(
          number === null || there.includes(String(number)),
          () => `${number} does not stand on line ${line}`,
        );
    }
    // Written plainly it is read the same.
    const columns = (['rank', 'ticket', 'code'] as const).filter((name) => rows[0]?.[name] !== null);
    // With tabs: `20,385` may be one number.
    const written = rows.map((row) => columns.map((name) => String(row[name])).join('\t')).join('\n');
    const again = readWinners(`${columns.join('\t')}\n${written}\n`);
    const bare = (list: typeof rows) =>
      JSON.stringify(list.map(({ rank, ticket, code }) => [rank, ticket, code]));
    demand(bare(again.rows) === bare(rows), () => 'written anew it is read otherwise');
    const order = await readOr(() => ticketsInOrder(value, 'a list'), refusedBy('beijing.winners'));
    return `${columns.join()} ${passedOver.length > 0 ? 'passed over' : ''} ${named > 0 ? 'named' : ''} ${order.came ?? 'in order'}`;
  },
};

export const poolTarget: Target = {
  name: 'pool',
  what: "Beijing's zips",
  most: 6_000,
  seeds: () => filesIn(FIXTURES, /\.zip$/, 6_000),
  change: (input, next) =>
    repacked(input, next, (file) => (next(2) === 0 ? mutate(file, next) : mutateLines(file, next))),
  words: [
    'PK\u0001\u0002',
    'PK\u0003\u0004',
    'bj',
    'PERSONCOMMON',
    '202001',
    '_0001.csv',
    '\r',
    '\u0000',
    ',',
    '１',
  ],
  check: async (input) => {
    const zip = () => new Blob([input as BlobPart]);
    const read = (importing = {}) => readOr(() => readPool(zip(), 'a.zip', importing), refusedBy('beijing.'));
    const [streamed, whole] = [await read(), await read({ unpacker: nodeUnpacker })];
    // Which of several files is damaged is seen in another order; that one is, is the same.
    demand(
      (streamed.value === null) === (whole.value === null),
      () => `streamed: ${streamed.came}, whole: ${whole.came}`,
    );
    if (streamed.value === null || whole.value === null) return streamed.came ?? '';
    const { tickets, quota, codes, warnings } = streamed.value;
    demand(codes.length === tickets, () => `${codes.length} codes for ${tickets} tickets`);
    for (let i = 0; i < Math.min(tickets, 50); i++)
      demand(codes.at(i) === whole.value.codes.at(i), () => `ticket ${i + 1} has two codes`);
    return `read ${quota > 0} ${[...new Set(warnings.map(({ code }) => code))].sort().join()}`;
  },
};

export const announcedTarget: Target = {
  name: 'announced',
  what: "Beijing's seed, code, MD5 and counts, as they are typed",
  most: 2_000,
  seeds: () =>
    [
      '123456',
      '１２３４５６',
      '1234567890123',
      '1234-5678-90123',
      'D41D8CD98F00B204E9800998ECF8427E',
      '17,000',
      ' 5 ',
    ].map(utf8),
  words: ['１', '①', '²', '٣', '-', '—', '\u200b', '="', '"', "'", ',', '\u3000'],
  check: async (input) => {
    const text = textOf(input);
    const all: Came[] = [];
    const each = async (
      read: () => string | number | null,
      form: RegExp,
      again: (value: string) => unknown,
    ) => {
      const { value, came } = await readOr(read, refusedBy('beijing.'));
      all.push(came ?? (value === null ? 'empty' : 'read'));
      if (value === null) return;
      demand(form.test(String(value)), () => `${value} was read`);
      demand(again(String(value)) === value, () => `${value} is another when it is read anew`);
    };
    await each(() => typedSeed(text), /^[0-9]{6}$/, typedSeed);
    await each(() => typedCode(text), /^[0-9]{13}$/, typedCode);
    await each(() => typedMd5(text), /^[0-9a-f]{32}$/, typedMd5);
    await each(
      () => typedNumber(text, 'beijing.quota'),
      /^(?:0|[1-9][0-9]{0,14})$/,
      (value) => typedNumber(value, 'beijing.quota'),
    );
    return all.join(' | ');
  },
};
