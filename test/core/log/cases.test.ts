import { expect, test } from 'vitest';
import { toHex } from '../../../src/core/bytes.ts';
import { sha256 } from '../../../src/core/hashing.ts';
import { reportOf } from '../../../src/core/report.ts';
import { logCases, logPolicies, verifyCase } from '../../vectors/log.ts';
import { noblePlatform } from '../platform.ts';

test('there are all of them', () => {
  expect(logCases).toHaveLength(119);
});

test.each(logCases.map((one, i) => [`${i}: ${one.why}`, one] as const))('%s', async (_, one) => {
  if (one.statuses === null) {
    await expect(verifyCase(one, noblePlatform)).rejects.toMatchObject({ code: 'log.policy' });
    return;
  }
  const verification = await verifyCase(one, noblePlatform);
  const statuses = verification.checks.map(({ id, status }) => [id, status]);
  expect(statuses).toEqual(Object.entries(one.statuses));
  expect(verification.verdict).toBe(one.verdict);
  const policy = one.policy === null ? null : toHex(sha256(logPolicies[one.policy] as Uint8Array));
  expect(reportOf(verification).policy).toBe(policy);
  const unique = verification.checks.find(({ id }) => id === 'log.unique');
  if (unique?.status === 'pass') {
    const { size, root } = verification.log?.checkpoint ?? {};
    expect(unique.detail).toBe(`checkpoint of ${size} entries, root ${root}`);
  }
  for (const check of verification.checks) if (check.status === 'fail') expect(check.detail).not.toBe('');
});
