/**
 * What is typed or pasted, as the protocol writes it: one rule for every field. Taken off or turned are only what keyboards,
 * spreadsheets and clipboards put there: full width, white space, marks that are not seen, the guards around a cell. Nothing else
 * is made into a digit or a letter, whatever it looks like (`①`, `²`, `ı`): it is refused, with its name and its place.
 */

/** Why a text is not read. */
export type TextFault =
  | { readonly fault: 'empty' }
  /** A character that does not belong there, as `nameOf` has it; the `position`-th of those that count, from 1. */
  | { readonly fault: 'character'; readonly character: string; readonly position: number };

/** Another number of characters than there must be. */
export interface LengthFault {
  readonly fault: 'length';
  readonly length: number;
}

const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Full-width digits, letters and signs as ASCII has them. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/** The invisible marks that come along with copied text, and the mark some exports put before a cell. */
const UNSEEN_MARKS = '\\u001f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
/** White space of every kind, and those marks. */
const UNCOUNTED = new RegExp(`[\\s${UNSEEN_MARKS}]`, 'g');
const MARKS = new RegExp(`[${UNSEEN_MARKS}]`, 'g');

/** A spreadsheet's guards, which keep a number a text: `'` or a backtick in front, or `="` and `"` around. */
const GUARDED = /^(?:['`]|="(?=[\s\S]*"$))/;

/** A text without the guards around it. */
function unguarded(text: string): string {
  const guard = GUARDED.exec(text)?.[0] ?? '';
  return text.slice(guard.length, guard.length === 2 ? -1 : undefined);
}

/** The characters that count, in half width. */
export function plain(typed: string): string {
  return unguarded(halfWidth(typed).replace(UNCOUNTED, ''));
}

/** The same where a space tells two parts from each other, as date and time: one space is left of several, none at the ends. */
export function spaced(typed: string): string {
  const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
  // A byte order mark is white space to `\s`, and no space between two parts.
  return squeezed(unguarded(squeezed(halfWidth(typed).replace(MARKS, ''))));
}

/** Hyphens, dashes and the minus sign as the hyphen of ASCII. */
export function hyphened(text: string): string {
  return text.replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/g, '-');
}

/** Marks, fillers, controls and halves of characters, which nobody could point at. */
const UNSEEN = /^[\p{C}\p{M}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]$/u;

/** A character as it can be shown: itself, or `U+3164` where it would not be seen. */
export function nameOf(character: string): string {
  if (!UNSEEN.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The first fault of a text in which only characters of `belongs` may stand, or null. */
export function faultIn(text: string, belongs: RegExp): TextFault | null {
  if (text === '') return { fault: 'empty' };
  const characters = [...text];
  const at = characters.findIndex((character) => !belongs.test(character));
  return at === -1
    ? null
    : { fault: 'character', character: nameOf(characters[at] as string), position: at + 1 };
}
