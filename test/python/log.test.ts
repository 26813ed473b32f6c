/** The publication log in public/verify.py: every case of the shared vectors, and logs of other sizes. */
import { describe, expect, test } from 'vitest';
import { toHex, utf8 } from '../../src/core/bytes.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { writeNotice } from '../../src/core/log/entries.ts';
import type { Report } from '../../src/core/report.ts';
import { verify } from '../../src/core/verify.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { selftestPolicy } from '../../src/selftest/log.ts';
import { selftestRecord } from '../../src/selftest/record.ts';
import { TAMPERINGS } from '../../src/selftest/tamperings.ts';
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
} from '../core/log/publisher.ts';
import { isLong } from '../runs.ts';
import { changed, logCases, logFiles, logOf, logPolicies, logVectors, recordFiles } from '../vectors/log.ts';
import { pythonCalls, pythonReports, type RecordCase } from './python.ts';

const policy = logPolicies['two-of-three'] as Uint8Array;
const selftest = await selftestRecord();
const recordWith = (proof: Uint8Array) => new Map(recordFiles('normal')).set('commitment.tlog-proof', proof);
const hashOf = (bytes: Uint8Array) => toHex(sha256(bytes));
/** Who signs, where all sign at the same time. */
const both = (at: string) => [at, at];
const otherCommitment = (members: object) =>
  writeDocument({ ...(JSON.parse(new TextDecoder().decode(COMMITMENT)) as object), ...members });
const elsewhere = [{ kind: 'balls', digits: 7, what: 'seven machines' }];
/** A notice of the normal record's round and pool. */
const notice = (text: string, voids: string | null) =>
  writeNotice({ round: '202602', pool: 'ordinary', at: BEFORE, voids, text });
const statusesOf = ({ checks }: Report) => Object.fromEntries(checks.map(({ id, status }) => [id, status]));
const logStatuses = (report: Report | null | undefined) =>
  report?.checks.filter(({ id }) => id.startsWith('log.')).map(({ status }) => status);

describe('the shared cases', () => {
  const reports = pythonReports(
    logCases.map(
      ({ record, files, log, policy: name, commitment }): RecordCase => ({
        files: changed(recordFiles(record), files),
        log: log && changed(logFiles, log),
        policy: name === null ? null : (logPolicies[name] as Uint8Array),
        expected: commitment,
      }),
    ),
  );
  test.each(logCases.map((one, i) => [one.why, one, reports[i] as Report | null] as const))(
    '%s',
    (_, { statuses, verdict, policy: name }, report) => {
      if (statuses === null) return expect(report).toBeNull();
      expect(report?.verdict).toBe(verdict);
      expect(Object.entries(statusesOf(report as Report))).toEqual(Object.entries(statuses));
      expect(report?.policy).toBe(name === null ? null : hashOf(logPolicies[name] as Uint8Array));
    },
  );
});

test('the reader is told of the same other commitments, and which of them are open', async () => {
  const entries = [
    ...entriesOf(6, 1),
    SECOND,
    notice('a mistake', hashOf(SECOND)),
    otherCommitment({ round: '202603', drawAt: '2026-06-27T01:59:59Z' }),
    otherCommitment({ round: '202604', pool: 'other', drawAt: '2026-06-27T02:00:00Z', sources: elsewhere }),
    otherCommitment({ round: '202605', pool: 'other', drawAt: '2026-09-27T02:00:00Z' }),
    otherCommitment({ round: '202501', drawAt: '2025-06-27T02:00:00Z', sources: elsewhere }),
    otherCommitment({ round: '202701', drawAt: '2027-06-27T02:00:00Z', sources: elsewhere }),
  ];
  const log = (await servedLog(entries, AFTER)).set(
    'proofs/7.tlog-proof',
    await proofOf(entries.slice(0, 8), 7, both(BEFORE)),
  );
  const files = recordWith(await proofOf(entries.slice(0, 3), 1, both(BEFORE)));
  const [report] = pythonReports([{ files, policy, log }]);
  const core = await verify(logOf(files), nodePlatform, { software: 'test', policy, log: logOf(log) });
  expect([report?.verdict, core.verdict]).toEqual(['verified', 'verified']);
  const told = [...(report?.checks.at(-1)?.detail ?? '').matchAll(/([0-9a-f]{64})\): it (has NEITHER)?/g)];
  const related = core.log?.related ?? [];
  expect(related.length).toBe(4);
  expect(told.map(([, hash, open]) => [hash, open !== undefined])).toEqual(
    related.map(({ hash, hasResult, hasNotice }) => [hash, !hasResult && !hasNotice]),
  );
});

describe('the self-test’s tamperings with a log', () => {
  const logged = TAMPERINGS.flatMap((one) => ('show' in one ? [{ ...one, ...one.show(selftest) }] : []));
  const own = selftestPolicy();
  const reports = pythonReports(
    logged.map(
      (one): RecordCase => ({ files: new Map(Object.entries(one.files)), policy: own, log: one.log }),
    ),
  );
  test.each(logged.map(({ why, fails }, i) => [why, fails, reports[i] as Report] as const))(
    '%s',
    (_, fails, { checks, verdict }) => {
      expect(checks.filter(({ status }) => status === 'fail').map(({ id }) => id)).toEqual(fails);
      expect(verdict).toBe(fails.length === 0 ? 'incomplete' : 'failed');
    },
  );
});

test('a policy is well formed, or ends the program', () => {
  const files = recordFiles('normal');
  const { policies } = logVectors;
  const reports = pythonReports(policies.map(({ text }) => ({ files, policy: utf8(text) })));
  const found = policies.map(({ why }, i) => [why, reports[i]?.policy ?? null]);
  expect(found).toEqual(policies.map(({ why, sha256 }) => [why, sha256 ?? null]));
});

test('its quorum is met, or not', () => {
  const cases = logVectors.policies.flatMap(({ why, text, quorum }) =>
    (quorum ?? []).map(({ witnesses, met }) => ({ why, text, witnesses, met })),
  );
  const calls = cases.map(({ text, witnesses }) => ({
    call: 'quorum_of',
    with: [utf8(text), ...witnesses.map((name) => utf8(name))],
  }));
  expect(pythonCalls(calls)).toEqual(cases.map(({ met }) => met));
});

describe('logs of other sizes', () => {
  test.each([5, 255, 256, 257, 600])('%d entries, and what is wrong with them', async (size) => {
    const entries = entriesOf(size, 0);
    const files = recordWith(await proofOf(entries.slice(0, size - 2), 0, both(BEFORE)));
    const served = await servedLog(entries, AFTER);
    const bundles = [...served.keys()].filter((path) => path.startsWith('tile/entries/'));
    const without = bundles.map((path) => changed(served, { [path]: null }));
    const swapped = [...entries];
    [swapped[1], swapped[size - 1]] = [swapped[size - 1] as Uint8Array, swapped[1] as Uint8Array];
    const twice = [...entries, entries[1] as Uint8Array];
    // The bundle of the longer one is absent.
    const longer = (await servedLog([...entries, filler(size)], AFTER)).get('checkpoint') as Uint8Array;
    const wrong = bundles.map((path) => new Map(served).set(path, Uint8Array.of(0)));
    // A bundle that is wrong does not hide that another is absent.
    const one = wrong[0] as typeof served;
    const wrongAndWithout = bundles.slice(1).map((path) => changed(one, { [path]: null }));
    const cases = [
      { log: served, expected: 'pass' },
      { log: await servedLog(swapped, AFTER), expected: 'fail' },
      { log: await servedLog(twice, AFTER), expected: 'fail' },
      { log: new Map(served).set('checkpoint', longer), expected: 'skip' },
      ...without.map((log) => ({ log, expected: 'skip' })),
      ...wrong.map((log) => ({ log, expected: 'fail' })),
      ...wrongAndWithout.map((log) => ({ log, expected: 'skip' })),
    ];
    const reports = pythonReports(cases.map(({ log }) => ({ files, policy, log })));
    expect(reports.map((report) => report && statusesOf(report)['log.unique'])).toEqual(
      cases.map(({ expected }) => expected),
    );
    expect(reports[0]?.verdict).toBe('verified');
    const [, , root = ''] = new TextDecoder().decode(served.get('checkpoint')).split('\n');
    const detail = reports[0]?.checks.at(-1)?.detail ?? '';
    expect(detail).toContain(`${size} entries`);
    expect(detail).toContain(Buffer.from(root, 'base64').toString('hex'));
  });

  test('one that says it has 2^53-1 entries is skipped at once', async () => {
    const head = { origin: ORIGIN, size: 2 ** 53 - 1, root: new Uint8Array(32) };
    const files = recordWith(await proofOf([COMMITMENT], 0, both(BEFORE)));
    const log = new Map([['checkpoint', checkpointBytes(head, both(AFTER))]]);
    const first = new Map([...log, ['tile/entries/000', Uint8Array.of(0)] as const]);
    const reports = pythonReports([log, first].map((one) => ({ files, policy, log: one })));
    expect(reports.map(logStatuses)).toEqual([
      ['pass', 'pass', 'skip'],
      ['pass', 'pass', 'skip'],
    ]);
  });
});

describe('a second commitment for the round and pool', () => {
  const voiding = notice('a mistake', hashOf(SECOND));
  const entries = [COMMITMENT, SECOND, voiding, SEED, RESULT];
  const first3 = entries.slice(0, 3);
  /** What log.unique says with this proof of the notice. */
  async function unique(proof: Uint8Array | null, of = entries): Promise<string | undefined> {
    const log = await servedLog(of, AFTER);
    if (proof !== null) log.set('proofs/2.tlog-proof', proof);
    const files = recordWith(await proofOf([COMMITMENT], 0, both(BEFORE)));
    return logStatuses(pythonReports([{ files, policy, log }])[0])?.at(2);
  }
  test.each([
    ['with a good proof', proofOf(first3, 2, both(BEFORE)), 'pass'],
    ['in the last second', proofOf(first3, 2, both('2026-06-26T01:59:59Z')), 'pass'],
    ['at the time of the draw', proofOf(first3, 2, both(DRAW_AT)), 'fail'],
    ['without a proof', null, 'fail'],
    ['with a proof that is none', Promise.resolve(Uint8Array.of(1)), 'fail'],
    ['with the proof of another entry', proofOf(first3, 1, both(BEFORE)), 'fail'],
    ['with a proof in another tree', proofOf([filler(0), SECOND, voiding], 2, both(BEFORE)), 'fail'],
    ['with a proof that counts more than the log', proofOf([...entries, filler(0)], 2, both(BEFORE)), 'fail'],
    ['with one witness', proofOf(first3, 2, [BEFORE]), 'fail'],
  ])('is voided by a notice, or is not: %s', async (_, proof, expected) => {
    expect(await unique(proof && (await proof))).toBe(expected);
  });
  test('one good notice suffices, wherever it stands', async () => {
    const again = notice('a mistake, again', hashOf(SECOND));
    const good = await proofOf(first3, 2, both(BEFORE));
    expect(await unique(good, [...first3, again, SEED, RESULT])).toBe('pass');
    const early = [voiding, COMMITMENT, SECOND, SEED, RESULT];
    const log = await servedLog(early, AFTER);
    log.set('proofs/0.tlog-proof', await proofOf(early.slice(0, 3), 0, both(BEFORE)));
    const files = recordWith(await proofOf(early.slice(0, 2), 1, both(BEFORE)));
    expect(pythonReports([{ files, policy, log }])[0]?.verdict).toBe('verified');
  });
});

const small = [COMMITMENT, filler(0), SEED, RESULT];
const smallProof = await proofOf(small.slice(0, 2), 0, both(BEFORE));
const smallLog = await servedLog(small, AFTER);

/** Where the bytes are: of each where there is time, else of every fifth. */
const some = (bytes: Uint8Array): number[] => Array.from(bytes.keys()).filter((at) => isLong || at % 5 === 0);

describe('bytes of a small proof and checkpoint, one by one', () => {
  test('of the proof: none passes', () => {
    const bent = some(smallProof).map((at) => recordWith(flipped(smallProof, at)));
    const cases = [recordWith(smallProof), ...bent].map((files) => ({ files, policy, log: smallLog }));
    const [asIs, ...reports] = pythonReports(cases);
    expect(logStatuses(asIs)).toEqual(['pass', 'pass', 'pass']);
    // A line whose name or id is another is passed over: then the quorum is not met.
    const passed = reports.flatMap((report, at) => (logStatuses(report)?.includes('fail') ? [] : [at]));
    expect(passed).toEqual([]);
  });
  test('of the checkpoint: none passes', () => {
    const head = smallLog.get('checkpoint') as Uint8Array;
    const logs = some(head).map((at) => new Map(smallLog).set('checkpoint', flipped(head, at)));
    const reports = pythonReports(logs.map((log) => ({ files: recordWith(smallProof), policy, log })));
    const passed = reports.flatMap((report, at) => (logStatuses(report)?.at(2) === 'pass' ? [at] : []));
    expect(passed).toEqual([]);
  });
});
