import { describe, expect, test } from 'vitest';
import { isCreditCode, isResidentId, masked, personalData } from '../../scripts/publishing/personal-data.ts';
import { demonstrationApplications, queueTime } from '../../scripts/sample/applicants.ts';
import numbers from '../fixtures/personal-numbers.json';

/** What is to be found of each kind of specimen: as it stands, and after forms are folded. An area that is not known is no excuse. */
const RESIDENT_IDS = {
  valid: { strict: true, folded: true },
  invalid: { strict: false, folded: false },
  'invalid-area-only': { strict: true, folded: true },
  'valid-if-case-insensitive': { strict: false, folded: true },
} as const;

/** Whether each kind of specimen is a credit code; of the last kind only the pattern was published, and its character is right too. */
const CREDIT_CODES = { valid: true, invalid: false, 'valid-simple-pattern-only': true } as const;

/** What is said of a kind. @throws Error for a kind of which nothing is said: it would be tried for nothing */
function verdictOn<T>(kinds: Readonly<Record<string, T>>, kind: string): T {
  const verdict = kinds[kind];
  if (verdict === undefined) throw new Error(`no such kind of specimen: ${kind}`);
  return verdict;
}

describe('resident ID numbers (GB 11643)', () => {
  test.each(numbers.residentIds)('$value: $expect', ({ value, expect: expected }) => {
    expect({ strict: isResidentId(value), folded: personalData(value) !== null }).toEqual(
      verdictOn(RESIDENT_IDS, expected),
    );
  });
  test.each(numbers.hardForms)('$value', ({ value, expect: expected }) => {
    expect(personalData(value) !== null).toBe(!expected.startsWith('should NOT'));
  });
});

describe('unified social credit codes (GB 32100)', () => {
  test.each(numbers.creditCodes)('$value: $expect', ({ value, expect: expected }) => {
    expect(isCreditCode(value)).toBe(verdictOn(CREDIT_CODES, expected));
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

describe('numbers inside longer codes', () => {
  test.each([
    '2026-13812345678',
    '13812345678-01',
    '86-13812345678',
    '86138-1234-5678',
    '2026-11010519491231002X',
    '01-11010519491231002X',
    '202611010519491231002X',
    '2026-110105491231002',
    '01-91110000600037341L',
    'A91110000600037341L',
  ])('%s', (code) => {
    expect(personalData(code)).not.toBeNull();
  });
  test.each(['1234567890123', '2026010112345', '8010100112345', '8613812345678', '2026-0001-0002'])(
    'but not in %s',
    (code) => {
      expect(personalData(code)).toBeNull();
    },
  );
});

test('no code that the generator makes is refused', () => {
  const text = new TextDecoder().decode(demonstrationApplications('personal', 'queue', 5000, queueTime));
  for (const line of text.trimEnd().split('\n').slice(1)) expect(personalData(line.slice(0, 13))).toBeNull();
});

test('masking leaves enough to find a number by, and not the number', () => {
  expect(masked('张三 11010519491231002X')).toBe('张三 11**************2X');
  expect(masked('code,tickets')).toBe('code,tickets');
});
