/** Both implementations on 3,000 records, logs, policies and receipts that were changed or made at random: no status differs. */
import { expect, test } from 'vitest';
import { utf8 } from '../../src/core/bytes.ts';
import { drandValue } from '../../src/core/drand-signature.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { settle } from '../../src/core/outcome.ts';
import { checkReceipt } from '../../src/core/receipt.ts';
import { runs } from '../runs.ts';
import { logVectors } from '../vectors/log.ts';
import { records } from '../vectors/records.ts';
import vectors from '../vectors/vectors.json';
import { anyPolicy, changedCase, changedPolicy, type Mutant, madeLog } from './log-mutants.ts';
import { mutate, mutateDocument, oneOf, sequence } from './mutate.ts';
import { comparable, coreReportOf, pythonAnswers, pythonReports, type ReceiptCase } from './python.ts';

/** How often each outcome was seen, for a test that would otherwise compare nothing but failures. */
function tally(found: readonly string[]): Record<string, number> {
  const seen: Record<string, number> = {};
  for (const one of found) seen[one] = (seen[one] ?? 0) + 1;
  return seen;
}

/** Where the two differ, and how. */
async function differences(
  mutants: readonly Mutant[],
): Promise<{ seen: Record<string, number>; differ: unknown[] }> {
  const theirs = pythonReports(mutants);
  const seen: string[] = [];
  const differ: unknown[] = [];
  for (const [i, mutant] of mutants.entries()) {
    const [core, python] = [await coreReportOf(mutant), theirs[i] ?? null];
    seen.push(core === null ? 'no report' : `${core.verdict}, log.unique ${core.checks.at(-1)?.status}`);
    const [ours, other] = [core && comparable(core), python && comparable(python)];
    if (JSON.stringify(ours) === JSON.stringify(other)) continue;
    const details = (report: typeof core) =>
      report?.checks
        .filter(({ id }) => id.startsWith('log.'))
        .map(({ id, status, detail }) => `${id} ${status}: ${detail}`);
    differ.push({ i, what: mutant.what, core: details(core) ?? null, python: details(python) ?? null });
  }
  return { seen: tally(seen), differ };
}

const make = (seed: number, most: number, one: (next: ReturnType<typeof sequence>) => Mutant): Mutant[] => {
  const next = sequence(seed);
  return Array.from({ length: runs(most) }, () => one(next));
};

test.each([
  ['records and logs of the shared cases, changed', () => make(11, 800, changedCase)],
  ['policies, changed', () => make(12, 200, changedPolicy)],
  ['policies of any groups', () => make(15, 400, anyPolicy)],
  ['logs of any documents, signed', () => make(13, 900, madeLog)],
] as const)('%s', { timeout: 900_000 }, async (what, mutants) => {
  const { seen, differ } = await differences(mutants());
  console.log(what, seen);
  expect(differ).toEqual([]);
  expect(Object.keys(seen).length).toBeGreaterThan(2);
  expect(Object.keys(seen).some((one) => one.endsWith('pass'))).toBe(true);
});

test('receipts, seeds and results, changed', { timeout: 900_000 }, async () => {
  const next = sequence(14);
  const fileOf = (record: string, name: string) => utf8(records[record]?.[name] as string);
  const good = [
    ...vectors.receipts.map(({ record, receipt }) => ({ record, receipt })),
    ...logVectors.receipts.filter(({ valid }) => valid).map(({ receipt }) => ({ record: 'three', receipt })),
  ];
  const cases = Array.from({ length: runs(700) }, (_, i) => {
    const { record, receipt } = good[i % good.length] as (typeof good)[0];
    const files: Required<Pick<ReceiptCase, 'receipt' | 'seed' | 'result'>> = {
      receipt: utf8(receipt),
      seed: fileOf(record, 'seed.json'),
      result: fileOf(record, 'result.json'),
    };
    const name = oneOf(next, ['receipt', 'seed', 'result'] as const);
    const changed = (next(3) === 0 ? mutate : mutateDocument)(files[name], next);
    return { ...files, [name]: changed };
  });
  const answers = pythonAnswers(cases);
  const differ: unknown[] = [];
  const seen: string[] = [];
  for (const [i, { receipt, seed, result }] of cases.entries()) {
    let core: unknown = 'not valid';
    try {
      const checked = await checkReceipt(receipt);
      const { commitmentHash, code, listed, row, ticket } = checked;
      let outcome: unknown = null;
      try {
        const settled = await settle(checked, seed, result, drandValue);
        outcome = [settled.outcome, settled.draw];
      } catch (error) {
        if (!(error instanceof MingqianError)) throw error;
      }
      core = [commitmentHash, code, listed, row, ticket && [ticket.first, ticket.last], outcome];
    } catch (error) {
      if (!(error instanceof MingqianError)) throw error;
    }
    const python = answers[i];
    const outcome = python?.fault === null ? [python.outcome, python.draw] : null;
    const theirs = python?.valid
      ? [python.commitment, python.code, python.listed, python.row, python.tickets, outcome]
      : 'not valid';
    seen.push(python?.valid ? (outcome === null ? 'valid, no outcome' : `${python.outcome}`) : 'not valid');
    if (JSON.stringify(core) !== JSON.stringify(theirs))
      differ.push({ i, core, python: theirs, fault: python?.fault ?? null });
  }
  console.log('receipts', tally(seen));
  expect(differ).toEqual([]);
  expect(Object.keys(tally(seen)).length).toBeGreaterThan(3);
});
