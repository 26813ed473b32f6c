/** `rerun beijing` as its users call it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PUBLISHED_DRAWS } from '../../src/official/beijing/draws.ts';
import { pools, quirks } from '../official/beijing/fixtures.ts';
import { DATA_NAME, HEAD_NAME, headText, rowsText, zipOf as zipFile } from '../official/zip/zips.ts';
import { run } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingqian-rerun-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const zipOf = (id: string) => [...pools, ...quirks].find((one) => one.id === id)?.zip as string;
const rerun = (...words: string[]) => run(['rerun', 'beijing', ...words]);
const A57 = zipOf('a-57-q5');
const MD5 = 'e0abfb6c0b9e6dcd3e62b0906ad26791';
const CSV =
  'rank,ticket,code\n1,16,7598704113970\n2,7,1234567890123\n3,22,3962840337817\n4,48,3055249009358\n5,28,0326976561664\n';

describe('with the zip', () => {
  test('prints the winners as CSV, and what was read beside it', async () => {
    const ran = await rerun(A57, '--seed', '123456', '--md5', MD5.toUpperCase());
    expect(ran).toMatchObject({ status: 0, out: CSV });
    expect(ran.err).toContain('as announced');
  });
  test('says that an MD5 that was not given was not compared', async () =>
    expect((await rerun(A57, '--seed', '123456')).err).toContain('not compared'));
  test.each([[[]], [['--json']]])('draws nothing where the MD5 differs %j', async (more) => {
    const ran = await rerun(A57, '--seed', '123456', '--md5', MD5.replace('e', 'f'), ...more);
    expect(ran.status).toBe(1);
    expect(ran.out).not.toContain('7598704113970');
    expect(ran.err).toContain('MD5码与文件不匹配！');
  });
  test('tells a code how it fared', async () => {
    const say = async (code: string) => (await rerun(A57, '--seed', '123456', '--code', code)).err;
    expect(await say('7598 7041 13970')).toContain(
      'selected at rank 1 with ticket 16. Its tickets in the drum: 12, 13, 14, 15, 16.',
    );
    expect(await say('9419385233205')).toContain('not selected.');
    expect(await say('0000000000000')).toContain('not in this pool');
  });
  test('as JSON', async () => {
    const ran = await rerun(A57, '--seed', '123456', '--md5', MD5, '--code', '9419385233205', '--json');
    const json = JSON.parse(ran.out);
    expect(json).toMatchObject({
      system: 'beijing',
      zip: { file: 'a-57-q5.zip', bytes: 610, md5: MD5, announcedMd5: MD5, md5Agrees: true },
      type: 'PERSONCOMMON',
      period: '201602',
      tickets: 57,
      quota: 5,
      seed: '123456',
      outcome: 'drawn',
      limit: 570,
      numbersDrawn: 6,
      passedOver: 1,
      answer: { code: '9419385233205', tickets: expect.arrayContaining([56]), won: [] },
    });
    expect(json.winners[0]).toEqual({ rank: 1, ticket: 16, code: '7598704113970' });
  });
  test('the official time-out is no result', async () => {
    const ran = await rerun(zipOf('h2-whale-timeout-1000-q12'), '--seed', '123456');
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.err).toContain('运算超时');
    const json = await rerun(zipOf('h2-whale-timeout-1000-q12'), '--seed', '123456', '--json');
    expect(json.status).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ outcome: 'time-out', winners: [], error: '运算超时！' });
    expect(JSON.parse(json.out).pickedBeforeTimeOut).toHaveLength(11);
  });
  test('compares with published winners', async () => {
    const compare = (name: string, text: string) =>
      rerun(A57, '--seed', '123456', '--compare', file(name, text));
    expect(await compare('same.csv', CSV)).toMatchObject({ status: 0, err: expect.stringContaining('SAME') });
    expect(await compare('part.csv', CSV.split('\n').slice(0, 4).join('\n'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('PART'),
    });
    const other = await compare('other.csv', CSV.replace('1234567890123', '1234567890124'));
    expect(other.status).toBe(1);
    expect(other.err).toContain('rank 2: expected 7 1234567890123, found 7 1234567890124 on line 3');
  });
  test('says what it passed over in a published list, and what that says about itself', async () => {
    const list = [
      '2016年第2期个人普通小客车指标配置结果',
      '（共 5 个）',
      '序号,基数序号,申请编码',
      ...CSV.trimEnd().split('\n').slice(1),
    ];
    const compare = (name: string, lines: readonly string[], ...more: string[]) =>
      rerun(A57, '--seed', '123456', ...more, '--compare', file(name, lines.join('\n')));
    const { status, err } = await compare('said.txt', list);
    expect(status).toBe(0);
    expect(err).toContain('3 places in the list are no winners’ rows:');
    expect(err).toContain('line 3, column heads: 序号,基数序号,申请编码');
    expect(err).toContain('line 1, period 201602: as drawn');
    expect(err).toContain('line 2, winners 5: as drawn');
    const json = JSON.parse((await compare('said.txt', list, '--json')).out);
    expect(json.comparison).toMatchObject({
      verdict: 'same',
      reading: {
        lines: 8,
        passedOver: [
          { kind: 'statement', line: 1 },
          { kind: 'statement', line: 2 },
          { kind: 'header', line: 3, text: '序号,基数序号,申请编码' },
        ],
      },
      claims: expect.arrayContaining([
        { what: 'period', line: 1, stated: '201602', known: '201602', agrees: true },
      ]),
    });
    const other = await compare('other-period.txt', list.with(0, '2016年第3期个人普通小客车指标配置结果'));
    expect(other.status).toBe(1);
    expect(other.err).toContain('says something else about itself');
    expect(other.err).toContain('line 1, period 201603: expected 201602');
    const hidden = await compare('hidden.txt', [...list, '12345-67890-124']);
    expect(hidden).toMatchObject({ status: 2, out: '' });
    expect(hidden.err).toContain('line 9: expected');
  });
  test.each([
    ['what is not there', ['nowhere.zip', '--seed', '123456'], 'expected a zip'],
    [
      'a zip that is refused',
      [zipOf('22-code-12-digits'), '--seed', '123456'],
      'bjPersonCommonApplyNumber201602_0001.csv line 12: expected a code of 13 digits',
    ],
    ['a seed without its zeros', [A57, '--seed', '26498'], '026498'],
    ['no seed', [A57], '--seed is missing'],
    ['an MD5 that is none', [A57, '--seed', '123456', '--md5', 'abc'], '32 hex digits'],
    ['a code of 12 digits', [A57, '--seed', '123456', '--code', '123456789012'], '13 digits'],
    ['a zip and figures', [A57, '--seed', '123456', '--tickets', '57'], 'without a zip'],
    [
      'a code without a zip',
      ['--tickets', '9', '--quota', '1', '--seed', '123456', '--code', '1234567890123'],
      'needs the zip',
    ],
    ['two zips', [A57, A57, '--seed', '123456'], 'expected 0 to 1 word'],
    ['no tickets', ['--tickets', '0', '--quota', '1', '--seed', '123456'], '--tickets 1 to'],
  ])('refuses %s', async (_, words, said) => {
    const ran = await rerun(...words);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toContain(said);
  });
  test('warns of what may surprise', async () =>
    expect((await rerun(zipOf('08-blank-line-middle'), '--seed', '123456')).err).toContain(
      'line 7: empty lines (1) leave as many blank tickets',
    ));
});

test('what a hostile zip is called cannot move the terminal', async () => {
  const zip = await zipFile({
    [HEAD_NAME]: headText(3, 1).replace('合成数据', '\u001b[2J\u202eSAME'),
    [DATA_NAME]: rowsText(3),
    'a\u001b[2Jb.txt': 'x',
  });
  const path = join(folder, 'hostile.zip');
  writeFileSync(path, new Uint8Array(await zip.arrayBuffer()));
  for (const more of [[], ['--json']]) {
    const { status, out, err } = await rerun(path, '--seed', '123456', ...more);
    expect(status).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(out + err).not.toMatch(/[\u001b\u202e]/);
  }
});

test('what is no plain file is not waited for', async () => {
  expect(await rerun('/dev/zero', '--seed', '123456')).toMatchObject({ status: 2 });
  expect(await rerun(folder, '--seed', '123456')).toMatchObject({ status: 2 });
});

describe('without the zip', () => {
  test('where all win, they are compared as they stand in the drum', async () => {
    const words = ['--tickets', '5', '--quota', '5', '--seed', '123456'];
    const compare = (name: string, text: string) => rerun(...words, '--compare', file(name, text));
    expect((await compare('all.txt', '1\n2\n3\n4\n5')).status).toBe(0);
    expect((await compare('all-drawn.txt', '3\n1\n2\n5\n4')).status).toBe(1);
  });

  const draw = PUBLISHED_DRAWS.find(({ id }) => id === '201401-unit-common');
  const words = [
    '--tickets',
    String(draw?.tickets),
    '--quota',
    String(draw?.quota),
    '--seed',
    String(draw?.seed),
  ];
  test('prints the tickets of a real draw in order', async () => {
    const ran = await rerun(...words);
    expect(ran.status).toBe(0);
    const lines = ran.out.trimEnd().split('\n');
    expect(lines[0]).toBe('rank,ticket');
    expect(lines.slice(1, 11).map((line) => Number(line.split(',')[1]))).toEqual(draw?.firstTickets);
    expect(lines.slice(-3).map((line) => Number(line.split(',')[1]))).toEqual(draw?.lastTickets);
    expect(JSON.parse((await rerun(...words, '--json')).out).winners[1299]).toEqual({
      rank: 1300,
      ticket: 2596,
    });
  });
  test('compares a published order', async () => {
    const order = (await rerun(...words)).out
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[1] as string);
    const compare = (name: string, tickets: readonly string[]) =>
      rerun(...words, '--compare', file(name, tickets.join('\n')));
    expect(await compare('counted.txt', ['共 1300 个', ...order])).toMatchObject({
      status: 0,
      err: expect.stringContaining('line 1, winners 1300: as drawn'),
    });
    expect((await compare('counted-otherwise.txt', ['共 1301 个', ...order])).status).toBe(1);
    expect((await compare('hidden.txt', [...order, '九'])).status).toBe(2);
    expect(await compare('order.txt', order)).toMatchObject({
      status: 0,
      err: expect.stringContaining('SAME: all 1300'),
    });
    expect((await compare('short.txt', order.slice(0, 1299))).status).toBe(2);
    const withCodes = order.map((ticket, i) => `${i + 1},${ticket},${1_000_000_000_000 + i}`);
    expect(await compare('codes.csv', withCodes)).toMatchObject({
      status: 0,
      err: expect.stringContaining('The codes in the list were not compared'),
    });
    // A winner left out, and the one behind the last put at the end: only the pool can tell.
    const more = (await rerun('--tickets', '27071', '--quota', '1301', '--seed', '730671')).out
      .trimEnd()
      .split(',')
      .at(-1);
    expect(await compare('more.txt', [...order, more as string])).toMatchObject({
      status: 1,
      err: expect.stringContaining('DIFFERS: 1301 tickets are published, 1 more than are drawn'),
    });
    expect(await compare('omitted.txt', [...order.toSpliced(4, 1), more as string])).toMatchObject({
      status: 2,
      err: expect.stringContaining('1 drawn and not published'),
    });
    expect(
      (
        await compare(
          'ranks.csv',
          order.map((ticket, i) => `${1300 - i},${ticket}`),
        )
      ).status,
    ).toBe(1);
    // With a quota above the tickets all win, and these are all.
    const all = ['--tickets', '3', '--quota', '9', '--seed', '123456', '--compare'];
    expect((await rerun(...all, file('all.txt', '1\n2\n3'))).status).toBe(0);
    expect((await rerun(...all, file('all-but-one.txt', '1\n2'))).status).toBe(2);
    const changed = order.with(7, order[8] as string).with(8, order[7] as string);
    expect(await compare('changed.txt', changed)).toMatchObject({
      status: 1,
      err: expect.stringContaining('rank'),
    });
  });
});
