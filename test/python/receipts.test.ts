/** Receipts in public/verify.py: the shared ones, good and bad, what they settle, and the same of both implementations. */
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../src/core/bytes.ts';
import { drandValue } from '../../src/core/drand-signature.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { type Settled, settle } from '../../src/core/outcome.ts';
import { checkReceipt } from '../../src/core/receipt.ts';
import { logPolicies, logVectors } from '../vectors/log.ts';
import { records } from '../vectors/records.ts';
import vectors from '../vectors/vectors.json';
import { pythonAnswers } from './python.ts';

const fileOf = (record: string, name: string) => utf8(records[record]?.[name] as string);

/** What the core settles, or null where the seed and the result do not fit. */
async function settled(
  receipt: Uint8Array,
  seed: Uint8Array,
  result: Uint8Array,
): Promise<Pick<Settled, 'outcome' | 'draw'> | null> {
  try {
    const { outcome, draw } = await settle(await checkReceipt(receipt), seed, result, drandValue);
    return { outcome, draw };
  } catch (error) {
    expect(error).toBeInstanceOf(MingqianError);
    return null;
  }
}

describe('good receipts', () => {
  const cases = vectors.receipts.map(({ record, receipt }) => ({
    receipt: utf8(receipt),
    seed: fileOf(record, 'seed.json'),
    result: fileOf(record, 'result.json'),
  }));
  const answers = pythonAnswers(cases);
  test.each(vectors.receipts.map((one, i) => [`${one.record}, ${one.code}`, one, i] as const))(
    '%s',
    async (_, { record, code, listed }, i) => {
      const answer = answers[i];
      const { receipt, seed, result } = cases[i] as (typeof cases)[0];
      const ours = await checkReceipt(receipt);
      expect(answer).toMatchObject({
        valid: true,
        fault: null,
        code,
        listed,
        commitment: ours.commitmentHash,
        row: ours.row,
        tickets: ours.ticket && [ours.ticket.first, ours.ticket.last],
      });
      expect(answer).toMatchObject((await settled(receipt, seed, result)) ?? { outcome: 'none' });
      // The record itself says it, in a lottery.
      const rank = records[record]?.['result.csv']?.split('\n').find((line) => line.split(',')[1] === code);
      const { method } = ours.commitment;
      if (method === 'lottery' && listed)
        expect(answer?.outcome).toMatch(rank === undefined ? /^not-selected$/ : /^(?:selected|reserve)$/);
    },
  );
});

test('bad receipts are not valid, and nothing is told of them', () => {
  const { badReceipts } = vectors;
  const answers = pythonAnswers(badReceipts.map(({ receipt }) => ({ receipt: utf8(receipt) })));
  expect(badReceipts.map(({ why }, i) => [why, answers[i]?.valid, answers[i]?.outcome])).toEqual(
    badReceipts.map(({ why }) => [why, false, null]),
  );
});

test('a bad result.json leaves the receipt valid and settles nothing', () => {
  const { badOutcomes } = vectors;
  const answers = pythonAnswers(
    badOutcomes.map(({ receipt, seed, result }) => ({
      receipt: utf8(receipt),
      seed: utf8(seed),
      result: utf8(result),
    })),
  );
  const found = answers.map((answer) => [answer?.valid, answer?.outcome, typeof answer?.fault]);
  expect(found).toEqual(badOutcomes.map(() => [true, 'undecided', 'string']));
});

describe("a receipt's proof from a log", () => {
  const { receipts } = logVectors;
  const answers = pythonAnswers(
    receipts.map(({ receipt, policy }) => ({
      receipt: utf8(receipt),
      policy: policy === null ? null : (logPolicies[policy] as Uint8Array),
    })),
  );
  test.each(receipts.map((one, i) => [one.why, one, i] as const))('%s', (_, { valid, policy }, i) => {
    expect(answers[i]?.valid).toBe(valid);
    if (valid && policy === null) expect(answers[i]?.checks.join()).toMatch(/not looked at/);
  });
});

test('one of 131,071 bytes is read, of one more not', () => {
  const { receipt } = logVectors.receipts.find(({ why }) => why.startsWith('no policy')) as {
    receipt: string;
  };
  const value = JSON.parse(receipt) as { logProof: string };
  const sized = (bytes: number) => {
    const room = bytes - (utf8(receipt).length - utf8(JSON.stringify(value.logProof)).length) - 2;
    return utf8(receipt.replace(JSON.stringify(value.logProof), `"${'x'.repeat(room)}"`));
  };
  const cases = [sized(131_071), sized(131_072)].map((bytes) => ({ receipt: bytes }));
  expect(cases.map(({ receipt: bytes }) => bytes.length)).toEqual([131_071, 131_072]);
  expect(pythonAnswers(cases).map((answer) => answer?.valid)).toEqual([true, false]);
});
