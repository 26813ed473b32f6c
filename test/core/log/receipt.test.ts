import { describe, expect, test } from 'vitest';
import { toHex, utf8 } from '../../../src/core/bytes.ts';
import { readPolicy } from '../../../src/core/log/policy.ts';
import { checkReceiptLog } from '../../../src/core/log/receipt-log.ts';
import { checkReceipt } from '../../../src/core/receipt.ts';
import { logPolicies, logVectors } from '../../vectors/log.ts';

/** What a receipt's proof shows by a policy; null: the receipt, or the proof in it, is wrong. */
async function judged(receipt: string, policy: string | null) {
  try {
    const checked = await checkReceipt(utf8(receipt));
    const read = policy === null ? null : readPolicy(logPolicies[policy] as Uint8Array);
    return { checked, log: read && checkReceiptLog(checked, read) };
  } catch {
    return null;
  }
}

describe('the shared receipts', () => {
  test.each(logVectors.receipts.map((one) => [one.why, one] as const))(
    '%s',
    async (_, { receipt, policy, valid }) => {
      const found = await judged(receipt, policy);
      expect(found !== null).toBe(valid);
      if (found === null) return;
      const { logProof } = JSON.parse(receipt);
      expect(found.checked.logProof).toBe(logProof ?? null);
      if (policy === null || logProof === undefined) expect(found.log).toBeNull();
      else
        expect(found.log).toMatchObject({
          origin: 'draw.example/log',
          index: Number(/index (\d+)/.exec(logProof)?.[1]),
        });
    },
  );
});

test('who signed before the draw is told, and with quorum none nobody is', async () => {
  const good = logVectors.receipts.find(({ why }) => why === 'a log proof');
  const late = logVectors.receipts.find(({ why }) => why === 'witnessed too late, quorum none');
  const log = (await judged(good?.receipt ?? '', 'two-of-three'))?.log;
  const { commitment, logProof } = JSON.parse(good?.receipt ?? '');
  expect(log?.witnessed?.length).toBeGreaterThan(1);
  for (const { at, before, key } of log?.witnessed ?? []) {
    expect(before).toBe((Date.parse(commitment.drawAt) - Date.parse(at)) / 1000);
    expect(before).toBeGreaterThan(0);
    expect(logProof).toContain(`— ${key} `);
  }
  const root = atob(/\n([^\n]{44})\n\n— /.exec(logProof)?.[1] ?? '');
  expect(log?.root).toBe(toHex(Uint8Array.from(root, (char) => char.charCodeAt(0))));
  expect((await judged(late?.receipt ?? '', 'none'))?.log?.witnessed).toBeNull();
});

test('a proof with any one character changed never counts', async () => {
  const good = logVectors.receipts.find(({ why }) => why === 'a log proof');
  const receipt = JSON.parse(good?.receipt ?? '');
  const policy = readPolicy(logPolicies['two-of-three'] as Uint8Array);
  const { commitment } = await checkReceipt(utf8(good?.receipt ?? ''));
  const proof: string = receipt.logProof;
  const text = proof.indexOf('\n— ');
  for (let i = 0; i < text; i += 7) {
    const changed = `${proof.slice(0, i)}${proof[i] === 'A' ? 'B' : 'A'}${proof.slice(i + 1)}`;
    expect(() => checkReceiptLog({ commitment, logProof: changed }, policy), `character ${i}`).toThrow();
  }
});
