import { describe, expect, test } from 'vitest';
import { utf8 } from '../../src/core/bytes.ts';
import { verify } from '../../src/core/verify.ts';
import { webPlatform } from '../../src/record/web-platform.ts';
import { zipRecord } from '../../src/record/zip.ts';
import { differenceOf, faultOf, skipReasonOf, zipFaultOf, zipHintsOf } from '../../src/verifier/detail.ts';
import { type ZipEntry, zipBytes } from '../record/hostile-zip.ts';
import { corrupted, corruptions, textRecord } from '../vectors/records.ts';

describe('every detail of the core', () => {
  test.each(corruptions.map((one) => [one.why, one] as const))('%s: is understood', async (_, corruption) => {
    const { checks } = await verify(textRecord(corrupted(corruption)), webPlatform, { software: 'test' });
    for (const { id, status, detail } of checks) {
      if (status === 'skip') expect([id, skipReasonOf(detail).kind]).not.toEqual([id, 'other']);
      if (status !== 'fail') continue;
      const { file, found, text } = differenceOf(detail);
      expect([id, file]).not.toEqual([id, null]);
      expect([text, found ?? faultOf(text)]).not.toEqual([text, null]);
    }
  });
});

test.each([
  [
    'applicants.csv line 6: expected a code [0-9A-Z] and a comma, found "a, found b"',
    {
      file: 'applicants.csv',
      line: 6,
      what: null,
      expected: 'a code [0-9A-Z] and a comma',
      found: '"a, found b"',
    },
  ],
  [
    'result.csv: rank 3: expected "3,A,1,2", found no row',
    { file: 'result.csv', line: null, what: 'rank 3', expected: '"3,A,1,2"', found: 'no row' },
  ],
  ['seed.json: expected strict UTF-8', { file: 'seed.json', expected: null, text: 'expected strict UTF-8' }],
  ['expected commitment ab, found cd', { file: null, what: null, expected: 'commitment ab', found: 'cd' }],
  [
    'something new',
    { file: null, line: null, what: null, expected: null, found: null, text: 'something new' },
  ],
])('difference: %s', (detail, expected) => {
  expect(differenceOf(detail)).toMatchObject(expected);
});

test.each([
  ['seed.json is not there', { kind: 'absent', files: ['seed.json'] }],
  ['a.csv and b.csv is not there', { kind: 'absent', files: ['a.csv', 'b.csv'] }],
  ['list.form did not pass', { kind: 'unmet', id: 'list.form' }],
  ['no publication log is configured', { kind: 'no-log' }],
  ['nobody.knows did not pass', { kind: 'other', text: 'nobody.knows did not pass' }],
])('skip: %s', (detail, expected) => {
  expect(skipReasonOf(detail)).toEqual(expected);
});

test.each([
  ['code B is not above C on line 3; sort the list by code in byte order', 'order', ['B', 'C', '3']],
  ['code B stands already on line 3', 'duplicate', ['B', '3']],
  ['is not in RFC 8785 (JCS) form: differs at byte 12', 'canonical', ['12']],
  ['quicknet round 7 was due before drawAt 2026-06-26T02:00:00Z', 'due', ['7', '2026-06-26T02:00:00Z']],
])('fault: %s', (text, fault, parts) => {
  expect(faultOf(text)).toEqual({ fault, parts });
});

test('what is none of these is no fault', () => {
  expect(faultOf('something new')).toBeNull();
});

describe('why a zip was not read', () => {
  const at = async (bytes: Uint8Array) =>
    (await zipRecord(new Blob([bytes as BlobPart]), 'a.zip').catch((error: Error) => error)) as Error;
  const one: ZipEntry = { name: 'rules.md', content: 'x' };
  const whole = () => zipBytes([one]);
  const around = utf8('something else');
  test.each([
    ['noZip', '', async () => utf8('code,tickets\n')],
    ['noZip', '', async () => (await whole()).slice(0, -30)],
    ['twice', 'rules.md', () => zipBytes([one, one])],
    ['around', '', async () => new Uint8Array([...around, ...(await whole())])],
    ['noZip', '', async () => new Uint8Array([...(await whole()), ...around])],
    ['unsafe', '../"a"', () => zipBytes([one, { name: '../"a"' }])],
    ['backslash', 'a\\rules.md', () => zipBytes([{ ...one, name: 'a\\rules.md' }])],
    ['noFile', 'rules.md/', () => zipBytes([{ name: 'rules.md/' }])],
    ['deep', 'a/b/rules.md', () => zipBytes([{ ...one, name: 'a/b/rules.md' }])],
    ['several', '', () => zipBytes([one, { ...one, name: 'a/rules.md' }])],
    ['encrypted', 'rules.md', () => zipBytes([{ ...one, says: { flags: 1 } }])],
  ] as const)('%s %s', async (fault, name, make) => {
    const { message } = await at(await make());
    expect(zipFaultOf(message, 'a.zip'), message).toEqual({ fault, name });
  });
  test('a file in it that is damaged', async () => {
    const record = await zipRecord(
      new Blob([(await zipBytes([{ ...one, says: { crc: 1 } }])) as BlobPart]),
      'a.zip',
    );
    const error = (await record.read('rules.md').catch((thrown: Error) => thrown)) as Error;
    expect(zipFaultOf(error.message, 'rules.md')?.fault, error.message).toMatch(/^(damaged|ambiguous)$/);
  });
  test('what may have been meant', async () => {
    const { message } = await at(await zipBytes([{ name: 'SEED.json' }, { name: 'b; c/in.ZIP' }]));
    expect(zipHintsOf(message, 'a.zip')).toEqual({ misnamed: ['SEED.json'], zips: ['b; c/in.ZIP'] });
  });
  test('what is not about a zip is left as it is', () => {
    expect(zipFaultOf('seed.json: cannot be read: gone', 'seed.json')).toBeNull();
    expect(zipHintsOf('expected the files of a record, found none', undefined)).toEqual({
      misnamed: [],
      zips: [],
    });
  });
});
