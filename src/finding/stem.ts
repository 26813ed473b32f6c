/** English words without their endings, so that `policies` finds `policy`: a few rules, the same for what is sought and what is there. */

const ENDINGS = ['ing', 'ied', 'ier', 'ed', 'er', 'ie', 'e', 'y'];
/** What is left of a word, at least. */
const LEAST = 3;

/** @param word in small letters */
export function stem(word: string): string {
  if (word.length <= LEAST || /[0-9]/.test(word)) return word;
  let left = word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  const ending = ENDINGS.find((one) => left.endsWith(one) && left.length - one.length >= LEAST);
  if (ending !== undefined) left = left.slice(0, -ending.length);
  // applying, apply
  if (left.endsWith('y') && left.length > LEAST) left = left.slice(0, -1);
  // winning, win
  return left.replace(/([a-z])\1$/, '$1');
}
