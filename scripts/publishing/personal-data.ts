import type { PersonalKind } from '../words/applications.ts';

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

/** The last character of a resident ID number, by its first 17 digits (ISO 7064 MOD 11-2). */
function checkCharacter(digits: string): string {
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return ID_CHECK[sum % 11] as string;
}

/**
 * Whether 18 characters are a resident ID number (GB 11643-1999: date of birth, ISO 7064 MOD 11-2). Areas come and go, so
 * that any will do: a number refused in vain is a smaller harm than one published.
 */
export function isResidentId(text: string): boolean {
  if (!/^[0-9]{17}[0-9X]$/.test(text)) return false;
  if (!isBirthDate(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14))))
    return false;
  return checkCharacter(text) === text[17];
}

/** Whether 15 digits are a resident ID number of the old form (GB 11643-1989), which has no check digit. */
function isOldResidentId(text: string): boolean {
  if (!/^[0-9]{15}$/.test(text) || !PROVINCES.has(text.slice(0, 2))) return false;
  return isBirthDate(1900 + Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12)));
}

/** The number of 18 characters that somebody with a number of the old form has; null where 15 digits are no such number. */
export function renewedResidentId(text: string): string | null {
  if (!isOldResidentId(text)) return null;
  const digits = `${text.slice(0, 6)}19${text.slice(6)}`;
  return digits + checkCharacter(digits);
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

/** A credit code's first two characters: who registered it, and what it is (GB 32100-2015). */
const REGISTRARS = /^(?:1[1239]|2[19]|3[1-5]|4[19]|5[12349]|6[129]|7[129]|8[19]|9[123]|A[19]|N[1239]|Y1)/;

/** Whether 18 characters are a credit code of a known registrar and province: what else they may be is unlikely. */
function isLikelyCreditCode(text: string): boolean {
  return isCreditCode(text) && REGISTRARS.test(text) && PROVINCES.has(text.slice(2, 4));
}

/** Digits of a mobile number, of one behind its country code, and of a resident ID number of the old form. */
const [MOBILE, ABROAD, OLD] = [11, 13, 15];

/** A run of digits, from where a digit begins to where another ends. */
function kindOfRun(digits: string): PersonalKind | null {
  if (digits.length === OLD && isOldResidentId(digits)) return 'oldResidentId';
  return /^1[3-9][0-9]{9}$/.test(digits) ? 'mobile' : null;
}

/**
 * What kind of personal data a value looks like, or null. Looks at the whole without its hyphens and at what stands between any two of them,
 * at runs of digits there, and, where a check digit keeps chance away, at every stretch inside. In time that grows as the value does: a cell
 * of a sheet may be long.
 */
export function personalData(value: string): PersonalKind | null {
  const pieces = value.normalize('NFKC').toUpperCase().replace(/\s/g, '').split('-');
  const text = pieces.join('');
  /** Where a hyphen stood, and both ends. */
  const edges = new Set([0]);
  let end = 0;
  for (const piece of pieces) {
    end += piece.length;
    edges.add(end);
  }
  const isDigit = (at: number) => /[0-9]/.test(text[at] ?? '');
  const begins = (at: number) => edges.has(at) || !isDigit(at - 1);
  const ends = (at: number) => edges.has(at) || !isDigit(at);
  for (let at = 0; at < text.length; at++) {
    const stretch = text.slice(at, at + 18);
    if (isResidentId(stretch)) return 'residentId';
    // One that stands alone need not be of a known registrar.
    const isAlone = edges.has(at) && edges.has(at + 18);
    if (isAlone ? isCreditCode(stretch) : isLikelyCreditCode(stretch)) return 'creditCode';
    if (!begins(at)) continue;
    for (const length of [OLD, MOBILE]) {
      const kind = ends(at + length) ? kindOfRun(text.slice(at, at + length)) : null;
      if (kind !== null) return kind;
    }
    // A country code is looked for in hyphenated values alone: 13 plain digits are an ordinary application code.
    const abroad = text.slice(at, at + ABROAD);
    if (pieces.length > 1 && edges.has(at) && edges.has(at + ABROAD) && /^861[3-9][0-9]{9}$/.test(abroad))
      return 'mobile';
  }
  return null;
}

/** A text in which what may be a personal number is not to be read whole: long runs of digits lose their middle. */
export function masked(text: string): string {
  return text.replace(/[0-9\uff10-\uff19][0-9\uff10-\uff19-]{5,}[0-9Xx\uff10-\uff19\uff38\uff58]/g, (run) => {
    return `${run.slice(0, 2)}${'*'.repeat(run.length - 4)}${run.slice(-2)}`;
  });
}
