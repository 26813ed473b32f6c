/** What was typed, and what else the site may call it. */
import type { Fold } from './fold.ts';
import type { Synonym } from './site-words.ts';

/** One way to say what was typed. */
export interface Saying {
  /** Folded. */
  readonly text: string;
  /** What the site says instead, as the publisher wrote it; empty for what was typed itself. */
  readonly instead: readonly string[];
}

/** At most so many ways are tried. */
const MOST = 12;

/** Where a saying stands in what was typed: a Chinese one anywhere, another as words of its own. */
function placeOf(said: string, text: string): number {
  const at = text.indexOf(said);
  if (at < 0 || !/^[a-z0-9]/.test(said)) return at;
  const isWord = !/[a-z0-9]/.test(text.charAt(at - 1)) && !/[a-z0-9]/.test(text.charAt(at + said.length));
  return isWord ? at : -1;
}

/**
 * What was typed, first, and the ways in which the site may say it. The longest saying goes first: 没中签 is one, and not 中签 with
 * something before it.
 * @param folded what was typed
 */
export function sayingsOf(folded: string, synonyms: readonly Synonym[], fold: Fold): Saying[] {
  const known = synonyms
    .map(([said, meant]) => ({ said: fold(said), meant }))
    .sort((a, b) => b.said.length - a.said.length);
  let sayings: Saying[] = [{ text: folded, instead: [] }];
  // What is put in its place is not looked up again.
  let left = folded;
  for (const { said, meant } of known) {
    if (placeOf(said, left) < 0) continue;
    left = left.replace(said, ' '.repeat(said.length));
    sayings = sayings.flatMap((saying) => [
      saying,
      ...meant.map((one) => ({
        text: saying.text.replace(said, ` ${fold(one)} `),
        instead: [...saying.instead, one],
      })),
    ]);
  }
  // With everything replaced first: what the site has no word for is not found by halves.
  return [
    ...sayings.slice(0, 1),
    ...sayings.slice(1).sort((a, b) => b.instead.length - a.instead.length),
  ].slice(0, MOST);
}
