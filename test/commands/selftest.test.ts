/** The self-test's catalogue, one test each: what `selftest` lists is what runs here. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Files, selftestRecord } from '../../scripts/selftest/record.ts';
import { tryTampering, verifyFiles } from '../../scripts/selftest/run.ts';
import { TAMPERINGS } from '../../scripts/selftest/tamperings.ts';
import { CHECK_IDS } from '../../src/core/checks.ts';
import { run } from './terminal.ts';

let files: Files = {};
beforeAll(async () => {
  files = await selftestRecord();
});

test('the record as it is verifies', async () => {
  expect((await verifyFiles(files)).verdict).toBe('verified');
});

describe('tamperings', () => {
  test.each(TAMPERINGS.map((tampering) => [tampering.why, tampering] as const))(
    '%s',
    async (_, tampering) => {
      const { failed, verification } = await tryTampering(tampering, files);
      expect(failed).toEqual(tampering.fails);
      expect(verification.verdict).toBe(tampering.fails.length === 0 ? 'incomplete' : 'failed');
      // A check that depends on a failed one must not have passed.
      if (failed.includes('list.form') || failed.includes('seed.form'))
        expect(verification.checks.find(({ id }) => id === 'draw.result')?.status).toBe('skip');
    },
  );
  test('make every check that is made without a log fail at least once', () => {
    const caught = new Set(TAMPERINGS.flatMap(({ fails }) => fails));
    const made = CHECK_IDS.filter((id) => !id.startsWith('log.') && id !== 'commitment.expected');
    expect(made.filter((id) => !caught.has(id))).toEqual([]);
  });
  test('are seen where a verifier lets one through', async () => {
    const harmless = {
      why: 'nothing was changed',
      fails: ['list.root'] as const,
      tamper: (same: Files) => same,
    };
    expect((await tryTampering(harmless, files)).right).toBe(false);
  });
});

test('the command lists them all and ends well', async () => {
  const { status, out } = await run(['selftest']);
  expect(status).toBe(0);
  for (const { why } of TAMPERINGS) expect(out).toContain(why);
});
