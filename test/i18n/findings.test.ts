/** What checks find, in both languages: from the data alone, whatever is wrong with a record. */
import { beforeAll, describe, expect, test } from 'vitest';
import { CHECK_IDS, type Check, checkOf } from '../../src/core/checks.ts';
import type { ErrorCode } from '../../src/core/errors.ts';
import type { Finding } from '../../src/core/findings.ts';
import { verify } from '../../src/core/verify.ts';
import { catalogueWords } from '../../src/i18n/catalogue.ts';
import { checkWords } from '../../src/i18n/checks.ts';
import { findingWords } from '../../src/i18n/findings.ts';
import { languages } from '../../src/i18n/lang.ts';
import { plain, type Said, saidOf } from '../../src/i18n/said.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { type Files, selftestRecord } from '../../src/selftest/record.ts';
import { tryTampering } from '../../src/selftest/run.ts';
import { TAMPERINGS } from '../../src/selftest/tamperings.ts';
import { differenceLines } from '../../src/ui/difference.ts';
import { logCases, verifyCase } from '../vectors/log.ts';
import { corrupted, corruptions, textRecord } from '../vectors/records.ts';

/** Names that are the same in every language. */
const NAMES = /\b(?:drand|JSON|CRLF|gzip)\b/g;
/** Words of English in a sentence: what stands in a file, and names, are left out. */
const english = (said: Said): string[] =>
  [
    ...said
      .map((part) => (typeof part === 'string' ? part : ' '))
      .join('')
      .replace(NAMES, ' ')
      .matchAll(/[A-Za-z]{4,}/g),
  ].map(([word]) => word);

/** Everything that a page says of checks. */
function said(lang: 'zh' | 'en', checks: readonly Check[]): Said[] {
  const words = findingWords[lang];
  return checks.flatMap((check) => {
    if (check.status === 'fail') return differenceLines(words, check.finding).map((line) => line.said);
    return check.status === 'skip' ? [saidOf(words.skipped, check.reason)] : [];
  });
}

/** Every line says something, and says it whole. */
function demandWhole(checks: readonly Check[]): void {
  for (const lang of languages)
    for (const one of said(lang, checks)) {
      expect(plain(one)).not.toBe('');
      expect(plain(one)).not.toMatch(/undefined|\[object|NaN/);
    }
  expect(said('zh', checks).flatMap(english)).toEqual([]);
  expect(said('en', checks).map(plain).join('')).not.toMatch(/\p{Script=Han}[^"]*$/u);
}

describe('findings of the shared corruptions', () => {
  test.each(corruptions.map((one) => [one.why, one] as const))('%s', async (_, one) => {
    const record = textRecord(corrupted(one));
    const { checks } = await verify(record, nodePlatform, {
      software: 'test',
      expectedCommitment: '0'.repeat(64),
    });
    demandWhole(checks);
    for (const check of checks) {
      if (check.status !== 'fail') continue;
      const { place, expected, found, facts } = check.finding;
      if (check.id !== 'commitment.expected')
        expect([check.id, place.file]).not.toEqual([check.id, undefined]);
      // What is wrong is in the data, and not in the sentence of the code alone.
      expect([check.detail, expected ?? found ?? Object.keys(facts)[0] ?? null]).not.toEqual([
        check.detail,
        null,
      ]);
    }
  });
});

describe('findings of the shared publication log', () => {
  test.each(logCases.filter(({ statuses }) => statuses !== null).map((one) => [one.why, one] as const))(
    '%s',
    async (_, one) => {
      const { checks } = await verifyCase(one, nodePlatform);
      demandWhole(checks);
      for (const check of checks) {
        if (check.status !== 'fail' || !check.id.startsWith('log.')) continue;
        const { place, expected, found, facts } = check.finding;
        expect(place.file).toBeDefined();
        expect([check.detail, expected ?? found ?? Object.keys(facts)[0] ?? null]).not.toEqual([
          check.detail,
          null,
        ]);
      }
      for (const lang of languages)
        for (const { id, facts } of checks.filter(({ status }) => status === 'pass'))
          expect(checkWords[lang].seen[id](facts)).not.toMatch(/undefined|NaN/);
    },
  );
});

describe('findings of the self-test', () => {
  let files: Files = {};
  beforeAll(async () => {
    files = await selftestRecord();
  });
  test.each(TAMPERINGS.map((one) => [one.why, one] as const))('%s', async (_, one) => {
    demandWhole((await tryTampering(one, files, nodePlatform)).verification.checks);
  });
});

describe('every code has a sentence', () => {
  const codes = Object.keys(findingWords.zh.codes) as ErrorCode[];
  test.each(codes)('%s', (code) => {
    const finding: Finding = { code, place: {}, expected: null, found: null, facts: {}, likely: null };
    const zh = findingWords.zh.codes[code](finding);
    expect(plain(zh)).toMatch(/\p{Script=Han}.*。$/u);
    expect(english(zh)).toEqual([]);
    expect(plain(findingWords.en.codes[code](finding))).toMatch(/^[A-Z0-9].*\.$/);
  });
});

test('every check is said in both languages, and what it rests on', () => {
  for (const id of CHECK_IDS)
    for (const lang of languages) {
      expect(checkWords[lang].sentences[id]).not.toBe('');
      expect(findingWords[lang].proofs[checkOf(id).proves]).not.toBe('');
    }
  expect(Object.keys(catalogueWords.zh.table.holds)).toEqual(Object.keys(catalogueWords.en.table.holds));
});
