/** What a release names: the bill of materials and the notes, made from a commit and nothing else. */
import { describe, expect, test } from 'vitest';
import { releaseNotes } from '../../scripts/release.ts';
import { fixedSbom, serialOf, timeOf } from '../../scripts/releasing/sbom.ts';
import { verifierNotice } from '../../scripts/releasing/verifier-notice.ts';
import { commitWord, sourceCommit } from '../../scripts/source-commit.ts';
import { readEntry } from '../../src/core/log/entries.ts';
import { builtFrom, builtFromWord } from '../../src/site/source-commit.ts';
import { standaloneFile } from '../../src/site/standalone.ts';

const COMMIT = { hash: 'c91ed63ad24534a27e216ee695ed19a2109a560c', seconds: 1_795_734_275, isChanged: false };

/** As `npm sbom` gives it: another number, time and folder each time. */
const sbom = (number: string, timestamp: string, name: string) =>
  JSON.stringify({
    bomFormat: 'CycloneDX',
    serialNumber: `urn:uuid:${number}`,
    metadata: { timestamp, component: { name, version: '0.1.0' } },
    components: [{ 'bom-ref': 'preact@10.29.8', name: 'preact' }],
  });

describe('the bill of materials', () => {
  test('is the same of one commit, wherever and whenever it is made', () => {
    const one = fixedSbom(sbom('1', '2026-11-26T23:10:56.736Z', 'here'), COMMIT);
    expect(fixedSbom(sbom('2', '2027-01-01T00:00:00.000Z', 'there'), COMMIT)).toBe(one);
    expect(JSON.parse(one)).toMatchObject({
      serialNumber: serialOf(COMMIT),
      metadata: { timestamp: '2026-11-26T23:04:35.000Z', component: { name: 'mingqian' } },
      components: [{ name: 'preact' }],
    });
    expect(fixedSbom(sbom('1', '', ''), { ...COMMIT, hash: 'a'.repeat(40) })).not.toBe(one);
  });
  test('has a serial number as CycloneDX wants it, and the commit’s time', () => {
    expect(serialOf(COMMIT)).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(timeOf({ seconds: 0 })).toBe('1970-01-01T00:00:00.000Z');
  });
  test('is refused where it is none, or names nothing', () => {
    expect(() => fixedSbom('{}', COMMIT)).toThrow();
    const empty = { ...JSON.parse(sbom('1', '', '')), components: [] };
    expect(() => fixedSbom(JSON.stringify(empty), COMMIT)).toThrow('no component');
  });
});

test('the notes name the commit and every digest', () => {
  const notes = releaseNotes(COMMIT, new Map([['verify.py', 'ab'.repeat(32)]]));
  expect(notes).toContain(`\`${COMMIT.hash}\``);
  expect(notes).toContain(`| \`verify.py\` | \`${'ab'.repeat(32)}\` |`);
});

describe('the notice for a log', () => {
  const notice = verifierNotice(commitWord(COMMIT), 'ab'.repeat(32), COMMIT.seconds);
  test('is a notice of round software, pool verifier, with commit, digest and the commit’s time', () => {
    expect(new TextDecoder().decode(notice)).toBe(
      `{"at":"2026-11-26T23:04:35Z","pool":"verifier","protocol":"mingqian/1","round":"software","text":"mingqian-verifier.html, source commit ${COMMIT.hash}: SHA-256 ${'ab'.repeat(32)}","type":"notice","voids":null}`,
    );
    expect(readEntry('notice', notice)).toMatchObject({ type: 'notice', voids: null });
  });
  test('is named in the notes, with the command that puts it into a log, and that no release does', () => {
    const notes = releaseNotes(COMMIT, new Map([['verifier-notice.json', 'cd'.repeat(32)]]));
    expect(notes).toContain('log notice --log <folder> --keys <file> --document verifier-notice.json');
    expect(notes).toMatch(/puts it into\s+no log/);
  });
});

describe('a commit', () => {
  test('is one word, which the pages read back', () => {
    expect(builtFrom(commitWord(COMMIT))).toEqual({ hash: COMMIT.hash, isChanged: false });
    expect(builtFrom(commitWord({ ...COMMIT, isChanged: true }))).toEqual({
      hash: COMMIT.hash,
      isChanged: true,
    });
    expect(builtFrom(commitWord(null))).toBeNull();
    for (const word of ['abc', `${COMMIT.hash}-`, COMMIT.hash.toUpperCase()])
      expect(() => builtFrom(word)).toThrow('expected a commit');
    expect(builtFromWord()).toBe(null);
  });
  test('is none in a folder that is no checkout', () => {
    expect(sourceCommit('/')).toBeNull();
    expect(sourceCommit('test')).toBeNull();
  });
});

test('the digest of the verifier in one file is read whole, or refused', () => {
  expect(standaloneFile(`${'0'.repeat(64)} 12`)).toEqual({ sha256: '0'.repeat(64), size: 12 });
  expect(standaloneFile('')).toBeNull();
  expect(() => standaloneFile('12')).toThrow('expected a digest');
});
