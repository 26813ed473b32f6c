/** Personal data in a value: found in time that grows as the value does, and as a slow twin finds it that looks at everything between any two hyphens. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isCreditCode,
  isResidentId,
  personalData,
  renewedResidentId,
} from '../../scripts/publishing/personal-data.ts';
import { runs } from '../runs.ts';

/** A credit code of a registrar and a province that there are. */
const REGISTERED =
  /^(?:1[1239]|2[19]|3[1-5]|4[19]|5[12349]|6[129]|7[129]|8[19]|9[123]|A[19]|N[1239]|Y1)(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]|91)/;

function twin(value: string): boolean {
  const folded = value.normalize('NFKC').toUpperCase().replace(/\s/g, '');
  const pieces = folded.split('-');
  const joined = pieces.flatMap((_, from) =>
    pieces.slice(from).map((_piece, i) => pieces.slice(from, from + i + 1).join('')),
  );
  return joined.some((text) => {
    const stretches = Array.from({ length: Math.max(0, text.length - 17) }, (_, i) => text.slice(i, i + 18));
    const isCredit = (one: string) => isCreditCode(one) && (text.length === 18 || REGISTERED.test(one));
    if (stretches.some((one) => isResidentId(one) || isCredit(one))) return true;
    const run = folded.includes('-') ? text.replace(/^86(?=1[3-9][0-9]{9}$)/, '') : text;
    return [run, ...(run.match(/[0-9]+/g) ?? [])].some(
      (digits) => renewedResidentId(digits) !== null || /^1[3-9][0-9]{9}$/.test(digits),
    );
  });
}

const piece = fc.oneof(
  fc.constantFrom('-', '-', '-', 'A', '0', '1', '86', '+86', '＋', '１', ' ', '张', 'X', 'x', '９１'),
  fc.constantFrom('13800138000', '138', '0013', '8000', '8613800138000', '110101900307451', '1101019003'),
  fc.constantFrom(
    '110101199003074514',
    '11010119900307',
    '4514',
    '91110000600037341L',
    '9111000060',
    '11100000000013127D',
  ),
  fc.constantFrom('1100000000', '00000000', 'AY1', 'ZZ110000600037341L', '53100000500020318L'),
);

test('any value', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (parts) => {
      const value = parts.join('');
      const kind = personalData(value);
      if (kind !== null) found++;
      expect([value, kind !== null]).toEqual([value, twin(value)]);
    }),
    { numRuns: runs(8_000) },
  );
  expect(found).toBeGreaterThan(100);
});

test('a long value of hyphens is no more work than another', () => {
  // Half an hour where everything between any two of them was looked at.
  expect(personalData('A-'.repeat(16_000))).toBeNull();
  expect(personalData(`${'A-'.repeat(16_000)}138-0013-8000`)).toBe('mobile');
});
