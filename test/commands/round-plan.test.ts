/** `round plan`: what it prints, what it says of a list, and that freeze takes and refuses the same. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './terminal.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingqian-plan-'));
  writeFileSync(at('rules.md'), '# Rules\n');
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (...names: string[]) => join(folder, ...names);

const OPTIONS: Readonly<Record<string, string | readonly string[]>> = {
  round: '202602',
  pool: 'ordinary',
  method: 'lottery',
  quota: '1',
  'draw-at': '2026-06-26T02:00:00Z',
  source: ['balls:6:six machines', 'drand'],
};
const wordsOf = (options: Readonly<Record<string, string | readonly string[]>>) =>
  Object.entries(options).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (one === '' ? [`--${name}`] : [`--${name}`, one])),
  );
const plan = (change: Readonly<Record<string, string | readonly string[]>> = {}, ...words: string[]) =>
  run(['round', 'plan', ...words, ...wordsOf({ ...OPTIONS, ...change })]);
function freeze(list: string, change: Readonly<Record<string, string | readonly string[]>> = {}) {
  writeFileSync(at('list.csv'), list);
  const options = { ...OPTIONS, out: at('record'), rules: at('rules.md'), ...change };
  return run(['freeze', at('list.csv'), ...wordsOf(options)], undefined, { secretsFolder: at('secrets') });
}
const TWO = 'code,tickets\nB2,2\nA1,1\n';

test('prints the calendar in UTC and on the clocks of a zone, and writes nothing', async () => {
  const { status, out } = await plan({ zone: 'Asia/Shanghai', 'read-by': '2026-06-26T02:04:00Z' });
  expect({ status, out: out.split('\n') }).toEqual({
    status: 0,
    out: [
      'Round 202602, pool ordinary',
      '',
      'UTC                   Asia/Shanghai',
      '2026-06-20T00:00:00Z  2026-06-20 08:00:00 Sat  The list is frozen; announce the commitment',
      '2026-06-26T01:00:00Z  2026-06-26 09:00:00 Fri  Witnesses have cosigned, at the latest',
      '2026-06-26T02:00:00Z  2026-06-26 10:00:00 Fri  The draw: balls and texts are read from now on',
      '2026-06-26T02:04:00Z  2026-06-26 10:04:00 Fri  Before this, balls and texts have been read',
      '2026-06-26T02:05:00Z  2026-06-26 10:05:00 Fri  quicknet round 29878712, due 300 s after the draw',
      '2026-06-26T02:05:00Z  2026-06-26 10:05:00 Fri  Reveal, draw, verify, publish: at once',
      '2026-06-27T02:00:00Z  2026-06-27 10:00:00 Sat  Without a result a monitor reports it missing',
      '',
      'Note: source 1: its digits have 1,000,000 values. Whoever knows every other value before the draw can try them all: 11 hours on one core for the largest draw, far less on many. A drand round that comes out after they are read keeps them from it (section 9)',
      'Note: No list was given: neither its rows nor its times were looked at',
      '',
      'freeze takes this plan.',
    ],
  });
  expect(readdirSync(folder)).toEqual(['rules.md']);
});
test('prints the same in Chinese', async () => {
  const { status, out } = await plan({
    zone: 'Asia/Shanghai',
    'read-by': '2026-06-26T02:04:00Z',
    lang: 'zh',
  });
  expect(status).toBe(0);
  expect(out.split('\n').slice(0, 6)).toEqual([
    '第 202602 期，ordinary 池',
    '',
    'UTC                   Asia/Shanghai',
    '2026-06-20T00:00:00Z  2026-06-20 08:00:00 周六  封存名单，公布承诺书的摘要',
    '2026-06-26T01:00:00Z  2026-06-26 09:00:00 周五  见证方最晚到此时联署完毕',
    '2026-06-26T02:00:00Z  2026-06-26 10:00:00 周五  摇号：从此时起读取球和文本',
  ]);
  expect(out).toMatch(/这样的安排可以封存。$/);
});

describe('freeze refuses what it refuses', () => {
  test.each([
    [
      'a draw of the past',
      { 'draw-at': '2026-06-19T00:00:00Z', 'frozen-at': '2026-06-18T00:00:00Z' },
      /is in the past, now it is/,
    ],
    [
      'a beacon before the reading',
      { source: ['balls:6:x', 'drand:quicknet:29878711'] },
      /is due at 2026-06-26T02:04:57Z, before the balls and texts have been read/,
    ],
    [
      'a reading before the draw',
      { 'read-by': '2026-06-26T02:00:00Z' },
      /--read-by 2026-06-26T02:00:00Z is not after the draw/,
    ],
    [
      'a reading of nothing',
      { 'read-by': '2026-06-26T02:04:00Z', source: 'drand' },
      /no source is balls or a text/,
    ],
  ] as const)('%s', async (_, change, message) => {
    const planned = await plan(change);
    expect(planned.status).toBe(1);
    const { status, err } = await freeze(TWO, change);
    expect(status).toBe(2);
    const refused = planned.out.split('\n').filter((line) => line.startsWith('Refused: '));
    expect(refused.length).toBe(1);
    expect(err).toContain(refused[0]);
    expect(err).toMatch(message);
    expect(existsSync(at('record'))).toBe(false);
    expect(existsSync(at('secrets'))).toBe(false);
  });
  test('all at once', async () => {
    const { status, err } = await freeze(TWO, {
      'draw-at': '2026-06-19T00:00:00Z',
      'frozen-at': '2026-06-19T00:00:00Z',
      source: ['balls:6:x', 'drand:quicknet:1'],
    });
    expect(status).toBe(2);
    expect(err.split('\n').filter((line) => line.startsWith('Refused: ')).length).toBe(3);
  });
  test('and takes what it takes, with the same warnings', async () => {
    for (const [i, source] of [['drand'], ['secret', 'balls:6:x'], ['balls:6:x', 'drand']].entries()) {
      const planned = await plan({ source });
      const frozen = await freeze(TWO, { source, out: at(`record${i}`), pool: `p${i}` });
      expect([planned.status, frozen.status]).toEqual([0, 0]);
      const judged = (text: string) =>
        text.split('\n').filter((line) => /^(?:Warning|Note: source)/.test(line));
      expect(judged(frozen.err)).toEqual(judged(planned.out));
    }
  });
});

describe('the list', () => {
  const RANKING = { method: 'ranking' };
  test.each([
    [
      'ranking',
      'code,points,since\nA,1,2026-06-20T00:00:00Z\nB,1,2026-06-20T00:00:00.001Z\n',
      /line 3: expected since not after the list is frozen at 2026-06-20T00:00:00Z, found a later one\. Was/,
    ],
    [
      'queue',
      'code,since\nB,2026-06-20T08:00:00Z\nC,2026-06-19T23:59:59Z\nA,2027-01-01T00:00:00Z\n',
      /line 2: expected since .* a later one; on lines 4 too\. Was a local time written as UTC\?/,
    ],
  ])('of a %s has no since after it is frozen', async (method, list, message) => {
    writeFileSync(at('list.csv'), list);
    const planned = await plan({ method }, at('list.csv'));
    expect(planned.status).toBe(1);
    expect(planned.out).toMatch(message);
    const { status, err } = await freeze(list, { method });
    expect(status).toBe(2);
    expect(err).toMatch(message);
    expect(existsSync(at('record'))).toBe(false);
  });
  test('of many such rows names the first, and how many', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `A${10 + i},1,2026-06-21T00:00:00Z\n`);
    const { err } = await freeze(`code,points,since\n${rows.join('')}`, RANKING);
    expect(err).toMatch(/line 2: .*; on lines 3, 4, 5, 6 and 15 more too/);
  });
  test('at the very moment is in time', async () => {
    expect((await freeze('code,since\nA,2026-06-20T00:00:00Z\n', { method: 'queue' })).status).toBe(0);
  });
  test('that can be frozen is said to be, with what is odd about it', async () => {
    writeFileSync(at('list.csv'), 'code,tickets\n0012,1\n13,2\n');
    const { status, out } = await plan({}, at('list.csv'));
    expect(status).toBe(0);
    expect(out).toMatch(/^Note: The list can be frozen: 2 rows, 3 tickets$/m);
    expect(out).toMatch(/^Warning: codes are not of one length/m);
    expect(out).toMatch(/freeze takes this plan, with one warning\.$/);
  });
  test('whose times are wrong is not told of twice', async () => {
    writeFileSync(at('list.csv'), TWO);
    const { status, out } = await plan({ 'frozen-at': '2026-06-27T00:00:00Z' }, at('list.csv'));
    expect(status).toBe(1);
    expect(out.match(/expected frozenAt before drawAt/g)?.length).toBe(1);
  });
});

describe("a plan's file", () => {
  const PLAN = [
    'round = "202602"',
    'pool = "ordinary"',
    'method = "lottery"',
    'quota = 1',
    'draw-at = "2026-06-26T02:00:00Z"',
    'sources = [',
    '  "balls:6:six machines",',
    '  "drand",',
    ']',
    '',
  ];
  const write = (lines: readonly string[]) => writeFileSync(at('plan.toml'), lines.join('\n'));
  test('is judged and frozen as the same words are', async () => {
    write(PLAN);
    const planned = await run(['round', 'plan', '--plan', at('plan.toml')]);
    expect(planned).toEqual(await plan());
    writeFileSync(at('list.csv'), TWO);
    const words = ['freeze', at('list.csv'), '--out', at('one'), '--rules', at('rules.md')];
    expect((await run([...words, '--plan', at('plan.toml')])).status).toBe(0);
    expect((await freeze(TWO)).status).toBe(0);
    expect(readFileSync(at('one', 'commitment.json'))).toEqual(readFileSync(at('record', 'commitment.json')));
  });
  test.each([
    [
      'a mistyped member',
      ['draw_at = "2026-06-26T02:00:00Z"'],
      /plan\.toml line 1: draw_at: expected no such member; draw-at$/,
    ],
    [
      'a singular',
      ['quota = 1', 'source = ["drand"]'],
      /plan\.toml line 2: source: expected no such member; sources$/,
    ],
    ['an unknown one', ['colour = "red"'], /line 1: colour: expected no such member; one of round, pool,/],
    ['a number with a point', ['quota = 1.5'], /line 1: quota: expected a text in quotes, or a whole number/],
    [
      'a time without quotes',
      ['draw-at = 2026-06-26T02:00:00Z'],
      /line 1: draw-at: expected a text in quotes/,
    ],
    ['one source alone', ['sources = "drand"'], /line 1: sources: expected a list of texts in quotes/],
    ['no TOML', ['quota = 1', 'round = 20 26'], /plan\.toml line 2: expected TOML: /],
  ])('with %s is refused, with its line', async (_, lines, message) => {
    write(lines);
    const { status, err } = await run(['round', 'plan', '--plan', at('plan.toml')]);
    expect(status).toBe(2);
    expect(err.split('\n')[0]).toMatch(message);
  });
  test('that says the same as the command line is refused', async () => {
    write(PLAN);
    const { status, err } = await run(['round', 'plan', '--plan', at('plan.toml'), '--quota', '2']);
    expect(status).toBe(2);
    expect(err).toMatch(/--quota stands in the plan's file and on the command line; say it once/);
  });
  test('that is not there', async () => {
    expect((await run(['round', 'plan', '--plan', at('none')])).err).toMatch(
      /expected a plan, found no file/,
    );
  });
});

describe('a commitment that stands', () => {
  test('is judged without what is past being held against it', async () => {
    const file = 'test/vectors/records/drand/commitment.json';
    const { status, out } = await run(['round', 'plan', '--commitment', file]);
    expect(status).toBe(0);
    expect(out).toMatch(/Nothing speaks against this commitment\.$|This commitment stands, with /);
  });
  test('is all that is planned', async () => {
    const file = 'test/vectors/records/drand/commitment.json';
    for (const words of [['--quota', '1'], ['x.csv'], ['--source', 'drand']]) {
      const { status, err } = await run(['round', 'plan', ...words, '--commitment', file]);
      expect(status).toBe(2);
      expect(err).toMatch(/--commitment says what is planned; expected no /);
    }
  });
});

test.each([
  [{ zone: 'Peking' }, /--zone: expected the name of a time zone/],
  [{ lang: 'fr' }, /--lang: expected zh or en, found "fr"/],
  [{ 'read-by': 'soon' }, /--read-by: expected a time YYYY/],
  [{ method: 'luck' }, /--method: expected lottery/],
])('wrong use: %j', async (change, message) => {
  const { status, err } = await plan(change);
  expect(status).toBe(2);
  expect(err).toMatch(message);
});
