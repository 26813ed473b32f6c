/** Words as they are compared: half width, small letters, simplified characters. The length stays, so that a place found is a place in the text. */
import { halfWidth } from '../typed/plain.ts';

export type Fold = (text: string) => string;

/** @param pairs characters in turn, a traditional one and the simplified one in its place */
export function foldBy(pairs: string): Fold {
  const simplified = new Map<string, string>();
  for (let i = 0; i + 1 < pairs.length; i += 2) simplified.set(pairs.charAt(i), pairs.charAt(i + 1));
  // Only those that change are touched: a page has hardly any of them. Without pairs nothing does.
  const traditional = new RegExp(`[${[...simplified.keys()].join('') || '\\ud800'}]`, 'g');
  return (text) =>
    halfWidth(text)
      .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
      .replace(traditional, (character) => simplified.get(character) ?? character);
}
