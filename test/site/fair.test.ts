/** A round's sheet, from the demonstration's records and its log: as they are, and with each thing that it must not pass over. */

import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { knownZone } from '../../src/publisher/zone.ts';
import type { PublishedPool } from '../../src/record/node/rounds.ts';
import type { LoggedCommitment } from '../../src/record/node/voided.ts';
import type { Examined } from '../../src/site/examined.ts';
import { type RoundSheet, sheetOf } from '../../src/site/fair.ts';
import { type Judged, judgeRounds } from '../../src/site/judged.ts';

const ROUND = '202502';
const STANDS = `${ROUND}/organisations.2`;
const VOID = `${ROUND}/organisations`;

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

/** The round, and what is found of it after this was done to its files. @param spoil gets the folder of the rounds and that of the log */
async function judgedAfter(
  spoil: (rounds: string, log: string) => void,
): Promise<{ judged: Judged; sheet: RoundSheet }> {
  const root = mkdtempSync(join(tmpdir(), 'mingqian-fair-'));
  roots.push(root);
  const [rounds, log] = [join(root, 'rounds'), join(root, 'log')];
  cpSync(`public/rounds/${ROUND}`, join(rounds, ROUND), { recursive: true });
  cpSync('public/log', log, { recursive: true });
  spoil(rounds, log);
  const judged = await judgeRounds(rounds, log, knownZone('Asia/Shanghai'));
  const [round] = judged.rounds;
  if (round === undefined) throw new Error('no round');
  return { judged, sheet: sheetOf(round, judged.log, ({ place }) => judged.examined[place] as Examined) };
}
const statusOf = (sheet: RoundSheet, id: string) =>
  sheet.checks.find((over) => over.id === id)?.made.map(({ check }) => check.status);

/** Who signed a proof's checkpoint, and when, read from its lines alone: four bytes of the key, then eight of the time. */
function signedIn(file: string): [name: string, seconds: number][] {
  return [...readFileSync(file, 'utf8').matchAll(/^— (\S+) (\S+)$/gm)].flatMap(
    ([, name = '', signature = '']) =>
      name.includes('witness') ? [[name, Number(Buffer.from(signature, 'base64').readBigUInt64BE(4))]] : [],
  );
}

describe('as it was published', () => {
  const published = judgedAfter(() => {});

  test('it is followed, with who signed and when, and without what was voided', async () => {
    const { judged, sheet } = await published;
    expect(sheet.kind).toBe('followed');
    expect(sheet.answer).toMatchObject({ pools: 1, followed: 1, voided: 1, logContradicts: 0, seen: 'all' });
    expect(sheet.about.map(({ pool }) => pool.place)).toEqual([STANDS]);
    const { logged } = judged.examined[STANDS] as Examined;
    const signed = signedIn(`public/rounds/${STANDS}/commitment.tlog-proof`);
    expect(signed).toHaveLength(4);
    expect(logged?.seen?.witnessed.map(({ witness, at }) => [witness, Date.parse(at) / 1000])).toEqual(
      signed,
    );
    expect(logged?.checks.map(({ id, status }) => [id, status])).toEqual([
      ['log.inclusion', 'pass'],
      ['log.witnessed', 'pass'],
      ['log.unique', 'pass'],
    ]);
    expect(sheet).toMatchObject({ against: [], unpublishedVoids: [] });
    // Of earlier draws of the pool a reader is told; none of them is left open.
    expect(sheet.answer).toMatchObject({ notShown: 0, voidedLate: 0, openRelated: [], isAlone: true });
    expect(sheet.related.every(({ hash }) => hash !== sheet.about[0]?.pool.commitmentHash)).toBe(true);
    expect(sheet.related[0]).toMatchObject({
      round: '202405',
      pool: 'organisations',
      index: 1,
      hasResult: true,
    });
    // The log itself speaks against the voided one, and the sheet does not ask it.
    expect(judged.examined[VOID]?.logged?.checks.at(-1)).toMatchObject({ id: 'log.unique', status: 'fail' });
    expect(judged.log?.policy).toMatchObject({ quorum: { least: 3, members: 4 } });
    expect(judged.log?.policy.witnesses).toEqual(signed.map(([name]) => name));
    // A policy of the site's own makes no verdict: by the pages' own verification the log was not asked.
    expect(judged.examined[STANDS]?.verification.verdict).toBe('verified');
    expect(JSON.parse(JSON.stringify(judged))).toEqual(judged);
  });

  test('its sources stand once each, with every check that was made', async () => {
    const { judged, sheet } = await published;
    const stands = sheet.about[0]?.pool;
    expect(sheet.sources.map(({ steering }) => steering.kind)).toEqual(
      stands?.commitment.sources.map(({ kind }) => kind),
    );
    const checks = judged.examined[STANDS]?.verification.checks ?? [];
    expect(sheet.checks.filter(({ isOfLog }) => !isOfLog).map(({ id }) => id)).toEqual(
      checks.map(({ id }) => id).filter((id) => !id.startsWith('log.')),
    );
    expect(sheet.checks.filter(({ isOfLog }) => isOfLog).map(({ id }) => id)).toEqual([
      'log.inclusion',
      'log.witnessed',
      'log.unique',
    ]);
  });
});

describe('where something is not so', () => {
  const proof = (rounds: string) => join(rounds, STANDS, 'commitment.tlog-proof');

  test('without a log nobody witnessed it', async () => {
    const { judged, sheet } = await judgedAfter((rounds, log) => {
      rmSync(log, { recursive: true });
      // Without the log nothing is void, and of two records that stand nothing is built.
      rmSync(join(rounds, VOID), { recursive: true });
    });
    expect(judged.log).toBeNull();
    expect(sheet.answer.seen).toBe('noLog');
    expect(statusOf(sheet, 'log.inclusion')).toBeUndefined();
  });

  test('a record whose proof is gone was not seen by anybody', async () => {
    const { sheet } = await judgedAfter((rounds) => rmSync(proof(rounds)));
    expect(sheet).toMatchObject({
      kind: 'followed',
      answer: { seen: 'notAll', notShown: 1, isAlone: false },
    });
    expect(statusOf(sheet, 'log.inclusion')).toEqual(['skip']);
  });

  test('a list that is left out before the draw leaves nothing that fits together', async () => {
    const { sheet } = await judgedAfter((rounds) => {
      for (const name of ['seed.json', 'result.csv', 'result.json', 'applicants.csv'])
        rmSync(join(rounds, STANDS, name));
    });
    expect(sheet).toMatchObject({ kind: 'incomplete', answer: { incomplete: 1, open: 0 } });
  });

  test('a void of the log’s is told though its record is not published', async () => {
    const { judged, sheet } = await judgedAfter((rounds) => rmSync(join(rounds, VOID), { recursive: true }));
    expect(sheet.kind).toBe('followed');
    expect(sheet.answer).toMatchObject({ voided: 1, voidedLate: 0 });
    const [gone] = sheet.unpublishedVoids;
    const hash = createHash('sha256')
      .update(readFileSync(`public/rounds/${VOID}/commitment.json`))
      .digest('hex');
    expect(judged.log?.commitments.find((one) => one.hash === hash)?.voided).toEqual(gone?.voided);
    expect(gone).toMatchObject({ pool: 'organisations', voided: { isInTime: true } });
  });

  test('another commitment in the log is against it, though no proof leads there', async () => {
    const { judged } = await judgedAfter((rounds) => rmSync(proof(rounds)));
    const [round] = judged.rounds;
    const [stands] = round?.pools.filter(({ place }) => place === STANDS) ?? [];
    if (round === undefined || stands === undefined || judged.log === null) throw new Error('no round');
    const { commitmentHash, commitment } = stands;
    const found = ({ place }: { place: string }) => judged.examined[place] as Examined;
    const judgedWith = (change: (one: LoggedCommitment) => LoggedCommitment, more: LoggedCommitment[] = []) =>
      sheetOf(round, { commitments: [...(judged.log?.commitments ?? []).map(change), ...more] }, found);
    const own = (one: LoggedCommitment) => one.hash === commitmentHash;
    const second: LoggedCommitment = {
      round: commitment.round,
      pool: commitment.pool,
      entry: 999,
      hash: 'ab'.repeat(32),
      voided: null,
      seeds: [],
      results: [],
    };
    const same = (one: LoggedCommitment) => one;
    expect(judgedWith(same).kind).toBe('followed');
    expect(judgedWith(same, [second])).toMatchObject({
      kind: 'logContradicts',
      answer: { logContradicts: 1 },
      against: [{ against: { kind: 'second', entry: 999 } }],
    });
    const voided = { entry: 1000, at: commitment.drawAt, text: 'x', hasResult: false };
    expect(judgedWith(same, [{ ...second, voided: { ...voided, isInTime: false } }])).toMatchObject({
      kind: 'logContradicts',
      answer: { voided: 2, voidedLate: 1 },
    });
    expect(judgedWith(same, [{ ...second, voided: { ...voided, isInTime: true } }]).kind).toBe('followed');
    expect(judgedWith(same, [{ ...second, pool: 'other' }]).kind).toBe('followed');
    const other = 'cd'.repeat(32);
    expect(judgedWith((one) => (own(one) ? { ...one, seeds: [other] } : one)).against).toMatchObject([
      { against: { kind: 'seed' } },
    ]);
    expect(
      judgedWith((one) => (own(one) ? { ...one, results: [...one.results, other] } : one)).against,
    ).toMatchObject([{ against: { kind: 'result' } }]);
  });

  test('two drand chains that nobody knows are two sources, though their round is one', async () => {
    const { judged } = await judgedAfter(() => {});
    const [round] = judged.rounds;
    const [pool] = round?.pools.filter(({ place }) => place === STANDS) ?? [];
    if (pool === undefined) throw new Error('no round');
    const drand = (digit: string) => ({ kind: 'drand', chain: digit.repeat(64), round: 7 }) as const;
    const sourcesOf = (...digits: string[]) =>
      sheetOf(
        {
          round: ROUND,
          pools: [{ ...pool, commitment: { ...pool.commitment, sources: digits.map(drand) } }],
        },
        null,
        () => judged.examined[STANDS] as Examined,
      ).sources.map(({ steering }) => steering);
    const unknown = { round: 7, due: null, after: null };
    expect(sourcesOf('e', 'f')).toEqual([
      { ...drand('e'), ...unknown },
      { ...drand('f'), ...unknown },
    ]);
  });

  test('pools that share a secret, or have none, have none of their own', async () => {
    const { judged } = await judgedAfter(() => {});
    const [round] = judged.rounds;
    const [pool] = round?.pools.filter(({ place }) => place === STANDS) ?? [];
    if (round === undefined || pool === undefined) throw new Error('no round');
    const secret = (name: string, ...digests: string[]): PublishedPool => ({
      ...pool,
      pool: name,
      place: `${ROUND}/${name}`,
      commitment: {
        ...pool.commitment,
        sources: digests.map((two) => ({ kind: 'secret', sha256: two.repeat(32) })),
      },
    });
    const secretsOf = (...pools: PublishedPool[]) => {
      const { secrets } = sheetOf({ round: ROUND, pools }, null, () => judged.examined[STANDS] as Examined);
      return [secrets.areOwn, secrets.shared.map((some) => some.map((one) => one.pool))];
    };
    expect(secretsOf(secret('a', 'aa'), secret('b', 'bb'))).toEqual([true, []]);
    expect(secretsOf(secret('a', 'aa'), secret('b'))).toEqual([false, []]);
    expect(secretsOf(secret('a', 'aa'), secret('b', 'bb'), secret('c', 'aa'))).toEqual([false, [['a', 'c']]]);
  });

  test('a signature that does not verify is against it', async () => {
    const { sheet } = await judgedAfter((rounds) => {
      const text = readFileSync(proof(rounds), 'utf8');
      const at = text.lastIndexOf('= \n') === -1 ? text.length - 40 : text.lastIndexOf('= \n');
      const other = text[at] === 'A' ? 'B' : 'A';
      writeFileSync(proof(rounds), text.slice(0, at) + other + text.slice(at + 1));
    });
    expect(sheet).toMatchObject({ kind: 'logContradicts', answer: { logContradicts: 1, seen: 'notAll' } });
    expect(statusOf(sheet, 'log.inclusion')).toEqual(['fail']);
  });

  test('a result with one byte changed contradicts its list and seed', async () => {
    const { sheet } = await judgedAfter((rounds) => {
      const file = join(rounds, STANDS, 'result.csv');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/\n1,/, '\n2,'));
    });
    expect(sheet).toMatchObject({ kind: 'contradicted', answer: { contradicted: 1, followed: 0 } });
    expect(statusOf(sheet, 'draw.result')).toEqual(['fail']);
  });

  test('what is not drawn is not answered', async () => {
    const { sheet } = await judgedAfter((rounds) => {
      for (const name of ['seed.json', 'result.csv', 'result.json']) rmSync(join(rounds, STANDS, name));
    });
    expect(sheet).toMatchObject({ kind: 'open', answer: { open: 1, followed: 0 } });
    expect(statusOf(sheet, 'draw.result')).toEqual(['skip']);
  });

  test('where all is void there is nothing to be judged', async () => {
    const { sheet } = await judgedAfter((rounds) => rmSync(join(rounds, STANDS), { recursive: true }));
    expect(sheet).toMatchObject({ kind: 'voided', answer: { pools: 0, voided: 1 } });
  });
});
