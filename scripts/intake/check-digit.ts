/** A code that was made here ends with the check digit of what is in front of it, so that a misread one is found. */
import { checkDigit } from '../ceremony/check-digit.ts';

/** Whether the last digit is the check digit of those in front of it. */
export function hasCheckDigit(code: string): boolean {
  return /^[0-9]{2,}$/.test(code) && checkDigit(code.slice(0, -1)) === code.at(-1);
}
