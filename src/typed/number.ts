/** A rank, a count, a quota: a whole number as people write it. */
import { faultIn, type LengthFault, plain, type TextFault } from './plain.ts';

export type TypedNumber =
  | { readonly fault: null; readonly number: number }
  | TextFault
  | LengthFault
  /** Commas that separate no thousands: `12,34` may be one number or two. */
  | { readonly fault: 'thousands' }
  /** Zeros in front: a code or a seed has them, a number does not. */
  | { readonly fault: 'zeros' };

/** Digits of a number that is read, at most: all of them are exact. */
const MOST_DIGITS = 15;

/** A whole number from 0, with or without separators of thousands. */
export function readNumber(typed: string): TypedNumber {
  const text = plain(typed);
  const fault = faultIn(text, /^[0-9,]$/);
  if (fault !== null) return fault;
  if (text.includes(',') && !/^[0-9]{1,3}(?:,[0-9]{3})+$/.test(text)) return { fault: 'thousands' };
  const digits = text.replaceAll(',', '');
  if (/^0[0-9]/.test(digits)) return { fault: 'zeros' };
  if (digits.length > MOST_DIGITS) return { fault: 'length', length: digits.length };
  return { fault: null, number: Number(digits) };
}
