import { expect, test } from 'vitest';
import { utf8 } from '../../../src/core/bytes.ts';
import { readCommitment } from '../../../src/core/commitment.ts';
import { sha256 } from '../../../src/core/hashing.ts';
import { parseList } from '../../../src/core/list.ts';
import { readPolicy } from '../../../src/core/log/policy.ts';
import { listTree } from '../../../src/core/pages.ts';
import { checkReceipt, logProofText, makeReceipt } from '../../../src/core/receipt.ts';
import { logPolicies, logRecords, logVectors } from '../../vectors/log.ts';

const policyOf = (name: string | null) =>
  name === null ? null : readPolicy(logPolicies[name] as Uint8Array);
const text = new TextDecoder();

test.each(logVectors.receipts)('receipt, $valid: $why', async ({ policy, valid, receipt }) => {
  const checked = checkReceipt(utf8(receipt), policyOf(policy));
  if (!valid) {
    await expect(checked).rejects.toMatchObject({ name: 'MingqianError' });
    return;
  }
  const { hasLogProof, log } = await checked;
  expect(hasLogProof).toBe(receipt.includes('"logProof"'));
  if (policy === null || !hasLogProof) expect(log).toBeNull();
  else {
    expect(log).toMatchObject({ origin: 'draw.example/log' });
    expect(log?.witnessed === null).toBe(policy === 'none');
  }
});

const files = logRecords['normal'] ?? {};
const commitment = readCommitment(utf8(files['commitment.json'] ?? ''));
const PROOF = files['commitment.tlog-proof'] ?? '';
async function receiptWith(logProof: string | null): Promise<Uint8Array> {
  const list = await parseList('applicants.csv', utf8(files['applicants.csv'] ?? ''), commitment.method);
  return makeReceipt(list, await listTree(list, sha256), commitment, 'NOBODY', logProof);
}

test('a receipt that is made carries the proof, and the cases have the same bytes', async () => {
  const made = text.decode(await receiptWith(PROOF));
  const good = logVectors.receipts.find(({ why }) => why === 'a log proof');
  expect(made.replace('"code":"NOBODY"', good?.receipt.match(/"code":"[^"]*"/)?.[0] ?? '')).toBe(
    good?.receipt,
  );
  expect(text.decode(await receiptWith(null))).not.toContain('logProof');
  expect((await checkReceipt(utf8(made), policyOf('two-of-three'))).log?.witnessed).toHaveLength(3);
});

test('which check of the log a receipt fails', async () => {
  const code = async (logProof: string, policy: string) =>
    checkReceipt(await receiptWith(logProof), policyOf(policy)).then(
      () => null,
      (error: { code: string }) => error.code,
    );
  expect(await code(PROOF, 'two-of-three')).toBeNull();
  expect(await code('', 'two-of-three')).toBe('log.form');
  expect(await code(PROOF, 'another-log')).toBe('log.signature');
  expect(await code(logRecords['ranking']?.['commitment.tlog-proof'] ?? '', 'two-of-three')).toBe('log.path');
  const lines = PROOF.split('\n').filter((line) => !/^\u2014 (?:notary|university)/.test(line));
  expect(await code(lines.join('\n'), 'two-of-three')).toBe('log.quorum');
});

test('a receipt may have 131,071 bytes, with a proof that is any string where there is no policy', async () => {
  const base = (await receiptWith('')).length;
  const most = await receiptWith('x'.repeat(131_071 - base));
  expect(most).toHaveLength(131_071);
  expect(await checkReceipt(most)).toMatchObject({ hasLogProof: true, log: null });
  await expect(checkReceipt(await receiptWith('x'.repeat(131_072 - base)))).rejects.toMatchObject({
    code: 'document.size',
  });
  await expect(checkReceipt(most, policyOf('two-of-three'))).rejects.toMatchObject({ code: 'log.form' });
});

test('what is no text of a proof goes into no receipt', () => {
  expect(logProofText(null)).toBeNull();
  expect(logProofText(Uint8Array.of(0xff))).toBeNull();
  expect(logProofText(new Uint8Array(65_536))).toBeNull();
  expect(logProofText(utf8(PROOF))).toBe(PROOF);
});
