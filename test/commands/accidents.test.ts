/** The runbooks of accidents, followed to the letter by a publisher with two witnesses on loopback. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSeed } from '../../src/core/seed.ts';
import { knownZone } from '../../src/publisher/zone.ts';
import { siteLog } from '../../src/record/node/voided.ts';
import { repeatedBy } from '../../src/round/repeat.ts';
import { judgeRounds } from '../../src/site/judged.ts';
import {
  AFTER,
  BEFORE,
  closeAll,
  type Publisher,
  publisher,
  type TestWitness,
  witness,
} from './log-parties.ts';
import { blocksOf, follow, pageText } from './runbook.ts';
import { run } from './terminal.ts';

const ZONE = knownZone('Asia/Shanghai');

afterAll(closeAll);

const VECTOR = join(import.meta.dirname, '..', 'vectors', 'records', 'two-pages');
const vector = (files: readonly string[]) =>
  Object.fromEntries(files.map((file) => [file, readFileSync(join(VECTOR, file))]));
const FROZEN = vector(['rules.md', 'applicants.csv', 'commitment.json']);
const WHOLE = vector(readdirSync(VECTOR));
const RUNBOOKS = ['list', 'secret', 'reading', 'witness', 'log-key', 'decline', 'court'] as const;
const PLACE = '202602/ordinary';

interface Parties {
  readonly one: Publisher;
  readonly witnesses: readonly TestWitness[];
  readonly record: string;
  /** Runs the lines of a block, and demands these exit statuses. */
  block(topic: string, index: number, now: string, statuses: readonly number[]): Promise<string[]>;
}

/** A publisher whose round is frozen, and in the log where it is so. */
async function parties(isLogged = true): Promise<Parties> {
  const one = await publisher();
  const witnesses = [await witness('notary', [one.vkey]), await witness('university', [one.vkey])];
  one.setPolicy(witnesses, 2);
  const record = one.record(PLACE, FROZEN);
  if (isLogged) expect((await one.command(['publish', record])).status).toBe(0);
  return {
    one,
    witnesses,
    record,
    block: async (topic, index, now, statuses) => {
      for (const each of witnesses) each.now = now;
      const said: string[] = [];
      const lines = blocksOf(topic)[index] ?? [];
      expect(lines, topic).toHaveLength(statuses.length);
      for (const [i, line] of lines.entries()) {
        const ran = await follow(line, one.folder, now);
        expect(ran, `${line}\n${ran.out}\n${ran.err}`).toMatchObject({ status: statuses[i] });
        said.push(`${ran.out}\n${ran.err}`);
      }
      return said;
    },
  };
}

/** The same, drawn and in the log. */
async function drawn(): Promise<Parties> {
  const all = await parties();
  all.one.record(PLACE, WHOLE);
  for (const each of all.witnesses) each.now = AFTER;
  expect((await all.one.command(['publish', all.record], AFTER)).status).toBe(0);
  return all;
}

/** What a site would be built of. */
const judged = ({ one }: Parties) => judgeRounds(join(one.folder, 'site', 'rounds'), one.log, ZONE);
const poolsOf = async (all: Parties) => (await judged(all)).rounds.flatMap(({ pools }) => pools);

describe('both languages', () => {
  test.each(RUNBOOKS)('of %s have the same commands and as many headings', (topic) => {
    const blocks = blocksOf(topic, 'en');
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocksOf(topic, 'zh')).toEqual(blocks);
    const headings = (lang: 'zh' | 'en') => pageText(topic, lang).match(/^## /gm)?.length ?? 0;
    expect(headings('zh')).toBe(headings('en'));
  });
});

test('a list that is wrong is voided in time, and another takes its place', async () => {
  const all = await parties();
  const { one } = all;
  const rows = readFileSync(join(VECTOR, 'applicants.csv'), 'utf8');
  writeFileSync(join(one.folder, 'corrected.csv'), `${rows}ZZ-LEFT-OUT,3\n`);
  const [voided = ''] = await all.block('list', 0, BEFORE, [0, 0, 0]);
  expect(voided).toContain('may take its place');
  const pools = await poolsOf(all);
  expect(pools.map(({ place, voided }) => [place, voided?.isInTime])).toEqual([
    [`${PLACE}.2`, undefined],
    [PLACE, true],
  ]);
  expect(pools[0]?.commitment.list.rows).toBe(258);
});

describe('a secret that is lost', () => {
  test('before the draw is done without', async () => {
    const all = await parties();
    await all.block('secret', 0, BEFORE, [0, 0, 0]);
    const [standing] = await poolsOf(all);
    expect(standing?.commitment.sources.map(({ kind }) => kind)).toEqual(['balls', 'drand']);
  });
  test('at the draw voids the round, and the next id repeats it', async () => {
    const all = await parties();
    await all.block('secret', 1, AFTER, [1, 0, 0]);
    const pools = await poolsOf(all);
    expect(pools.map(({ place, repeatedBy, repeats }) => [place, repeatedBy, repeats])).toEqual([
      ['202602-2/ordinary', null, '202602'],
      [PLACE, '202602-2', null],
    ]);
    expect(pools[0]?.commitment.list).toEqual(pools[1]?.commitment.list);
  });
});

test('a misread ball: the notice has both readings and the digest of the photograph; the first seed stands', async () => {
  const all = await parties();
  const { one, record } = all;
  writeFileSync(join(one.folder, 'photograph.jpg'), 'six balls, photographed\n');
  const [sum = ''] = await all.block('reading', 0, BEFORE, [0, 0]);
  const digest = sum.split(' ')[0] ?? '';
  const [notice] = (await siteLog(one.log))?.notices ?? [];
  expect(notice?.text).toContain('385172');
  expect(notice?.text).toContain('385173');
  expect(notice?.text.endsWith(`photograph.jpg sha256 ${digest}`)).toBe(true);
  // The seed that was published first stands: another is appended to no log, and written over no file.
  one.record(PLACE, WHOLE);
  for (const each of all.witnesses) each.now = AFTER;
  expect((await one.command(['publish', record], AFTER)).status).toBe(0);
  const seed = readFileSync(join(record, 'seed.json'), 'utf8');
  const other = seed.replace(/"digits":"(\d)/, (_, digit) => `"digits":"${(Number(digit) + 1) % 10}`);
  expect(other).not.toBe(seed);
  one.record(PLACE, { 'seed.json': other });
  const { commitment, commitmentHash } = (await poolsOf(all))[0] ?? {};
  expect(commitment && readSeed(Buffer.from(other), commitment, commitmentHash ?? '')).toBeTruthy();
  const second = await one.command(['publish', record], AFTER);
  expect(second.status).toBe(2);
  expect(second.err).toMatch(/the log has another seed of the commitment/);
  // Whoever is shown the other one finds it out.
  const log = ['--policy', one.policy, '--log', one.log];
  const verified = await run(['verify', record, ...log]);
  expect(verified.status).toBe(1);
});

test('witnesses that did not answer in time: nothing is drawn, and the next id repeats the round', async () => {
  const all = await parties(false);
  const { one, witnesses, record } = all;
  const [notary, university] = witnesses as [TestWitness, TestWitness];
  one.setPolicy([notary, { ...university, url: 'http://127.0.0.1:9' }], 2);
  const [too = ''] = await all.block('witness', 0, BEFORE, [2]);
  expect(too).toContain('too few witnesses cosigned');
  expect(existsSync(join(record, 'commitment.tlog-proof'))).toBe(false);
  one.setPolicy(witnesses, 2);
  await all.block('witness', 1, AFTER, [1, 1, 0, 0]);
  const log = await siteLog(one.log);
  expect(repeatedBy('202602', 'ordinary', log?.rounds ?? [])).toBe('202602-2');
  expect((await poolsOf(all)).map(({ place }) => place)).toEqual(['202602-2/ordinary', PLACE]);
});

describe('the key of the log', () => {
  /** The block's lines, the witness told of the new log once its key is made. */
  async function newLog({ one, witnesses }: Parties, lines: readonly string[], now: string): Promise<void> {
    let notary = '';
    for (const each of witnesses) each.now = now;
    for (const line of lines) {
      const ran = await follow(line, one.folder, now, { NOTARY: notary });
      expect(ran, `${line}\n${ran.err}`).toMatchObject({ status: 0 });
      if (!line.includes(' log init ')) continue;
      const by = await witness('court', [ran.out.replace(/^log /, '')]);
      by.now = now;
      notary = `${by.name} ${by.vkey} ${by.url}`;
    }
  }
  const rounds = async ({ one }: Parties) => {
    const site = join(one.folder, 'site-2');
    return (await judgeRounds(join(site, 'rounds'), join(site, 'log'), ZONE)).rounds.flatMap(
      ({ pools }) => pools,
    );
  };

  test('is lost: a new log, and the round frozen there under the next id', async () => {
    const all = await parties();
    writeFileSync(all.one.keys, '');
    expect((await all.one.command(['publish', all.record])).status).toBe(2);
    await newLog(all, blocksOf('log-key')[0] ?? [], BEFORE);
    const pools = await rounds(all);
    expect(pools.map(({ place, notices }) => [place, notices.length])).toEqual([['202602-2/ordinary', 1]]);
    // The old log is as it was, and what it proves holds.
    const checked = await run(['verify', all.record, '--policy', all.one.policy]);
    expect(checked.out).toMatch(/log\.witnessed/);
  });
  test('has leaked: the old log ends with a void, and the round is frozen in a new one', async () => {
    const all = await parties();
    await newLog(all, blocksOf('log-key')[1] ?? [], BEFORE);
    const [old] = await poolsOf(all);
    expect(old?.voided).toMatchObject({ isInTime: true });
    expect((await rounds(all)).map(({ place }) => place)).toEqual([PLACE]);
  });
});

test('a winner who declines, and a reserve who cannot be reached', async () => {
  const all = await drawn();
  const { one, record } = all;
  const lines = blocksOf('decline')[0] ?? [];
  const days = ['2026-07-01T00:00:00Z', '2026-07-03T00:00:00Z', '2026-07-04T00:00:00Z'];
  const said: string[] = [];
  for (const [i, line] of lines.entries()) {
    const ran = await follow(line, one.folder, days[i] ?? '');
    expect(ran, ran.err).toMatchObject({ status: 0 });
    said.push(ran.out);
  }
  expect(said[2]).toMatch(/ranks 1 to 20 without 3, and the reserves with ranks 22: 20 of 20/);
  const [pool] = await poolsOf(all);
  expect(pool?.succession?.steps.map(({ entry }) => entry)).toEqual([3, 4]);
  // The steps are no part of the record: the other program passes them by too.
  const python = spawnSync(process.env['MINGQIAN_PYTHON'] ?? 'python3', ['public/verify.py', record], {
    encoding: 'utf8',
  });
  expect(python.status, python.stdout + python.stderr).toBe(0);
  // What the page shows as a step is one.
  const [example = ''] = blocksOf('succession')[0] ?? [];
  const first = JSON.parse(readFileSync(join(record, 'succession-1.json'), 'utf8'));
  expect(Object.keys(JSON.parse(example))).toEqual(Object.keys(first));
  expect(JSON.parse(example)).toMatchObject({ givesUp: first.givesUp, movesUp: first.movesUp, at: first.at });
});

describe('a court', () => {
  test('stays the draw', async () => {
    const all = await parties();
    await all.block('court', 0, BEFORE, [0]);
    expect((await poolsOf(all))[0]?.voided).toMatchObject({ isInTime: true });
  });
  test('takes one place away, and then annuls the draw', async () => {
    const all = await drawn();
    await all.block('court', 1, AFTER, [0, 0]);
    expect((await poolsOf(all))[0]).toMatchObject({
      succession: { gone: [3], moved: [21] },
      notices: [{ text: expect.stringContaining('succession-1.json rests on judgment 1 of 2026.') }],
    });
    await all.block('court', 2, '2026-08-01T00:00:00Z', [1, 0, 0]);
    const pools = await poolsOf(all);
    expect(pools.map(({ place, repeatedBy }) => [place, repeatedBy])).toEqual([
      ['202602-2/ordinary', null],
      [PLACE, '202602-2'],
    ]);
  });
});
