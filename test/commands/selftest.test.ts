/** The self-test's catalogue, one test each: what `selftest` lists is what runs here. */
import { beforeAll, describe, expect, test } from 'vitest';
import { CHECK_IDS, type CheckId } from '../../src/core/checks.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { type Files, selftestRecord } from '../../src/selftest/record.ts';
import { seenFailing, tryAll, tryTampering, verifyLogged, verifyUntouched } from '../../src/selftest/run.ts';
import { replacedInTime } from '../../src/selftest/tampered-logs.ts';
import { TAMPERINGS } from '../../src/selftest/tamperings.ts';
import { run } from './terminal.ts';

let files: Files = {};
beforeAll(async () => {
  files = await selftestRecord();
});

test('the record as it is verifies, every check made', async () => {
  const { verdict, checks } = await verifyUntouched(files, nodePlatform);
  expect(verdict).toBe('verified');
  expect(checks.map(({ status }) => status)).not.toContain('skip');
});

test('a second commitment that was voided in time is none: the log’s tamperings are not caught by something else', async () => {
  const { verdict, checks } = await verifyLogged(replacedInTime(files), nodePlatform);
  expect(verdict).toBe('verified');
  expect(checks.map(({ status }) => status)).not.toContain('skip');
});

describe('tamperings', () => {
  test.each(TAMPERINGS.map((tampering) => [tampering.why, tampering] as const))(
    '%s',
    async (_, tampering) => {
      const { failed, verification } = await tryTampering(tampering, files, nodePlatform);
      expect(failed).toEqual(tampering.fails);
      expect(verification.verdict).toBe(tampering.fails.length === 0 ? 'incomplete' : 'failed');
      // A check that depends on a failed one must not have passed.
      if (failed.includes('list.form') || failed.includes('seed.form'))
        expect(verification.checks.find(({ id }) => id === 'draw.result')?.status).toBe('skip');
    },
  );
  test('make every check fail at least once', () => {
    const caught = new Set(TAMPERINGS.flatMap(({ fails }) => fails));
    expect(CHECK_IDS.filter((id) => !caught.has(id))).toEqual([]);
  });
  test('of the log leave every other check as it was', async () => {
    for (const tampering of TAMPERINGS.filter((one) => 'show' in one)) {
      const { verification } = await tryTampering(tampering, files, nodePlatform);
      for (const { id, status } of verification.checks)
        if (!id.startsWith('log.')) expect([tampering.why, id, status]).toEqual([tampering.why, id, 'pass']);
    }
  });
  test('are seen where a verifier lets one through', async () => {
    const harmless = {
      why: 'nothing was changed',
      zh: '什么也没改',
      fails: ['list.root'] as const,
      tamper: (same: Files) => same,
    };
    expect((await tryTampering(harmless, files, nodePlatform)).right).toBe(false);
    await expect(tryAll([harmless], files, nodePlatform)).rejects.toThrow('nothing was changed');
  });
});

describe('what the page of checks lists', () => {
  const seenOn = (id: CheckId, seen: Awaited<ReturnType<typeof tryAll>>) =>
    (seenFailing(seen).get(id) ?? []).map(({ why }) => why);
  test('is what was seen: without its tampering a check has none', async () => {
    const some = TAMPERINGS.filter(
      ({ fails }) => fails.includes('rules.digest') || fails.includes('seed.balls'),
    );
    const seen = await tryAll(some, files, nodePlatform);
    expect(seenOn('rules.digest', seen)).toEqual(['the rules edited']);
    expect(seenOn('seed.balls', seen).length).toBeGreaterThan(1);
    const fewer = seen.filter(({ tampering }) => tampering.why !== 'the rules edited');
    expect(seenOn('rules.digest', fewer)).toEqual([]);
    expect([...seenFailing(fewer).keys()]).toEqual(CHECK_IDS);
  });
  test('names every tampering in both languages', () => {
    for (const { why, zh } of TAMPERINGS) {
      expect(why).not.toMatch(/\p{Script=Han}/u);
      expect(zh).toMatch(/\p{Script=Han}/u);
    }
    expect(new Set(TAMPERINGS.map(({ zh }) => zh)).size).toBe(TAMPERINGS.length);
  });
});

test('the command lists them all and ends well', async () => {
  const { status, out } = await run(['selftest']);
  expect(status).toBe(0);
  for (const { why } of TAMPERINGS) expect(out).toContain(why);
  for (const id of CHECK_IDS) expect(out).toContain(`${id}: seen to fail on`);
});
