import { describe, expect, test } from 'vitest';
import { verify } from '../../src/core/verify.ts';
import { webPlatform } from '../../src/record/web-platform.ts';
import { differenceOf, faultOf, skipReasonOf } from '../../src/verifier/detail.ts';
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
