/**
 * Personal data in a cell: what `freeze` refuses, and besides it what a sheet of an office has where a code was meant. Stricter than
 * what is published later, as the person who keeps the sheet can still mend it.
 */

import { halfWidth } from '../../src/typed/plain.ts';
import { isCreditCode, isResidentId, personalData } from '../publishing/personal-data.ts';
import type { Found } from './fault.ts';
import { isLikeName, isPlainWord } from './names.ts';

export const PERSONAL_KINDS = [
  'resident-id',
  /** Eighteen characters with a date of birth, and another check digit than they must have. */
  'resident-id-misread',
  'credit-code',
  'mobile',
  /** A number with its middle hidden. */
  'masked',
  'email',
  'name',
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** Digits beside what hides digits. No more is looked for than has to be there: a run that is gone through from each of its digits takes its square. */
const MASKED = /[0-9]{2}[*×•●#]{3}|[*×•●#]{3}[0-9]{2}|[0-9]{3}X{4,}[0-9]{2}/;
/** A date of birth where a resident ID has it, whatever its area and its check digit. */
const BORN =
  /(?<![0-9])[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X](?![0-9])/;

/** Plain digits of which no number of anybody has so many: most cells of a sheet are such, and are many. */
const NOBODYS = /^(?:[0-9]{1,10}|[0-9]{12,14})$/;

/** What kind of personal data a text looks like, or null. */
export function personalKind(text: string): PersonalKind | null {
  if (NOBODYS.test(text)) return null;
  const spaced = halfWidth(text).trim();
  const folded = spaced.replace(/[\s-]/g, '').toUpperCase();
  if (/[^\s@]@[^\s@]+\.[^\s@]/.test(spaced)) return 'email';
  if (MASKED.test(folded)) return 'masked';
  if (isResidentId(folded)) return 'resident-id';
  if (isCreditCode(folded)) return 'credit-code';
  // With its plus a country code is none of a code's digits.
  const known = personalData(text.replace(/^\s*[+＋]\s*86/, ''));
  if (known !== null)
    return known === 'mobile' ? 'mobile' : known === 'creditCode' ? 'credit-code' : 'resident-id';
  if (BORN.test(folded)) return 'resident-id-misread';
  return isLikeName(spaced) ? 'name' : null;
}

/** Characters that may be shown: ASCII that is seen, and the words of a date. */
const SHOWABLE = /^[\u0020-\u007e年月日时点分秒上下午]*$/;
/** Digits in a row that may be a number of somebody's. */
const LONG_RUN = /[0-9]{7,}[0-9X]/gi;
const MOST = 40;

/** A cell's text as it may be shown to anyone: itself, with long numbers hidden, or no more than what it is. */
export function shown(text: string): Found {
  const plain = halfWidth(text).trim();
  if (plain === '') return { kind: 'nothing' };
  const personal = personalKind(text);
  if (personal !== null) return { kind: 'personal', of: personal };
  if (!isPlainWord(plain) && !SHOWABLE.test(plain)) return { kind: 'hidden', characters: [...plain].length };
  const clipped = plain.length > MOST ? `${plain.slice(0, MOST)}…` : plain;
  return {
    kind: 'text',
    text: clipped.replace(
      LONG_RUN,
      (run) => `${run.slice(0, 2)}${'*'.repeat(run.length - 4)}${run.slice(-2)}`,
    ),
  };
}
