/** The publication log in public/verify.py: every case of the shared vectors, and logs of other sizes. */
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../src/core/bytes.ts';
import type { Report } from '../../src/core/report.ts';
import { changed, logCases, logFiles, logPolicies, logRecords, logVectors } from '../vectors/log.ts';
import {
  AFTER,
  BEFORE,
  COMMITMENT,
  checkpointOf,
  DRAWN,
  fillers,
  hashOf,
  LOG,
  notice,
  otherCommitment,
  proofOf,
  RESULT,
  recordWith,
  SEED,
  servedOf,
  signed,
} from './made-log.ts';
import { pythonCalls, pythonReports, type RecordCase } from './python.ts';

const policy = logPolicies['two-of-three'] as Uint8Array;
const statusesOf = ({ checks }: Report) => Object.fromEntries(checks.map(({ id, status }) => [id, status]));
const logStatuses = (report: Report | null | undefined) =>
  report?.checks.filter(({ id }) => id.startsWith('log.')).map(({ status }) => status);

describe('the shared cases', () => {
  const reports = pythonReports(
    logCases.map(({ record, files, log, policy: name, commitment }): RecordCase => {
      const texts = Object.entries(logRecords[record] as Record<string, string>);
      return {
        files: changed(new Map(texts.map(([file, text]) => [file, utf8(text)])), files),
        log: log && changed(logFiles, log),
        policy: name === null ? null : (logPolicies[name] as Uint8Array),
        expected: commitment,
      };
    }),
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

test('a policy is well formed, or ends the program', () => {
  const files = recordWith(proofOf([COMMITMENT], 0, BEFORE));
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
  const logOfSize = (size: number) => [COMMITMENT, ...fillers(size - 3), SEED, RESULT];
  test.each([5, 255, 256, 257, 600])('%d entries, and what is wrong with them', (size) => {
    const entries = logOfSize(size);
    const files = recordWith(proofOf(entries.slice(0, size - 2), 0, BEFORE));
    const served = servedOf(entries);
    const bundles = [...served.keys()].filter((path) => path.startsWith('tile/'));
    const without = bundles.map((path) => changed(served, { [path]: null }));
    const swapped = [...entries];
    [swapped[1], swapped[size - 1]] = [swapped[size - 1] as Uint8Array, swapped[1] as Uint8Array];
    const twice = [...entries, entries[1] as Uint8Array];
    const longer = new Map(served).set('checkpoint', checkpointOf([...entries, notice('more')], AFTER));
    const wrong = bundles.map((path) => new Map(served).set(path, Uint8Array.of(0)));
    // A bundle that is wrong does not hide that another is absent.
    const both = bundles.slice(1).map((path) => changed(wrong[0] as typeof served, { [path]: null }));
    const cases = [served, servedOf(swapped), servedOf(twice), longer, ...without, ...wrong, ...both];
    const reports = pythonReports(cases.map((log) => ({ files, policy, log })));
    expect(reports.map((report) => report && statusesOf(report)['log.unique'])).toEqual([
      'pass',
      'fail',
      'fail',
      // The bundle of the longer one is absent.
      'skip',
      ...without.map(() => 'skip'),
      ...wrong.map(() => 'fail'),
      ...both.map(() => 'skip'),
    ]);
    expect(reports[0]?.verdict).toBe('verified');
    const [, , line = ''] = new TextDecoder().decode(served.get('checkpoint')).split('\n');
    const detail = reports[0]?.checks.at(-1)?.detail ?? '';
    expect(detail).toContain(`${size} entries`);
    expect(detail).toContain(Buffer.from(line, 'base64').toString('hex'));
  });

  test('one that says it has 2^53-1 entries is skipped at once', () => {
    const head = { origin: LOG, size: 2 ** 53 - 1, root: new Uint8Array(32) };
    const files = recordWith(proofOf([COMMITMENT], 0, BEFORE));
    const log = new Map([['checkpoint', signed(head, AFTER)]]);
    const first = new Map([...log, ['tile/entries/000', Uint8Array.of(0)] as const]);
    const reports = pythonReports([log, first].map((one) => ({ files, policy, log: one })));
    expect(reports.map(logStatuses)).toEqual([
      ['pass', 'pass', 'skip'],
      ['pass', 'pass', 'skip'],
    ]);
  });
});

describe('a second commitment for the round and pool', () => {
  const other = otherCommitment({ quota: 6 });
  const voiding = notice('a mistake', { voids: hashOf(other) });
  const entries = [COMMITMENT, other, voiding, SEED, RESULT];
  const files = recordWith(proofOf([COMMITMENT], 0, BEFORE));
  const path = 'proofs/2.tlog-proof';
  const unique = (proof: Uint8Array | null, log = servedOf(entries)) => {
    const served = proof === null ? log : new Map(log).set(path, proof);
    const [report] = pythonReports([{ files, policy, log: served }]);
    return report && statusesOf(report)['log.unique'];
  };
  const good = proofOf(entries.slice(0, 3), 2, BEFORE);
  const elsewhere = [notice('elsewhere'), other, voiding];
  test.each([
    ['with a good proof', good, 'pass'],
    ['in the last second', proofOf(entries.slice(0, 3), 2, DRAWN - 1n), 'pass'],
    ['at the time of the draw', proofOf(entries.slice(0, 3), 2, DRAWN), 'fail'],
    ['without a proof', null, 'fail'],
    ['with a proof that is none', Uint8Array.of(1), 'fail'],
    ['with the proof of another entry', proofOf(entries.slice(0, 3), 1, BEFORE), 'fail'],
    ['with a proof in another tree', proofOf(elsewhere, 2, BEFORE), 'fail'],
    ['with a proof that counts more than the log', proofOf([...entries, notice('more')], 2, BEFORE), 'fail'],
    ['with one witness', proofOf(entries.slice(0, 3), 2, BEFORE, ['notary.example/witness']), 'fail'],
  ])('is voided by a notice %s or is not', (_, proof, expected) => {
    expect(unique(proof)).toBe(expected);
  });
  test('one good notice suffices, wherever it stands', () => {
    const again = notice('a mistake, again', { voids: hashOf(other) });
    const three = [...entries.slice(0, 2), voiding, again, SEED, RESULT];
    const log = servedOf(three).set('proofs/3.tlog-proof', proofOf(three.slice(0, 4), 3, BEFORE));
    expect(unique(null, log)).toBe('pass');
    expect(unique(Uint8Array.of(1), log)).toBe('pass');
    const first = [voiding, COMMITMENT, other, SEED, RESULT];
    const early = servedOf(first).set('proofs/0.tlog-proof', proofOf(first.slice(0, 3), 0, BEFORE));
    const [report] = pythonReports([
      { files: recordWith(proofOf(first.slice(0, 2), 1, BEFORE)), policy, log: early },
    ]);
    expect(report?.verdict).toBe('verified');
  });
});

describe('every byte of a small proof and checkpoint', () => {
  const entries = [COMMITMENT, notice('a neighbour'), SEED, RESULT];
  const proof = proofOf(entries.slice(0, 2), 0, BEFORE);
  const served = servedOf(entries);
  const head = served.get('checkpoint') as Uint8Array;
  const bent = (bytes: Uint8Array, at: number) =>
    bytes.map((byte, i) => (i === at ? byte ^ (1 << (at % 7)) : byte));

  test('of the proof: none passes', () => {
    const cases = Array.from(proof, (_, at) => ({
      files: recordWith(bent(proof, at)),
      policy,
      log: served,
    }));
    const [asIs, ...reports] = pythonReports([{ files: recordWith(proof), policy, log: served }, ...cases]);
    expect(logStatuses(asIs)).toEqual(['pass', 'pass', 'pass']);
    // A line whose name or id is another is passed over: then the quorum is not met.
    const passed = reports.flatMap((report, at) => (logStatuses(report)?.includes('fail') ? [] : [at]));
    expect(passed).toEqual([]);
  });
  test('of the checkpoint: none passes', () => {
    const cases = Array.from(head, (_, at) => ({
      files: recordWith(proof),
      policy,
      log: new Map(served).set('checkpoint', bent(head, at)),
    }));
    const passed = pythonReports(cases).flatMap((report, at) =>
      logStatuses(report)?.at(2) === 'pass' ? [at] : [],
    );
    expect(passed).toEqual([]);
  });
});
