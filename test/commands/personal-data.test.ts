import { describe, expect, test } from 'vitest';
import { isCreditCode, isResidentId, personalData } from '../../scripts/publishing/personal-data.ts';
import numbers from '../fixtures/personal-numbers.json';

describe('resident ID numbers (GB 11643)', () => {
  test.each(numbers.residentIds)('$value: $expect', ({ value, expect: expected }) => {
    if (expected === 'valid') expect(isResidentId(value)).toBe(true);
    if (expected === 'invalid') expect(isResidentId(value)).toBe(false);
    if (expected === 'valid-if-case-insensitive') expect(personalData(value)).not.toBeNull();
  });
  test.each(numbers.hardForms)('$value', ({ value, expect: expected }) => {
    expect(personalData(value) !== null).toBe(!expected.startsWith('should NOT'));
  });
  test('an unknown area is no excuse', () => {
    expect(personalData('990426199112010074')).not.toBeNull();
  });
});

describe('unified social credit codes (GB 32100)', () => {
  test.each(numbers.creditCodes)('$value: $expect', ({ value, expect: expected }) => {
    if (expected === 'valid') expect(isCreditCode(value)).toBe(true);
    if (expected === 'invalid') expect(isCreditCode(value)).toBe(false);
  });
});

describe('what is no personal data', () => {
  test.each(['1270101450851', '0000000000001', 'A-1', '12345678901', '99912345678', 'ZZZ', '138123456789'])(
    '%s',
    (code) => {
      expect(personalData(code)).toBeNull();
    },
  );
});

test.each(['13812345678', '１３８１２３４５６７８', '138-1234-5678', 'M13812345678'])(
  'mobile number %s',
  (code) => {
    expect(personalData(code)).toMatch(/mobile/);
  },
);
