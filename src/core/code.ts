/** An application code (spec, section 2). */

/** Characters of a code at most. */
export const MAX_CODE = 32;

/** Whether the text is a code: `[0-9A-Z][0-9A-Z-]{0,31}`. */
export function isCode(text: string): boolean {
  return /^[0-9A-Z][0-9A-Z-]{0,31}$/.test(text);
}
