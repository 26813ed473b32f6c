/** What is taken for somebody's, and what is not; cleaned values. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NumberCell } from '../../scripts/intake/cell.ts';
import { readCode } from '../../scripts/intake/code-cell.ts';
import { personalKind, shown } from '../../scripts/intake/personal.ts';
import { personalData } from '../../scripts/publishing/personal-data.ts';
import { isCode } from '../../src/core/code.ts';
import numbers from '../fixtures/personal-numbers.json';
import { runs } from '../runs.ts';

test.each([
  ['110101199003070012', 'resident-id-misread'],
  ['11010119900307001X', 'resident-id-misread'],
  ['１１０１０１１９９００３０７００１２', 'resident-id-misread'],
  ['110101-19900307-0012', 'resident-id-misread'],
  ['证件 110101199003070012', 'resident-id-misread'],
  ['110***********1234', 'masked'],
  ['110＊＊＊＊＊＊＊＊＊＊＊1234', 'masked'],
  ['138****5678', 'masked'],
  ['110XXXXXXXXXXX1234', 'masked'],
  ['110●●●●1234', 'masked'],
  ['13812345678', 'mobile'],
  ['+86 138 1234 5678', 'mobile'],
  ['a.b@example.org', 'email'],
  ['张三', 'name'],
  ['张 三', 'name'],
  ['欧阳小明', 'name'],
  ['张*三', 'name'],
  ['李某某', 'name'],
  ['阿卜杜拉·买买提', 'name'],
  ['王女士', 'name'],
  ['Zhang San', 'name'],
  ['LI, Si', 'name'],
  ['ZHANGSAN', 'name'],
  ['Ouyang Xiaoming', 'name'],
])('%s is %s', (text, kind) => {
  expect(personalKind(text)).toBe(kind);
});

// Each run of digits was once gone through from each of its digits: more than a minute for these.
test('a cell of 200,000 digits is no number of anybody', () => {
  const digits = '5'.repeat(200_000);
  expect(personalKind(digits)).toBeNull();
  expect(personalKind(`${digits}***`)).toBe('masked');
});

test.each(numbers.residentIds.filter((one) => one.expect === 'valid'))('$value: $why', ({ value }) => {
  expect(personalKind(value)).toBe('resident-id');
});

test.each([
  '1270101450851',
  '0000000000001',
  'A-1',
  'ABC',
  'TEST',
  '2026-0001-0002',
  '合计',
  '无',
  '2026/3/5 8:05',
  '12',
  '12XXX',
])('%s is nobody’s', (text) => {
  expect(personalKind(text)).toBeNull();
});

test('plain digits that no number of anybody has are nobody’s to freeze either', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(?:[0-9]{1,10}|[0-9]{12,14})$/), (digits) => {
      expect(personalKind(digits)).toBeNull();
      expect(personalData(digits)).toBeNull();
    }),
    { numRuns: runs(2000) },
  );
});

test('what may be shown, and what is only described', () => {
  expect(shown('合计')).toEqual({ kind: 'text', text: '合计' });
  expect(shown('2026年3月5日')).toEqual({ kind: 'text', text: '2026年3月5日' });
  expect(shown('朝阳区某路 1 号')).toEqual({ kind: 'hidden', characters: 9 });
  expect(shown('01062345678')).toEqual({ kind: 'text', text: '01*******78' });
  expect(shown('张三')).toEqual({ kind: 'personal', of: 'name' });
});

describe('a code', () => {
  const any = { lengths: null, isChecked: false };
  const thirteen = { lengths: [13], isChecked: false };
  test.each([
    [' ０１２３ 4567 89012', '0123456789012'],
    ["'0123456789012", '0123456789012'],
    ['="0123456789012"', '0123456789012'],
    ['\u200e0123456789012\ufeff', '0123456789012'],
    ['ab–12', 'AB-12'],
  ])('%j is %s', (cell, code) => {
    expect(readCode(cell, any)).toBe(code);
  });
  test('that is a number in the file has lost its zeros, or its digits, or nothing', () => {
    expect(readCode(new NumberCell('1270101450851'), thirteen)).toBe('1270101450851');
    expect(readCode(new NumberCell('270101450851'), thirteen)).toMatchObject({ kind: 'code.length' });
    expect(readCode(new NumberCell('1234567890123450'), any)).toMatchObject({ kind: 'code.rounded' });
    expect(readCode(new NumberCell('1.5'), any)).toMatchObject({ kind: 'number.fraction' });
    expect(readCode(new NumberCell('-5'), any)).toMatchObject({ kind: 'number.fraction' });
  });
  test('in short form is refused, but for one of the length that it must have', () => {
    expect(readCode('12E12', any)).toMatchObject({ kind: 'code.short' });
    expect(readCode('1.02E+12', thirteen)).toMatchObject({ kind: 'code.short' });
    expect(readCode('9E–０', any)).toMatchObject({ kind: 'code.short' });
    expect(readCode('12E12', { lengths: [5], isChecked: false })).toBe('12E12');
  });
  test('that was cleaned is cleaned to itself', () => {
    const odd = fc.constantFrom(...' 　\u200b\ufeff\'`"=－–０１ａＡaZ9-·E.张');
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 36 }), fc.string({ unit: odd, maxLength: 20 })), (cell) => {
        const code = readCode(cell, any);
        if (typeof code !== 'string') return;
        expect(isCode(code)).toBe(true);
        expect(readCode(code, any)).toBe(code);
      }),
      { numRuns: runs(4000) },
    );
  });
});
