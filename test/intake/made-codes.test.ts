/** Codes that are made: random, never in order, with a check digit; and the office's table of them. */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit } from '../../scripts/ceremony/check-digit.ts';
import { hasCheckDigit } from '../../scripts/intake/check-digit.ts';
import { codeTableFile, readCodeTable } from '../../scripts/intake/code-table.ts';
import { madeCodes } from '../../scripts/intake/made-codes.ts';
import { personalData } from '../../scripts/publishing/personal-data.ts';
import { utf8 } from '../../src/core/bytes.ts';
import { isCode } from '../../src/core/code.ts';
import { runs } from '../runs.ts';

describe('the check digit', () => {
  test('is the published one of 572', () => {
    expect(checkDigit('572')).toBe('4');
    expect(hasCheckDigit('5724')).toBe(true);
  });
  const digits = fc.stringMatching(/^[0-9]{12}$/);
  test('finds every digit misread', () => {
    fc.assert(
      fc.property(digits, fc.nat(12), fc.integer({ min: 1, max: 9 }), (text, at, by) => {
        const code = text + checkDigit(text);
        const other = String((Number(code[at]) + by) % 10);
        expect(hasCheckDigit(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
      }),
      { numRuns: runs(2000) },
    );
  });
  test('finds every two neighbours exchanged', () => {
    // All of them: it is enough to know the digit that the ones before came to.
    for (let before = 0; before < 10; before++)
      for (let a = 0; a < 10; a++)
        for (let b = 0; b < 10; b++)
          if (a !== b) expect(checkDigit(`${before}${a}${b}`)).not.toBe(checkDigit(`${before}${b}${a}`));
  });
});

const system = () => new Uint8Array(randomBytes(32));
function take(count: number, random = system, taken: readonly string[] = []): string[] {
  const fresh = madeCodes(random, taken);
  return Array.from({ length: count }, () => fresh.next().value);
}

describe('codes', () => {
  const codes = take(5000);
  test('are codes of 13 digits with their check digit, each once, and nobody’s number', () => {
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) {
      expect(code).toMatch(/^[1-9][0-9]{12}$/);
      expect(isCode(code) && hasCheckDigit(code)).toBe(true);
      expect(personalData(code)).toBeNull();
      expect(code).not.toMatch(/^861[3-9]/);
    }
  });
  test('are in no order', () => {
    const rising = codes.filter((code, i) => i > 0 && code > (codes[i - 1] as string)).length;
    // Half of 5,000 neighbours, and 7 standard deviations of it (sqrt(n / 12)).
    expect(Math.abs(rising - 2500)).toBeLessThan(7 * Math.sqrt(5000 / 12));
  });
  test('have each digit as often in every place', () => {
    for (let place = 1; place < 12; place++) {
      const counts = Array.from(
        { length: 10 },
        (_, digit) => codes.filter((code) => code[place] === String(digit)).length,
      );
      const chi = counts.reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0);
      // The chance of more, with 9 degrees of freedom, is below one in a million.
      expect(chi).toBeLessThan(45);
    }
  });
  test('are what the random words say: the remainder of 64 bits, big-endian', () => {
    let call = 0;
    const random = () => {
      const bytes = new Uint8Array(randomBytes(32));
      if (call++ === 0)
        new DataView(bytes.buffer).setBigUint64(0, 7_000_000_000_000n * 10n ** 5n + 123_456_789_012n);
      return bytes;
    };
    expect(take(1, random)[0]?.slice(0, 12)).toBe('123456789012');
  });
  test('never come again where they are in use', () => {
    const bytes = system();
    const other = system();
    const replay = () => {
      let call = 0;
      return () => (call++ === 0 ? bytes : call === 2 ? other : system());
    };
    const first = take(2, replay());
    expect(take(2, replay(), first).filter((code) => first.includes(code))).toEqual([]);
  });
  test.each([
    ['gives the same twice', () => Uint8Array.from({ length: 32 }, (_, i) => i)],
    ['gives zeros', () => new Uint8Array(32)],
    ['gives too little', () => new Uint8Array(randomBytes(16))],
  ])('are refused where the source of randomness %s', (_, random) => {
    expect(() => take(20, random)).toThrow(/repeats itself; no code was made/);
  });
});

describe('the office’s table', () => {
  const [one = '', two = ''] = take(2);
  const codes = new Map([
    ['110101199003070011', one],
    ['E12345678', two],
  ]);
  test('is read back, also as a spreadsheet saves it anew', () => {
    const file = codeTableFile(codes);
    expect(readCodeTable('t', file)).toEqual(codes);
    const saved = `code,person\n${[...codes].map(([person, code]) => `${code},${person}\n`).join('')}`;
    expect(readCodeTable('t', utf8(saved))).toEqual(codes);
  });
  const misread = one.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
  test.each([
    ['another header', `person,code\n${one},P\n`, 1],
    ['a digit misread', `code,person\n${two},Q\n${misread},P\n`, 3],
    ['nobody', `code,person\n${one},\n`, 2],
    ['a person twice', `code,person\n${one},P\n${two},P\n`, 3],
    ['a code twice', `code,person\n${one},P\n${one},Q\n`, 3],
    ['a number that was rounded', 'code,person\n1.02E+12,P\n', 2],
  ])('with %s is refused, and no part of it told', (_, text, line) => {
    expect(() => readCodeTable('t', utf8(text))).toThrow(
      expect.objectContaining({ place: { file: 't', line } }),
    );
    expect(() => readCodeTable('t', utf8(text))).toThrow(
      /^t line \d: expected [^0-9]*(?:13 digits[^0-9]*)?$/,
    );
  });
});
