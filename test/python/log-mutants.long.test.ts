/** Both implementations on over 3,000 records, logs, policies and receipts that were changed or made at random: no status differs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../../src/core/bytes.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { drandValue } from '../../src/core/drand-signature.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { readPolicy } from '../../src/core/log/policy.ts';
import { settle } from '../../src/core/outcome.ts';
import { checkReceipt } from '../../src/core/receipt.ts';
import { forgedReceipt } from '../property/receipt-cases.ts';
import { runs } from '../runs.ts';
import { logPolicies, logVectors } from '../vectors/log.ts';
import { records } from '../vectors/records.ts';
import vectors from '../vectors/vectors.json';
import { anyPolicy, changedCase, changedPolicy, type Mutant, madeLog } from './log-mutants.ts';
import { mutate, mutateDocument, mutateLines, oneOf, sequence } from './mutate.ts';
import {
  comparable,
  coreReportOf,
  type PythonAnswer,
  pythonAnswers,
  pythonReports,
  type ReceiptCase,
} from './python.ts';

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

/** What the core says of a receipt, in the words of public/verify.py. */
async function coreAnswer({ receipt, seed, result, policy }: ReceiptCase): Promise<unknown> {
  try {
    const checked = await checkReceipt(receipt, policy ? readPolicy(policy) : null);
    const { commitmentHash, code, listed, row, ticket } = checked;
    let outcome: unknown = listed ? ['undecided', null] : ['not-listed', null];
    try {
      if (seed !== undefined && result !== undefined) {
        const settled = await settle(checked, seed, result, drandValue);
        outcome = [settled.outcome, settled.draw];
      }
    } catch (error) {
      if (!(error instanceof MingqianError)) throw error;
      outcome = 'the seed and the result do not fit';
    }
    return [commitmentHash, code, listed, row, ticket && [ticket.first, ticket.last], outcome];
  } catch (error) {
    if (error instanceof MingqianError) return 'not valid';
    throw error;
  }
}

function pythonAnswer(answer: PythonAnswer | null | undefined): unknown {
  if (!answer?.valid) return 'not valid';
  const { commitment, code, listed, row, tickets, outcome, draw, fault } = answer;
  const settled = fault === null ? [outcome, draw] : 'the seed and the result do not fit';
  return [commitment, code, listed, row, tickets, settled];
}

async function expectSameAnswers(what: string, cases: readonly ReceiptCase[]): Promise<void> {
  const answers = pythonAnswers(cases);
  const differ: unknown[] = [];
  for (const [i, one] of cases.entries()) {
    const [core, python] = [await coreAnswer(one), pythonAnswer(answers[i])];
    if (JSON.stringify(core) !== JSON.stringify(python))
      differ.push({ i, core, python, fault: answers[i]?.fault ?? null });
  }
  const seen = tally(
    answers.map((one) => (one?.valid ? `${one.outcome}, ${one.fault ? 'no fit' : 'fits'}` : 'no')),
  );
  console.log(what, seen);
  expect(differ).toEqual([]);
  expect(Object.keys(seen).length).toBeGreaterThan(1);
}

test('receipts, seeds and results, changed', { timeout: 900_000 }, async () => {
  const next = sequence(14);
  const fileOf = (record: string, name: string) => utf8(records[record]?.[name] as string);
  const good = vectors.receipts;
  const cases = Array.from({ length: runs(500) }, (_, i): ReceiptCase => {
    const { record, receipt } = good[i % good.length] as (typeof good)[0];
    const files = {
      receipt: utf8(receipt),
      seed: fileOf(record, 'seed.json'),
      result: fileOf(record, 'result.json'),
    };
    const name = oneOf(next, ['receipt', 'seed', 'result'] as const);
    return { ...files, [name]: (next(3) === 0 ? mutate : mutateDocument)(files[name], next) };
  });
  await expectSameAnswers('receipts', cases);
});

test("receipts with a log's proof, changed", { timeout: 900_000 }, async () => {
  const next = sequence(16);
  const good = logVectors.receipts.filter(({ valid }) => valid);
  const proofs = logVectors.receipts.flatMap(({ receipt }) => {
    const { logProof } = JSON.parse(receipt) as { logProof?: unknown };
    return typeof logProof === 'string' ? [logProof] : [];
  });
  const names = ['two-of-three', 'none', 'groups', 'newspaper', 'two-logs', 'another-log'];
  const cases = Array.from({ length: runs(250) }, (): ReceiptCase => {
    const value = JSON.parse(oneOf(next, good).receipt) as object;
    const proof = utf8(oneOf(next, proofs));
    const how = next(4);
    const logProof = how === 0 ? proof : (how === 1 ? mutate : mutateLines)(proof, next);
    const receipt = writeDocument({ ...value, logProof: new TextDecoder().decode(logProof) });
    const policy = next(5) === 0 ? null : (logPolicies[oneOf(next, names)] as Uint8Array);
    return { receipt: next(6) === 0 ? mutateDocument(receipt, next) : receipt, policy };
  });
  await expectSameAnswers("receipts with a log's proof", cases);
});

test('receipts over forged pages', { timeout: 900_000 }, async () => {
  const texts = fc.sample(forgedReceipt, { numRuns: runs(400), seed: 17 });
  await expectSameAnswers(
    'forged receipts',
    texts.map((text) => ({ receipt: utf8(text) })),
  );
});
