/** A round's accidents on the command line: voided, held again, and places given up since the draw. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { toHex } from '../../src/core/bytes.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { siteLog } from '../../src/record/node/voided.ts';
import { repeatedBy, repeats } from '../../src/round/repeat.ts';
import { COMMANDS } from './loaded.ts';
import {
  AFTER,
  BEFORE,
  closeAll,
  commitment,
  filesIn,
  frozen,
  type Publisher,
  publisher,
  type TestWitness,
  witness,
} from './log-parties.ts';
import { run } from './terminal.ts';

afterAll(closeAll);

/** 257 rows, a quota of 20 and 5 reserves. */
const VECTOR = join(import.meta.dirname, '..', 'vectors', 'records', 'two-pages');
const FROZEN = ['rules.md', 'applicants.csv', 'commitment.json'];
const vector = (files: readonly string[]) =>
  Object.fromEntries(files.map((file) => [file, readFileSync(join(VECTOR, file))]));
const hashOf = (file: string) => toHex(sha256(new Uint8Array(readFileSync(file))));

interface Parties {
  readonly one: Publisher;
  readonly by: TestWitness;
  /** A command of `round` with the log's options, at this time by everybody's clock. */
  round(words: readonly string[], now: string): ReturnType<Publisher['command']>;
}

async function parties(): Promise<Parties> {
  const one = await publisher();
  const by = await witness('notary', [one.vkey]);
  one.setPolicy([by], 1);
  return {
    one,
    by,
    round: (words, now) => {
      by.now = now;
      const log = ['--log', one.log, '--keys', one.keys, '--witnesses', one.policy];
      return run(['round', ...words, ...log], now);
    },
  };
}

/** The vector's record in the log, drawn. */
async function drawnRecord({ one, by }: Parties): Promise<string> {
  const record = one.record('202602/ordinary', vector(FROZEN));
  expect((await one.command(['publish', record])).status).toBe(0);
  one.record('202602/ordinary', vector(readdirSync(VECTOR)));
  by.now = AFTER;
  expect((await one.command(['publish', record], AFTER)).status).toBe(0);
  return record;
}

describe('help', () => {
  const group = COMMANDS['round'];
  const systems = group !== undefined && 'systems' in group ? Object.entries(group.systems) : [];
  const commands = systems.filter(([name]) => ['void', 'repeat', 'succession'].includes(name));
  test.each(commands)('of %s names each of its options', async (name, { options }) => {
    const { status, out } = await run(['round', name, '--help']);
    expect(status).toBe(0);
    for (const option of Object.keys(options)) expect(out).toContain(`--${option}`);
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThan(140);
  });
});

describe('void', () => {
  test('before the draw leads to a replacement under the same name', async () => {
    const { one, round } = await parties();
    const record = one.record('202602/ordinary', frozen());
    await one.command(['publish', record]);
    const ran = await round(['void', record, '--text', '名单漏了一行，作废。'], BEFORE);
    expect(ran, ran.err).toMatchObject({ status: 0 });
    expect(ran.err).toMatch(/may take its place: `freeze` it .* 202602\/ordinary\.2/);
    const other = one.record('202602/ordinary.2', { 'commitment.json': commitment({ quota: 2 }) });
    expect((await one.command(['publish', other])).status).toBe(0);
  });
  test('after it names the id of the repeat, and again once that is void too', async () => {
    const { one, by, round } = await parties();
    const record = one.record('202602/ordinary', frozen());
    await one.command(['publish', record]);
    const ran = await round(['void', record, '--text', '秘密丢失，作废。'], AFTER);
    expect(ran, ran.err).toMatchObject({ status: 1 });
    expect(ran.err).toMatch(/held instead is round 202602-2/);
    by.now = BEFORE;
    const second = one.record('202602-2/ordinary', {
      'commitment.json': commitment({ round: '202602-2', drawAt: '2026-07-26T02:00:00Z' }),
    });
    await one.command(['publish', second], AFTER);
    const again = await round(['void', second, '--text', '又作废。'], '2026-08-01T00:00:00Z');
    expect(again.err).toMatch(/held instead is round 202602-3/);
    const log = await siteLog(one.log);
    expect(repeatedBy('202602', 'ordinary', log?.rounds ?? [])).toBe('202602-2');
    expect(repeats('202602-2', 'ordinary', log?.rounds ?? [])).toBe('202602');
  });
  test('refuses what the log does not have, and appends nothing', async () => {
    const { one, round } = await parties();
    const ran = await round(['void', one.record('a', frozen()), '--text', '作废。'], BEFORE);
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(/the log does not have the commitment [0-9a-f]{64}/);
    expect(existsSync(join(one.state, 'entries'))).toBe(false);
  });
  test('ends with 2 where too few witnesses answer, and the same run goes on', async () => {
    const { one, by, round } = await parties();
    const record = one.record('202602/ordinary', frozen());
    await one.command(['publish', record]);
    by.delay = 1500;
    const words = ['void', record, '--text', '作废。'];
    expect((await round([...words, '--timeout', '1'], BEFORE)).status).toBe(2);
    expect((await siteLog(one.log))?.voided.size).toBe(0);
    by.delay = 0;
    expect((await round(words, BEFORE)).status).toBe(0);
    expect((await siteLog(one.log))?.voided.size).toBe(1);
  });
});

describe('repeat', () => {
  const LATER = '2026-07-26T02:00:00Z';
  const repeat = (one: Publisher, record: string, out: string, ...more: string[]) =>
    run(
      [
        ...['round', 'repeat', record, '--log', one.log, '--out', out, '--draw-at', LATER],
        ...['--source', 'balls:6:六个摇号机各出一球', '--source', 'drand', ...more],
      ],
      AFTER,
    );

  test('freezes the same list under the next id, once the log has voided the record', async () => {
    const { one, by, round } = await parties();
    const record = one.record('202602/ordinary', vector(FROZEN));
    await one.command(['publish', record]);
    const out = join(one.folder, 'site', 'rounds', '202602-2', 'ordinary');
    const early = await repeat(one, record, out);
    expect(early.status).toBe(2);
    expect(early.err).toMatch(/no notice of the published log voids this record/);
    await round(['void', record, '--text', '秘密丢失，作废。'], AFTER);
    const ran = await repeat(one, record, out);
    expect(ran, ran.err).toMatchObject({ status: 0 });
    expect(ran.err).toMatch(
      /Round 202602-2 repeats round 202602, pool ordinary, which entry 1 of the log voids/,
    );
    const [old, made] = [record, out].map((folder) =>
      JSON.parse(readFileSync(join(folder, 'commitment.json'), 'utf8')),
    );
    for (const name of ['pool', 'method', 'quota', 'reserves', 'list', 'rulesSha256'])
      expect(made[name], name).toEqual(old[name]);
    expect([made.round, made.drawAt]).toEqual(['202602-2', LATER]);
    expect(made.sources.map(({ kind }: { kind: string }) => kind)).toEqual(['balls', 'drand']);
    by.now = AFTER;
    expect((await one.command(['publish', out], AFTER)).status).toBe(0);
    // Once it is in the log, the old one is repeated.
    const third = await repeat(one, record, join(one.folder, 'third'));
    expect(third.err).toMatch(/is repeated already: the log has round 202602-2/);
    expect(existsSync(join(one.folder, 'third'))).toBe(false);
  });
  test('refuses what was voided in time: that is replaced', async () => {
    const { one, round } = await parties();
    const record = one.record('202602/ordinary', vector(FROZEN));
    await one.command(['publish', record]);
    await round(['void', record, '--text', '名单漏了一行，作废。'], BEFORE);
    const ran = await repeat(one, record, join(one.folder, 'second'));
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(/was voided before its draw: another commitment takes its place/);
    expect(existsSync(join(one.folder, 'second'))).toBe(false);
  });
});

describe('succession', () => {
  const give = (record: string, rank: number, reason = 'declined') => [
    ...['succession', record, '--gives-up', String(rank), '--reason', reason],
  ];
  const day = (n: number) => `2026-07-0${n}T00:00:00Z`;

  test('of one who declines, and of the reserve who declines in turn', async () => {
    const all = await parties();
    const { one, round } = all;
    const record = await drawnRecord(all);
    const codes = readFileSync(join(record, 'result.csv'), 'utf8')
      .split('\n')
      .map((row) => row.split(',')[1]);
    const before = filesIn(record);
    const first = await round(give(record, 3), day(1));
    expect(first, first.err).toMatchObject({ status: 0 });
    expect(first.out).toContain(`rank 3 (${codes[3]}) declined: rank 21 (${codes[21]}) moves up`);
    const second = await round(give(record, 21), day(2));
    expect(second, second.err).toMatchObject({ status: 0 });
    expect(second.out).toMatch(
      /Places are held by ranks 1 to 20 without 3, and the reserves with ranks 22: 20 of 20\. Reserves called: 2 of 5\./,
    );
    // Nothing of the record changed, and it still verifies.
    for (const [name, bytes] of before) expect(filesIn(record).get(name), name).toBe(bytes);
    expect((await run(['verify', record])).status).toBe(0);
    // Each is named in the log, in the one text that names it.
    const log = await siteLog(one.log);
    expect(log?.notices.map(({ text }) => text)).toEqual(
      [1, 2].map((n) => `succession-${n}.json sha256 ${hashOf(join(record, `succession-${n}.json`))}`),
    );
    // Anyone may look, without keys.
    const look = await run(['round', 'succession', record, '--log', one.log]);
    expect(look, look.err).toMatchObject({ status: 0, out: second.out });
    expect(look.err).toMatch(/succession-2\.json: named by entry 4 of the log/);
    const without = await run(['round', 'succession', record]);
    expect([without.status, without.out]).toEqual([0, second.out]);
    expect(without.err).toMatch(/was not looked at/);
  });

  test('the same step again is made once; one that an ended run left without a notice gets it', async () => {
    const all = await parties();
    const { one, by, round } = all;
    const record = await drawnRecord(all);
    by.delay = 1500;
    const ended = await round([...give(record, 3), '--timeout', '1'], day(1));
    expect(ended.status).toBe(2);
    expect((await run(['round', 'succession', record, '--log', one.log])).status).toBe(1);
    by.delay = 0;
    const again = await round(give(record, 3), day(2));
    expect(again, again.err).toMatchObject({ status: 0 });
    expect(again.err).toMatch(/succession-1\.json: stands already, the same/);
    expect(existsSync(join(record, 'succession-2.json'))).toBe(false);
    expect((await run(['round', 'succession', record, '--log', one.log])).status).toBe(0);
    // A step that was written, and the process ended.
    const kept = readFileSync(join(record, 'succession-1.json'));
    const other = await parties();
    const elsewhere = await drawnRecord(other);
    writeFileSync(join(elsewhere, 'succession-1.json'), kept);
    expect((await other.round(give(elsewhere, 7), day(3))).status).toBe(0);
    expect((await siteLog(other.one.log))?.notices.length).toBe(2);
  });

  test.each([
    [give('', 26), /expected a rank that holds a place, found 26/],
    [give('', 3, 'moved'), /--reason: expected declined, ineligible, unreachable, court/],
    [give('', 3).slice(0, 4), /--reason is missing/],
  ])('%j is refused, and nothing is written', async (words, message) => {
    const all = await parties();
    const record = await drawnRecord(all);
    const before = [filesIn(record), filesIn(all.one.log)];
    const ran = await all.round([words[0] as string, record, ...words.slice(2)], day(1));
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(message);
    expect([filesIn(record), filesIn(all.one.log)]).toEqual(before);
  });

  test('is refused of a record that does not verify, is void, or is not in the log', async () => {
    const all = await parties();
    const record = await drawnRecord(all);
    const spoilt = join(all.one.folder, 'spoilt');
    cpSync(record, spoilt, { recursive: true });
    writeFileSync(join(spoilt, 'rules.md'), 'others\n');
    expect((await all.round(give(spoilt, 3), day(1))).err).toMatch(
      /expected rules\.digest to pass, found fail/,
    );
    const unlogged = await parties();
    const alone = unlogged.one.record('a', vector(readdirSync(VECTOR)));
    expect((await unlogged.round(give(alone, 3), day(1))).err).toMatch(/the log does not have this result/);
    await all.round(['void', record, '--text', '法院撤销。'], day(1));
    expect((await all.round(give(record, 3), day(2))).err).toMatch(/voids this record: nobody holds a place/);
    for (const folder of [spoilt, alone, record])
      expect(existsSync(join(folder, 'succession-1.json'))).toBe(false);
  });

  test('is no list of places once a notice voids the record', async () => {
    const all = await parties();
    const record = await drawnRecord(all);
    await all.round(give(record, 3), day(1));
    await all.round(['void', record, '--text', '法院撤销。'], day(2));
    const look = await run(['round', 'succession', record, '--log', all.one.log]);
    expect(look).toMatchObject({ status: 2, out: '' });
    expect(look.err).toMatch(/entry 4 of the log voids this record: nobody holds a place by it/);
  });

  test('that was changed, or of which a step is gone, is found out by whoever looks', async () => {
    const all = await parties();
    const record = await drawnRecord(all);
    await all.round(give(record, 3), day(1));
    await all.round(give(record, 5), day(2));
    const look = () => run(['round', 'succession', record, '--log', all.one.log]);
    const [first, second] = [1, 2].map((n) => join(record, `succession-${n}.json`)) as [string, string];
    const kept = readFileSync(second, 'utf8');
    rmSync(second);
    expect(await look()).toMatchObject({
      status: 2,
      err: expect.stringMatching(/succession-2\.json: expected the step with SHA-256 .* found none/),
    });
    writeFileSync(second, kept.replace('declined', 'court'));
    expect((await look()).err).toMatch(/expected the step with SHA-256 [0-9a-f]{64} that entry 4/);
    writeFileSync(second, kept);
    expect((await look()).status).toBe(0);
    rmSync(first);
    expect((await look()).err).toMatch(
      /succession-1\.json: expected it before succession-2\.json, found none/,
    );
  });
});
