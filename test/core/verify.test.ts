import { describe, expect, test } from 'vitest';
import { toHex } from '../../src/core/bytes.ts';
import { CHECK_IDS, verdictOf } from '../../src/core/checks.ts';
import type { RecordSource } from '../../src/core/record.ts';
import { reportBytes, reportOf } from '../../src/core/report.ts';
import { verify } from '../../src/core/verify.ts';
import { corrupted, corruptions, records, textRecord } from '../vectors/records.ts';
import { noblePlatform, webPlatform } from './platform.ts';

const options = { software: 'mingqian test' };
const statusesOf = (checks: readonly { id: string; status: string }[]) =>
  Object.fromEntries(checks.filter(({ id }) => !id.startsWith('log.')).map(({ id, status }) => [id, status]));

describe('published records', () => {
  test.each(Object.keys(records))('%s verifies', async (name) => {
    const verification = await verify(textRecord(records[name] ?? {}), noblePlatform, options);
    expect(statusesOf(verification.checks)).toEqual(
      Object.fromEntries(Object.keys(statusesOf(verification.checks)).map((id) => [id, 'pass'])),
    );
    expect(verification.verdict).toBe('verified');
    const ids = verification.checks.map(({ id }) => id);
    expect(ids).toEqual(CHECK_IDS.filter((id) => ids.includes(id)));
  });

  test('the platform hashes give the same report', async () => {
    const record = textRecord(records['two-pages'] ?? {});
    const a = await verify(record, noblePlatform, options);
    const b = await verify(record, webPlatform, options);
    expect(toHex(reportBytes(a))).toBe(toHex(reportBytes(b)));
  });
});

describe('named corruptions', () => {
  test.each(corruptions.map((corruption) => [corruption.why, corruption] as const))(
    '%s',
    async (_, corruption) => {
      const verification = await verify(textRecord(corrupted(corruption)), noblePlatform, options);
      expect(statusesOf(verification.checks)).toEqual(corruption.statuses);
      expect(verification.verdict).toBe(corruption.verdict);
    },
  );
});

describe('the commitment that the reader heard of', () => {
  const record = textRecord(records['two-pages'] ?? {});
  const hash = '169173dab5934fdc6d3e87131d05bc6234c9a33a45be1e21b5499f5b93ffb455';
  test('is the first check and passes', async () => {
    const { checks, verdict } = await verify(record, noblePlatform, { ...options, expectedCommitment: hash });
    expect(checks[0]).toMatchObject({ id: 'commitment.expected', status: 'pass' });
    expect(verdict).toBe('verified');
  });
  test('fails where it is another, and nothing else does', async () => {
    const other = hash.replace('1', '2');
    const { checks, verdict } = await verify(record, noblePlatform, {
      ...options,
      expectedCommitment: other,
    });
    expect(checks.filter(({ status }) => status === 'fail').map(({ id }) => id)).toEqual([
      'commitment.expected',
    ]);
    expect(verdict).toBe('failed');
  });
  test('is skipped where there is none, which is incomplete', async () => {
    const files = { ...records['two-pages'], 'commitment.json': null };
    const { checks, verdict } = await verify(textRecord(files), noblePlatform, {
      ...options,
      expectedCommitment: hash,
    });
    expect(checks[0]).toMatchObject({ id: 'commitment.expected', status: 'skip' });
    expect(verdict).toBe('incomplete');
  });
});

describe('what is no verdict', () => {
  test('a file that cannot be read stops the work', async () => {
    const broken: RecordSource = {
      read: () => Promise.reject(new TypeError('the network is gone')),
    };
    await expect(verify(broken, noblePlatform, options)).rejects.toThrow('the network is gone');
  });
  test('a cancel stops the work', async () => {
    const signal = { aborted: true };
    await expect(
      verify(textRecord(records['two-pages'] ?? {}), noblePlatform, { ...options, control: { signal } }),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });
  test('no checks at all are incomplete, never verified', () => {
    expect(verdictOf([])).toBe('incomplete');
  });
});

describe('the report', () => {
  test('has the members of section 6 and no others', async () => {
    const verification = await verify(textRecord(records['texts'] ?? {}), noblePlatform, options);
    const report = reportOf(verification);
    expect(Object.keys(report).sort()).toEqual(
      ['attested', 'checks', 'commitment', 'policy', 'pool', 'round', 'software', 'verdict'].sort(),
    );
    expect(report.policy).toBeNull();
    expect(report.attested).toEqual([
      { what: '上证综合指数当日收盘，前面补零', value: '03871.46' },
      { what: 'second', value: 'No. 417 0af9' },
    ]);
    for (const check of report.checks) expect(Object.keys(check)).toEqual(['id', 'status', 'detail']);
  });
  test('shows the first differing rank with both rows', async () => {
    const swapped = corruptions.find(({ why }) => why === 'two winners swapped');
    const { checks, mismatch } = await verify(
      textRecord(swapped ? corrupted(swapped) : {}),
      noblePlatform,
      options,
    );
    expect(mismatch).toMatchObject({
      rank: expect.any(Number),
      expected: expect.any(String),
      found: expect.any(String),
    });
    expect(checks.find(({ id }) => id === 'draw.result')?.detail).toMatch(
      /^result\.csv: rank \d+: expected "/,
    );
  });
});
