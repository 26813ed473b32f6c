/** Whether what was typed to be found is a code to be looked up, or something that nobody should type. */
import { readTyped } from '../typed/code.ts';
import type { CodeForm } from './site-words.ts';

/**
 * `code`: what a code of one of the site's pools looks like. `resident-id`, `mobile`: what looks like one, and is sought nowhere.
 * Null: words.
 */
export type CodeTyped = 'code' | 'resident-id' | 'mobile' | null;

export function codeTyped(typed: string, forms: readonly CodeForm[]): CodeTyped {
  const read = readTyped(typed);
  if (read.fault === 'resident-id' || read.fault === 'mobile') return read.fault;
  if (read.fault !== null) return null;
  // The other reading of thirteen digits with hyphens between their groups.
  const codes = [read.code, ...(read.ungrouped === null ? [] : [read.ungrouped])];
  const isOne = (code: string) =>
    /[0-9]/.test(code) &&
    forms.some(({ length, isDigits }) => code.length === length && (!isDigits || /^[0-9]+$/.test(code)));
  return codes.some(isOne) ? 'code' : null;
}

/** Whether what was typed may stand in the page's address: so many digits in a row may be somebody's. */
export const mayStandInAddress = (typed: string): boolean =>
  !/[0-9]{6}/.test(typed.normalize('NFKC').replace(/[^0-9a-z]/gi, ''));
