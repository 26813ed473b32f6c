/** Logs of our own, beside the shared cases: sizes around a bundle's, notices, liars, readers. */
import { describe, expect, test } from 'vitest';
import { toHex, utf8 } from '../../../src/core/bytes.ts';
import type { CheckId } from '../../../src/core/checks.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import { sha256 } from '../../../src/core/hashing.ts';
import { writeNotice } from '../../../src/core/log/entries.ts';
import { readHistory } from '../../../src/core/log/history.ts';
import { checkInclusion, checkWitnessed } from '../../../src/core/log/inclusion.ts';
import { readPolicy } from '../../../src/core/log/policy.ts';
import { readProof } from '../../../src/core/log/proof.ts';
import { proofPath, writeBundle } from '../../../src/core/log/tiles.ts';
import { type Verification, verify } from '../../../src/core/verify.ts';
import { stride } from '../../runs.ts';
import { logFiles, logOf, logPolicies, recordFiles } from '../../vectors/log.ts';
import { noblePlatform } from '../platform.ts';
import {
  AFTER,
  BEFORE,
  COMMITMENT,
  checkpointBytes,
  DRAW_AT,
  entriesOf,
  filler,
  flipped,
  ORIGIN,
  proofOf,
  RESULT,
  SECOND,
  SEED,
  servedLog,
} from './publisher.ts';

const POLICY = logPolicies['two-of-three'] as Uint8Array;

/** Verifies the normal record with this proof and this log. */
function verifyWith(
  proof: Uint8Array,
  log: ReadonlyMap<string, Uint8Array> | null,
  policy: Uint8Array = POLICY,
): Promise<Verification> {
  const files = new Map(recordFiles('normal')).set('commitment.tlog-proof', proof);
  return verify(logOf(files), noblePlatform, {
    software: 'test 1',
    policy,
    log: log === null ? undefined : logOf(log),
  });
}
const of = ({ checks }: Verification, id: CheckId) => checks.find((check) => check.id === id);
const codeOf = (verification: Verification, id: CheckId = 'log.unique') => {
  const check = of(verification, id);
  return check?.status === 'fail' ? check.finding.code : check?.status;
};

describe.each([255, 256, 257, 600])('a log of %d entries', (size) => {
  test.each([0, 200, size - 3])('our commitment at %d', async (index) => {
    const entries = entriesOf(size, index);
    const proof = await proofOf(entries.slice(0, Math.max(index + 1, size - 10)), index, [BEFORE, BEFORE]);
    const log = await servedLog(entries, AFTER);
    const verification = await verifyWith(proof, log);
    expect(verification.verdict).toBe('verified');
    expect(verification.log).toMatchObject({ origin: ORIGIN, index, checkpoint: { size } });
    const bundles = [...log.keys()].filter((path) => path.startsWith('tile/entries/'));
    for (const path of bundles) {
      const without = new Map(log);
      without.delete(path);
      const check = of(await verifyWith(proof, without), 'log.unique');
      expect(check).toMatchObject({ status: 'skip', reason: { kind: 'absentInLog', path } });
    }
    // An entry of the last bundle changed, then one too many: the root says so, and the bundle.
    const last = bundles.at(-1) as string;
    const bytes = log.get(last) as Uint8Array;
    const other = new Map(log).set(last, flipped(bytes, bytes.length - 1));
    expect(codeOf(await verifyWith(proof, other))).toBe('log.root');
    const more = new Map(log).set(last, Uint8Array.from([...bytes, 0, 1, 65]));
    expect(codeOf(await verifyWith(proof, more))).toBe('log.form');
  });
});

test('a full bundle does not stand for the partial one of the size, nor the other way', async () => {
  const entries = entriesOf(257, 0);
  const proof = await proofOf(entries, 0, [BEFORE, BEFORE]);
  const log = await servedLog(entries, AFTER);
  const moved = new Map(log).set('tile/entries/001', log.get('tile/entries/001.p/1') as Uint8Array);
  moved.delete('tile/entries/001.p/1');
  expect(codeOf(await verifyWith(proof, moved))).toBe('skip');
});

test('a checkpoint of 2^53-1 entries is skipped at once', async () => {
  const entries = entriesOf(600, 0);
  const proof = await proofOf(entries, 0, [BEFORE, BEFORE]);
  const size = Number.MAX_SAFE_INTEGER;
  const head = { origin: ORIGIN, size, root: new Uint8Array(32) };
  const log = (await servedLog(entries, AFTER)).set('checkpoint', checkpointBytes(head, [AFTER, AFTER]));
  const asked: string[] = [];
  const source = {
    read: async (path: string) => {
      asked.push(path);
      return log.get(path) ?? null;
    },
  };
  const files = new Map(recordFiles('normal')).set('commitment.tlog-proof', proof);
  const found = await verify(logOf(files), noblePlatform, { software: 't', policy: POLICY, log: source });
  expect(of(found, 'log.unique')).toMatchObject({ status: 'skip', reason: { kind: 'absentInLog' } });
  expect(asked.length).toBeLessThan(5);
});

describe('a second commitment', () => {
  const { round, pool } = JSON.parse(new TextDecoder().decode(COMMITMENT)) as { round: string; pool: string };
  const notice = (text: string) =>
    writeNotice({ round, pool, at: BEFORE, voids: toHex(sha256(SECOND)), text });
  const entries = [COMMITMENT, SECOND, notice('one'), notice('two'), filler(0), SEED, RESULT];
  const proof = () => proofOf(entries.slice(0, 1), 0, [BEFORE, BEFORE]);
  const noticeProof = (upTo: number, index: number, times: readonly string[]) =>
    proofOf(entries.slice(0, upTo), index, times);
  const found = async (proofs: Readonly<Record<number, Uint8Array>>, policy?: Uint8Array) => {
    const log = await servedLog(entries, AFTER);
    for (const [index, bytes] of Object.entries(proofs)) log.set(proofPath(Number(index)), bytes);
    return codeOf(await verifyWith(await proof(), log, policy));
  };

  test('is one, without a proof of its notice', async () => expect(await found({})).toBe('log.second'));
  test('is none where a notice was seen in time, wherever it stands', async () => {
    expect(await found({ 2: await noticeProof(3, 2, [BEFORE, BEFORE]) })).toBe('pass');
    expect(await found({ 3: await noticeProof(7, 3, [BEFORE, BEFORE]) })).toBe('pass');
  });
  test('is one where the proof does not hold', async () => {
    const good = await noticeProof(4, 2, [BEFORE, BEFORE]);
    for (let at = 0; at < good.length; at += 7 * stride(4))
      expect([at, await found({ 2: flipped(good, at) })]).toEqual([at, 'log.second']);
    expect(await found({ 2: new Uint8Array(0) })).toBe('log.second');
    expect(await found({ 2: await noticeProof(4, 3, [BEFORE, BEFORE]) })).toBe('log.second');
  });
  test('is one where the notice was seen too late, or by too few in time', async () => {
    expect(await found({ 2: await noticeProof(4, 2, [DRAW_AT, DRAW_AT]) })).toBe('log.second');
    expect(await found({ 2: await noticeProof(4, 2, [BEFORE, DRAW_AT]) })).toBe('log.second');
    expect(await found({ 2: await noticeProof(4, 2, [BEFORE]) })).toBe('log.second');
  });
  test('is one where the proof counts more entries than the checkpoint', async () => {
    const longer = [...entries, filler(1)];
    expect(await found({ 2: await proofOf(longer, 2, [BEFORE, BEFORE]) })).toBe('log.second');
  });
  test('is one where the proof is of another history of as many entries', async () => {
    const other = entries.with(4, filler(7));
    expect(await found({ 2: await proofOf(other, 2, [BEFORE, BEFORE]) })).toBe('log.second');
  });
  test('one bad proof of a notice does not undo another that is good', async () => {
    const [bad, good] = [new Uint8Array(3), await noticeProof(4, 3, [BEFORE, BEFORE])];
    expect(await found({ 2: bad, 3: good })).toBe('pass');
  });
  test('of a size that no bundle has, in a notice’s proof', async () => {
    const head = { origin: ORIGIN, size: Number.MAX_SAFE_INTEGER, root: new Uint8Array(32) };
    const text = new TextDecoder().decode(checkpointBytes(head, [BEFORE, BEFORE]));
    const path = `${btoa('\0'.repeat(32))}\n`.repeat(53);
    expect(await found({ 2: utf8(`c2sp.org/tlog-proof@v1\nindex 2\n${path}\n${text}`) })).toBe('log.second');
  });
});

test('of other commitments a reader is told: the same day, the same source, earlier ones of the pool', async () => {
  const text = new TextDecoder().decode(COMMITMENT);
  const made = (round: string, poolName: string, drawAt: string, what: string) =>
    utf8(
      text
        .replace(/"drawAt":"[^"]*"/, `"drawAt":"${drawAt}"`)
        .replace(/"round":"[^"]*"/, `"round":"${round}"`)
        .replace(/"pool":"[^"]*"/, `"pool":"${poolName}"`)
        .replace(/"sources":\[.*\](?=,"type")/, `"sources":[{"digits":6,"kind":"balls","what":"${what}"}]`),
    );
  const { pool, sources } = JSON.parse(text) as { pool: string; sources: { kind: string }[] };
  const sameSource = utf8(
    new TextDecoder()
      .decode(made('c', 'c', '2027-01-01T00:00:00Z', 'c'))
      .replace(
        /"sources":\[.*\](?=,"type")/,
        () => `"sources":[${JSON.stringify(sources.find(({ kind }) => kind !== 'secret'))}]`,
      ),
  );
  const late = made('a', 'a', '2026-06-27T01:59:59Z', 'a');
  const result = utf8(
    new TextDecoder().decode(RESULT).replace(/"commitment":"[^"]*"/, `"commitment":"${toHex(sha256(late))}"`),
  );
  const voided = made('d', pool, '2020-01-01T00:00:00Z', 'd');
  const entries = [
    COMMITMENT,
    late,
    made('b', 'b', '2026-06-27T02:00:00Z', 'b'),
    sameSource,
    voided,
    result,
    writeNotice({ round: 'd', pool, at: BEFORE, voids: toHex(sha256(voided)), text: 'taken back' }),
    made('e', pool, '2027-01-01T00:00:00Z', 'e'),
    SEED,
    RESULT,
  ];
  const proof = await proofOf(entries.slice(0, 1), 0, [BEFORE, BEFORE]);
  const { log, verdict } = await verifyWith(proof, await servedLog(entries, AFTER));
  expect(verdict).toBe('verified');
  expect(
    log?.related.map(({ index, relations, hasResult, hasNotice }) => [
      index,
      relations,
      hasResult,
      hasNotice,
    ]),
  ).toEqual([
    [1, ['sameDay'], true, false],
    [3, ['sameSource'], false, false],
    [4, ['samePool'], false, true],
  ]);
});

describe('what is no verdict', () => {
  const record = logOf(recordFiles('normal'));
  const options = { software: 'test 1', policy: POLICY };
  test('a log that cannot be read', async () => {
    for (const broken of ['checkpoint', 'tile/entries/000.p/17'])
      for (const error of [
        new TypeError('the network is gone'),
        new MingqianError('record.unreadable', 'gone'),
      ])
        await expect(
          verify(record, noblePlatform, {
            ...options,
            log: {
              read: async (path) => {
                if (path === broken) throw error;
                return logFiles.get(path) ?? null;
              },
            },
          }),
        ).rejects.toBe(error);
  });
  test('a policy that is not well formed, with or without a proof', async () => {
    await expect(
      verify(record, noblePlatform, { ...options, policy: utf8('quorum none') }),
    ).rejects.toMatchObject({
      code: 'log.policy',
    });
  });
});

test('the whole record is read before the log, and the log only after its proof holds', async () => {
  const order: string[] = [];
  const noting = (what: string, files: ReadonlyMap<string, Uint8Array>) => ({
    read: async (path: string) => {
      order.push(`${what} ${path}`);
      return files.get(path) ?? null;
    },
  });
  const options = { software: 'test 1', policy: readPolicy(POLICY), log: noting('log', logFiles) };
  await verify(noting('record', recordFiles('normal')), noblePlatform, options);
  const first = order.findIndex((one) => one.startsWith('log '));
  expect(first).toBeGreaterThan(0);
  expect(order.slice(first).filter((one) => one.startsWith('record '))).toEqual([]);
  order.length = 0;
  const files = new Map(recordFiles('normal')).set('commitment.tlog-proof', new Uint8Array(0));
  await verify(noting('record', files), noblePlatform, options);
  expect(order.filter((one) => one.startsWith('log '))).toEqual([]);
});

test('no byte of a proof or a checkpoint can be changed', async () => {
  const entries = [COMMITMENT, SEED, RESULT];
  const proof = await proofOf(entries, 0, [BEFORE, BEFORE]);
  const log = await servedLog(entries, AFTER);
  expect((await verifyWith(proof, log)).verdict).toBe('verified');
  const policy = readPolicy(POLICY);
  const included = checkInclusion('proof', proof, COMMITMENT, policy);
  for (let at = 0; at < proof.length; at += stride(3))
    expect(() => {
      const changed = checkInclusion('proof', flipped(proof, at), COMMITMENT, policy);
      checkWitnessed('proof', changed, policy, DRAW_AT);
    }, `byte ${at}`).toThrow(MingqianError);
  const checkpoint = log.get('checkpoint') as Uint8Array;
  expect(await readHistory(logOf(log), policy, included, DRAW_AT)).toMatchObject({ checkpoint: { size: 3 } });
  for (let at = 0; at < checkpoint.length; at += stride(3)) {
    const source = logOf(new Map(log).set('checkpoint', flipped(checkpoint, at)));
    const found = await readHistory(source, policy, included, DRAW_AT).catch((error: unknown) => error);
    const isRefused = found instanceof MingqianError || Object.hasOwn(found as object, 'reason');
    expect([at, isRefused]).toEqual([at, true]);
  }
  const bundle = log.get('tile/entries/000.p/3') as Uint8Array;
  for (let at = 0; at < bundle.length; at += 11) {
    const changed = await verifyWith(proof, new Map(log).set('tile/entries/000.p/3', flipped(bundle, at)));
    expect([at, of(changed, 'log.unique')?.status]).toEqual([at, 'fail']);
  }
  expect(readProof('proof', proof).path).toHaveLength(2);
  expect(writeBundle(entries)).toEqual(bundle);
});
