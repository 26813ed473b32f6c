/** What the page that verifies says and shows, as far as it needs no page. */
import { describe, expect, test } from 'vitest';
import { CHECK_IDS } from '../../src/core/checks.ts';
import { reportOf } from '../../src/core/report.ts';
import { verify } from '../../src/core/verify.ts';
import { duration } from '../../src/i18n/durations.ts';
import { findingWords } from '../../src/i18n/findings.ts';
import { plain } from '../../src/i18n/said.ts';
import { verifyWords } from '../../src/i18n/verify.ts';
import { keyInHash } from '../../src/panels/verify/choice.ts';
import { otherThanChosen } from '../../src/panels/verify/other-record.ts';
import { estimatedSeconds } from '../../src/panels/verify/plan.ts';
import { notCheckedWords, verdictWords } from '../../src/panels/verify/sentences.ts';
import type { ReadFault } from '../../src/record/faults.ts';
import { webPlatform } from '../../src/record/web-platform.ts';
import { checkedSeal, linkOf } from '../../src/ui/checked-seal.ts';
import { links } from '../../src/ui/seal-state.ts';
import type { NotCheckedCode } from '../../src/verifier/protocol.ts';
import { RANKS_TOLD, RankBatch } from '../../src/verifier/ranks.ts';
import { corrupted, corruptions, records, textRecord } from '../vectors/records.ts';

const checked = async (
  files: Readonly<Record<string, string | null | undefined>>,
  expectedCommitment?: string,
) => {
  const verification = await verify(textRecord(files), webPlatform, { software: 'test', expectedCommitment });
  return { ...reportOf(verification), checks: verification.checks };
};

describe('seals', () => {
  test('every check but those of the log has one', () => {
    for (const id of CHECK_IDS) expect(linkOf(id) === null).toBe(id.startsWith('log.'));
  });

  test.each(corruptions.map((one) => [one.why, one] as const))(
    '%s: no seal is pressed in vain',
    async (_, one) => {
      const { checks } = await checked(corrupted(one));
      for (let made = 0; made <= checks.length; made++)
        for (const link of links) {
          const { state } = checkedSeal(link, checks.slice(0, made));
          const all = checks.filter(({ id }) => linkOf(id) === link);
          const own = checks.slice(0, made).filter(({ id }) => linkOf(id) === link);
          if (state === 'pressed')
            expect(own.every(({ status }) => status === 'pass') && own.length === all.length).toBe(true);
          if (state === 'broken') expect(own.some(({ status }) => status === 'fail')).toBe(true);
          else expect(own.some(({ status }) => status === 'fail')).toBe(false);
        }
    },
  );

  test('all are pressed in the end where all is well', async () => {
    for (const files of Object.values(records)) {
      const { checks } = await checked(files);
      for (const link of links) expect(checkedSeal(link, checks).state).toBe('pressed');
    }
  });
});

describe('a verdict in words', () => {
  const t = verifyWords.zh;
  test.each(corruptions.map((one) => [one.why, one] as const))(
    '%s: never the words of another',
    async (_, one) => {
      const report = await checked(corrupted(one));
      const { sentence, reason } = verdictWords(t, report);
      const failing = Object.entries(one.statuses).flatMap(([id, status]) => (status === 'fail' ? [id] : []));
      const failed = failing.join() === 'draw.result' ? t.failedDraw : t.failed;
      expect(sentence).toBe(one.verdict === 'failed' ? failed : t.incomplete);
      for (const { id, status } of report.checks)
        if (status === 'fail') expect(reason.join('')).toContain(id);
    },
  );
  test('names the files that are missing', async () => {
    const report = await checked({ ...records['two-pages'], 'seed.json': null, 'rules.md': null });
    expect(verdictWords(t, report).reason.join('')).toContain('rules.md、seed.json');
  });
  test('another commitment than the one heard of has its own sentence', async () => {
    const report = await checked(records['two-pages'] ?? {}, '0'.repeat(64));
    expect(verdictWords(verifyWords.en, report).sentence).toBe(verifyWords.en.failedExpected);
  });
  test('verified counts what was checked, and says what was not', async () => {
    const report = await checked(records['two-pages'] ?? {});
    const passed = report.checks.filter(({ status }) => status === 'pass').length;
    expect(verdictWords(t, report)).toEqual({
      verdict: 'verified',
      sentence: t.verified,
      reason: [t.verifiedReason(passed), t.skippedOptional(3)],
    });
  });
});

describe('a record that is not the chosen one', () => {
  const chosen = { round: '202602', pool: 'organisations', commitment: 'c'.repeat(64) };
  const arrived = async (corruption: Readonly<Record<string, string | null>> = {}) =>
    checked({ ...records['two-pages'], ...corruption });

  test('of another round or pool is never verified, and says which', async () => {
    const report = await arrived();
    expect(report.verdict).toBe('verified');
    const another = otherThanChosen(report, chosen);
    expect(another?.kind).toBe('record');
    for (const lang of ['zh', 'en'] as const) {
      const { verdict, sentence, reason } = verdictWords(verifyWords[lang], report, another);
      expect(verdict).toBe('failed');
      expect(sentence).toBe(verifyWords[lang].other.sentences.record);
      const words = reason.join(' ');
      for (const name of [report.round, report.pool, '202602', 'organisations'])
        expect(words).toContain(name);
      const passed = report.checks.filter(({ status }) => status === 'pass').length;
      expect(words).not.toContain(verifyWords[lang].verifiedReason(passed));
    }
  });
  test('of the same name under another commitment is never verified, and says both digests', async () => {
    const report = await arrived();
    const same = { ...chosen, round: report.round as string, pool: report.pool as string };
    const another = otherThanChosen(report, same);
    const { verdict, sentence, reason } = verdictWords(verifyWords.en, report, another);
    expect([verdict, sentence]).toEqual(['failed', verifyWords.en.other.sentences.commitment]);
    expect(reason[0]).toBe(
      `This is not the commitment this page was built with: expected ${chosen.commitment}, found ${report.commitment}.`,
    );
  });
  test('that fails keeps saying what failed', async () => {
    const failing = corruptions.find(({ why }) => why === 'two winners swapped');
    const report = await checked(corrupted(failing as NonNullable<typeof failing>));
    const { reason } = verdictWords(verifyWords.en, report, otherThanChosen(report, chosen));
    expect(reason.join(' ')).toContain('draw.result');
  });
  test('the chosen one, the reader’s own, and one without a commitment are no other', async () => {
    const report = await arrived();
    const { round, pool, commitment } = report;
    const right = { round: round as string, pool: pool as string, commitment: commitment as string };
    expect(otherThanChosen(report, right)).toBeNull();
    expect(otherThanChosen(report, null)).toBeNull();
    const without = await arrived({ 'commitment.json': null });
    expect(without.verdict).not.toBe('verified');
    expect(otherThanChosen(without, chosen)).toBeNull();
  });
});

test('an address names a record, or a place on the page', () => {
  expect(keyInHash('#202602/ordinary')).toBe('202602/ordinary');
  expect(keyInHash('#202602%2Fordinary')).toBe('202602/ordinary');
  expect(keyInHash('#unknown/%E0%A4%A')).toBe('unknown/%E0%A4%A');
  expect(['', '#', '#main'].map(keyInHash)).toEqual([null, null, null]);
});

describe('why a record was not checked', () => {
  const t = verifyWords.zh;
  const words = findingWords.zh;
  const said = (code: NotCheckedCode, fault: ReadFault | null) =>
    notCheckedWords(t, words, { code, file: 'a.zip', why: { finding: null, fault } }).map(plain);
  test('a zip without a record says what may have been meant', () => {
    const hints = (misnamed: string[], zips: string[]) =>
      said('record.missing', { kind: 'none', misnamed, zips }).join('');
    expect(hints([], [])).toContain(t.none);
    expect(hints(['RULES.MD'], [])).toContain('RULES.MD');
    expect(hints([], ['in.zip'])).toContain('in.zip');
    expect(hints([], [])).not.toContain('zip 里');
  });
  test('a file that could not be read is named, with the reason', () => {
    expect(said('record.unreadable', { kind: 'zip', fault: 'noZip', name: '' })).toEqual([
      t.reasons.read('a.zip'),
      plain(words.read.zip({ kind: 'zip', fault: 'noZip', name: '' })),
    ]);
    expect(said('record.unreadable', null)).toEqual([t.reasons.read('a.zip')]);
  });
  test('a limit and a broken program have words of their own', () => {
    expect(said('record.limit', null)).toEqual([t.reasons.limit('a.zip')]);
    expect(said('internal', null)).toEqual([t.reasons.internal]);
  });
});

test('one file is not “1 files”', () => {
  const { found, planRead, planReadOwn } = verifyWords.en;
  for (const words of [found('', 1), found('a', 1), planRead(1, '2 KB'), planReadOwn(1, '2 KB')])
    expect(words).not.toContain('1 files');
  expect(found('', 1)).toBe('Found one record, 1 file.');
});

test('times', () => {
  expect([3, 120, 3400, 12_000, 80_000].map((ms) => duration('zh', ms))).toEqual([
    '不到 0.01 秒',
    '0.12 秒',
    '3.4 秒',
    '12 秒',
    '1 分 20 秒',
  ]);
  expect(duration('en', 119_700)).toBe('2 min 0 s');
  expect(estimatedSeconds(1_000_000)).toBe(2);
});

test('ranks are told in batches, up to a limit', () => {
  const told: number[] = [];
  const batch = new RankBatch(
    100,
    () => 0,
    (_, draws) => told.push(...draws),
  );
  for (let draw = 1; draw <= RANKS_TOLD + 10; draw++) batch.add(draw, draw);
  batch.flush();
  batch.flush();
  expect(told.length).toBe(RANKS_TOLD);
  expect(told.at(-1)).toBe(RANKS_TOLD);
});
