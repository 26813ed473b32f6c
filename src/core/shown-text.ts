/** Text that is shown to people: nothing in it is unseen or turns what stands around it (spec, section 1). */
import * as v from 'valibot';

/** What no shown text holds: section 1's list, and surrogates that stand alone, which are no scalar values. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: marks stand here by their numbers
  /[\u{0}-\u{1f}\u{7f}-\u{a0}\u{ad}\u{34f}\u{61c}\u{115f}-\u{1160}\u{1680}\u{17b4}-\u{17b5}\u{180b}-\u{180f}\u{2000}-\u{200f}\u{2028}-\u{202f}\u{205f}-\u{206f}\u{2800}\u{3164}\u{fe00}-\u{fe0f}\u{feff}\u{ffa0}\u{fff0}-\u{fffb}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}\ud800-\udfff]/u;

/** Number of Unicode scalar values. Requires a well-formed string. */
function scalars(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Whether the text is shown text of 1..`most` scalar values. */
export function isShownText(text: string, most: number): boolean {
  if (UNSEEN.test(text) || /^[ \u3000]|[ \u3000]$/.test(text)) return false;
  const count = scalars(text);
  return count >= 1 && count <= most;
}

/** A schema of shown text. @param message what is said of other text */
export const shownText = (most: number, message: string) =>
  v.pipe(
    v.string(),
    v.check((text) => isShownText(text, most), message),
  );
