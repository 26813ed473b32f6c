/** What a visitor typed, read as an application code (spec, section 2): forgiving in form, never in content. */
import { isCode, MAX_CODE } from '../core/code.ts';
import { faultIn, hyphened, plain, type TextFault } from './plain.ts';

/** Why what was typed is not looked up. */
export type TypedFault =
  | TextFault
  /** Begins with a hyphen. */
  | { readonly fault: 'start' }
  | { readonly fault: 'long'; readonly length: number }
  /** Looks like a resident ID or a mobile number, which no list has and which nobody should type here. */
  | { readonly fault: 'resident-id' }
  | { readonly fault: 'mobile' };

/**
 * A code as it was typed. `ungrouped`: thirteen digits with a hyphen between their groups are a code with hyphens, and may
 * also be meant as the one without; null where there is nothing to choose.
 */
export type TypedCode =
  | { readonly fault: null; readonly code: string; readonly ungrouped: string | null }
  | TypedFault;

/** A code of 13 digits written in the groups in which it is shown, by what no code has. */
const GROUPED = /^([0-9]{4})[·./_]([0-9]{4})[·./_]([0-9]{5})$/;
/** The same by what codes do have (spec, section 2). */
const HYPHENED = /^([0-9]{4})-([0-9]{4})-([0-9]{5})$/;

function fold(typed: string): string {
  return hyphened(plain(typed))
    .replace(/[a-z]/g, (char) => char.toUpperCase())
    .replace(GROUPED, '$1$2$3');
}

/** Eighteen characters with a date of birth where a resident ID has it. A hint, not a check: its digit is not computed. */
function isLikeResidentId(text: string): boolean {
  return /^[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]$/.test(
    text,
  );
}

/** Without its plus, 86 and a mobile number are thirteen digits like any code. */
function isLikeMobile(text: string): boolean {
  return /^(?:\+86)?1[3-9][0-9]{9}$/.test(text.replaceAll('-', ''));
}

/** The code in what was typed, or the first reason why there is none. */
export function readTyped(typed: string): TypedCode {
  const text = fold(typed);
  if (isLikeResidentId(text)) return { fault: 'resident-id' };
  if (isLikeMobile(text)) return { fault: 'mobile' };
  const fault = faultIn(text, /^[0-9A-Z-]$/);
  if (fault !== null) return fault;
  if (text.startsWith('-')) return { fault: 'start' };
  if (text.length > MAX_CODE) return { fault: 'long', length: text.length };
  if (!isCode(text)) throw new Error('readTyped and isCode differ about what a code is');
  const ungrouped = HYPHENED.test(text) ? text.replaceAll('-', '') : null;
  return { fault: null, code: text, ungrouped };
}
