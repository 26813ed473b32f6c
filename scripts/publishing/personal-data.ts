/**
 * What looks like personal data must never be published as a code: resident ID numbers, unified social credit codes,
 * mainland mobile numbers. Looks for them anywhere in a value, after full-width forms are folded.
 */

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECK = '10X98765432';
/** The first two digits of an area code: the provinces (GB/T 2260), and 71, 81, 82, 83, 91. For the old form alone. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);

const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Whether year, month and day are a date that exists, from 1800 on. */
function isBirthDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Whether 18 characters are a resident ID number (GB 11643-1999: date of birth, ISO 7064 MOD 11-2). Areas come and go, so
 * that any will do: a number refused in vain is a smaller harm than one published.
 */
export function isResidentId(text: string): boolean {
  if (!/^[0-9]{17}[0-9X]$/.test(text)) return false;
  if (!isBirthDate(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14))))
    return false;
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return ID_CHECK[sum % 11] === text[17];
}

/** Whether 15 digits are a resident ID number of the old form (GB 11643-1989), which has no check digit. */
function isOldResidentId(text: string): boolean {
  if (!/^[0-9]{15}$/.test(text) || !PROVINCES.has(text.slice(0, 2))) return false;
  return isBirthDate(1900 + Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12)));
}

/** Whether 18 characters are a unified social credit code (GB 32100-2015). */
export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text)) return false;
  let weight = 1;
  let sum = 0;
  for (const char of text.slice(0, 17)) {
    sum += weight * USCC_ALPHABET.indexOf(char);
    weight = (weight * 3) % 31;
  }
  return USCC_ALPHABET[(31 - (sum % 31)) % 31] === text[17];
}

/** What kind of personal data a value looks like, in words, or null. */
export function personalData(value: string): string | null {
  const folded = value.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  const runs = [folded, ...(folded.match(/[0-9]+X?/g) ?? [])];
  for (const run of runs) {
    if (isResidentId(run)) return 'a resident ID number (GB 11643)';
    if (isOldResidentId(run)) return 'a resident ID number of the old form (GB 11643)';
    if (isCreditCode(run)) return 'a unified social credit code (GB 32100)';
    if (/^1[3-9][0-9]{9}$/.test(run)) return 'a mainland mobile number';
  }
  return null;
}
