/** What was typed, taken apart into what is sought: two characters of Chinese at a time, other words by their stems. */
import { stem } from './stem.ts';

/** Something sought: characters wherever they stand, or a word by its stem. */
export interface Term {
  readonly kind: 'characters' | 'word';
  readonly text: string;
}

const PART = /[\u3400-\u9fff〇]+|[a-z0-9]+/g;
const CHINESE = /^[\u3400-\u9fff〇]/;

/** Words that stand everywhere and are not what anybody seeks. */
export const LITTLE: ReadonlySet<string> = new Set(
  'a an and are as at be been by can could did do does for from had has have how i if in is it its me my now of on or our shall should so that the their them then there they this to was we were what when where which who why will with would you your'.split(
    ' ',
  ),
);
/** The same in Chinese: what a question is asked with, and particles. The longer first. */
const CHINESE_LITTLE =
  /怎么样|怎么(?!办)|怎样|如何|什么|为什|哪里|哪儿|在哪|请问|能不能|可不可以|是不是|有没有|可以|[的了吗呢吧啊呀嘛么]/g;

/** Two characters at a time; a single one as it is. */
function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

/** @param folded what was typed, folded @returns each once, in the order in which they stand there */
export function termsOf(folded: string): Term[] {
  const parts = folded.match(PART) ?? [];
  const words = parts.filter((part) => !CHINESE.test(part));
  const sought = words.filter((word) => !LITTLE.has(word));
  const isOnlyLittle = sought.length === 0 && words.length === parts.length;
  const terms = parts.flatMap((part): Term[] => {
    if (CHINESE.test(part)) {
      const runs = part.split(CHINESE_LITTLE).filter((run) => run !== '');
      // Where nothing else was typed, it is what is sought.
      return (runs.length === 0 ? [part] : runs).flatMap(pairs).map((text) => ({ kind: 'characters', text }));
    }
    return LITTLE.has(part) && !isOnlyLittle ? [] : [{ kind: 'word', text: stem(part) }];
  });
  return [...new Map(terms.map((term) => [`${term.kind} ${term.text}`, term])).values()];
}

const isInWord = (text: string, at: number): boolean => /[a-z0-9]/.test(text.charAt(at));

/** Where a word of this stem begins, and where it ends. */
function wordsOf(stemmed: string, text: string): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(stemmed); at >= 0; at = text.indexOf(stemmed, at + 1)) {
    if (at > 0 && isInWord(text, at - 1)) continue;
    let to = at + stemmed.length;
    while (isInWord(text, to)) to++;
    const word = text.slice(at, to);
    // A number is itself or its beginning; a word another form of itself, or what a reader has begun to type.
    if (stem(word) === stemmed || (stemmed.length > 3 && word.startsWith(stemmed))) found.push([at, to]);
  }
  return found;
}

/** Every place of a term in a folded text. */
export function placesOf({ kind, text: sought }: Term, text: string): [from: number, to: number][] {
  if (kind === 'word') return wordsOf(sought, text);
  const found: [number, number][] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1))
    found.push([at, at + sought.length]);
  return found;
}
