/** A slip of typing: a word that stands nowhere, and one that does and is a letter away from it. */

/** Shorter words are a letter away from too much. */
const LEAST = 5;

/** Whether one letter is put in, left out, or another, or two neighbours changed places. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  let from = 0;
  while (from < shorter && a.charAt(from) === b.charAt(from)) from++;
  let end = 0;
  while (end < shorter - from && a.charAt(a.length - 1 - end) === b.charAt(b.length - 1 - end)) end++;
  const [left, right] = [a.slice(from, a.length - end), b.slice(from, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right === `${left.charAt(1)}${left.charAt(0)}`;
}

/** How often each word stands in these texts. @param texts folded */
export function wordCounts(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.matchAll(/(?<![a-z0-9])[a-z]{4,}(?![a-z0-9])/g))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * The word that was meant, or null where there is none: of several, the one that stands there most often.
 * @param word folded, and standing nowhere @param counts as wordCounts gives them
 */
export function meantWord(word: string, counts: ReadonlyMap<string, number>): string | null {
  if (word.length < LEAST || !/^[a-z]+$/.test(word)) return null;
  let [best, most] = [null as string | null, 0];
  for (const [known, count] of counts)
    if (count > most && isOneSlip(word, known)) [best, most] = [known, count];
  return best;
}
