/** The check digit against figures that others published, and against what its table is for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, checkDigitOf, interimDigits, TABLE } from '../../scripts/ceremony/check-digit.ts';

const DIGITS = Array.from({ length: 10 }, (_, i) => i);
const times = (a: number, b: number) => Number(TABLE[a]?.[b]);

// 572 and its interim digits: the example of Wikipedia's "Damm algorithm"; 576: the tests of Perl's Algorithm::Damm; 5724, 5727,
// 112946, 112949: Rosetta Code's "Damm algorithm".
test.each([
  ['572', '4'],
  ['576', '2'],
  ['11294', '6'],
])('of %s it is %s', (digits, digit) => {
  expect(checkDigit(digits)).toBe(digit);
});
test('572 goes by 9 and 7', () => {
  expect(interimDigits('572')).toBe('974');
});
test.each([
  ['5724', true],
  ['5727', false],
  ['112946', true],
  ['112949', false],
])('%s ends with its own: %s', (digits, isOwn) => {
  expect(checkDigit(digits) === '0').toBe(isOwn);
});

describe('the table', () => {
  test('has every digit once in each row and column, and 0 where a digit meets itself', () => {
    for (const i of DIGITS) {
      expect([...(TABLE[i] as string)].sort().join('')).toBe('0123456789');
      expect(DIGITS.map((row) => times(row, i)).sort()).toEqual(DIGITS);
      expect(times(i, i)).toBe(0);
    }
  });
  test('is weakly totally anti-symmetric: (c * x) * y = (c * y) * x only where x = y', () => {
    for (const c of DIGITS)
      for (const x of DIGITS)
        for (const y of DIGITS) if (x !== y) expect(times(times(c, x), y)).not.toBe(times(times(c, y), x));
  });
});

const reading = fc.stringMatching(/^[0-9]{6,64}$/);
test('any one wrong digit, and any two neighbours exchanged, give another', () => {
  fc.assert(
    fc.property(reading, fc.nat(), fc.integer({ min: 1, max: 9 }), (digits, n, by) => {
      const at = n % digits.length;
      const wrong = String((Number(digits[at]) + by) % 10);
      expect(checkDigit(digits.slice(0, at) + wrong + digits.slice(at + 1))).not.toBe(checkDigit(digits));
      const [a = '', b = ''] = digits.slice(at, at + 2);
      if (a !== b && b !== '')
        expect(checkDigit(digits.slice(0, at) + b + a + digits.slice(at + 2))).not.toBe(checkDigit(digits));
    }),
  );
});

test('of a whole reading: every source, free places alone, a letter as two digits', () => {
  const what = 'x';
  const read = [
    { source: { kind: 'balls', digits: 6, what }, value: '385172' },
    { source: { kind: 'text', form: '000-xxx', what }, value: '871-a0f' },
  ] as const;
  expect(checkDigitOf(read)).toBe(checkDigit('385172' + '871' + '10' + '0' + '15'));
  expect(checkDigitOf(read.slice(0, 1))).toBe(checkDigit('385172'));
});
