/** Digits of a fixed number, zeros in front and all: a seed, balls, a code of another system. */
import { faultIn, hyphened, type LengthFault, plain, type TextFault } from './plain.ts';

export type TypedDigits = { readonly fault: null; readonly digits: string } | TextFault | LengthFault;

/**
 * Exactly so many digits 0-9.
 * @param hasHyphens whether hyphens and dashes may stand between them, which are left out
 */
export function readDigits(typed: string, count: number, hasHyphens = false): TypedDigits {
  const text = plain(typed);
  const digits = hasHyphens ? hyphened(text).replaceAll('-', '') : text;
  const fault = faultIn(digits, /^[0-9]$/);
  if (fault !== null) return fault;
  return digits.length === count ? { fault: null, digits } : { fault: 'length', length: digits.length };
}
