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
/** Stands for a character that is taken; nobody types it. */
const TAKEN = '\0';

/** What people say, where it stands in what was typed, and what the site says for it. */
interface Known {
  readonly said: string;
  readonly meant: readonly string[];
  readonly places: readonly number[];
}

/** For each of what is known, what is said instead, or null where it is left as it was typed. */
type Choice = readonly (string | null)[];

const isLatin = (character: string): boolean => /[a-z0-9]/.test(character);

/** A Chinese saying stands anywhere, another as words of its own. */
function standsAt(at: number, said: string, text: string): boolean {
  const end = at + said.length;
  return !(
    (isLatin(said.charAt(0)) && isLatin(text.charAt(at - 1))) ||
    (isLatin(said.charAt(said.length - 1)) && isLatin(text.charAt(end)))
  );
}

/** What people say, folded: as it is written, and without its spaces, which nobody need type. */
const spellings = (said: string): string[] => [...new Set([said, said.replaceAll(' ', '')])];

/** What people say in letters alone, without spaces: words that are known though no page has them. */
export const spokenWords = (synonyms: readonly Synonym[], fold: Fold): Set<string> =>
  new Set(synonyms.map(([said]) => fold(said).replaceAll(' ', '')).filter((said) => /^[a-z]+$/.test(said)));

/** A run of letters as the fewest of these words, one after the other; null where it is none of them. */
export function partedBy(spoken: ReadonlySet<string>, run: string): string[] | null {
  /** For each length of a beginning, its words. */
  const beginnings: (string[] | null)[] = [[]];
  for (let to = 1; to <= run.length; to++) {
    let best: string[] | null = null;
    for (let from = 0; from < to; from++) {
      const before = beginnings[from];
      if (before == null || !spoken.has(run.slice(from, to))) continue;
      if (best === null || before.length + 1 < best.length) best = [...before, run.slice(from, to)];
    }
    beginnings.push(best);
  }
  return beginnings[run.length] ?? null;
}

/** Where what people say stands in what was typed. The longest first takes its place: 没中签 is one, and not 中签 with something before it. */
function knownIn(folded: string, synonyms: readonly Synonym[], fold: Fold): Known[] {
  let left = folded;
  return synonyms
    .flatMap(([said, meant]) => spellings(fold(said)).map((one) => ({ said: one, meant })))
    .sort((a, b) => b.said.length - a.said.length)
    .flatMap(({ said, meant }) => {
      const places: number[] = [];
      for (let at = left.indexOf(said); at >= 0; at = left.indexOf(said, at + 1)) {
        if (!standsAt(at, said, folded)) continue;
        places.push(at);
        left = left.slice(0, at) + TAKEN.repeat(said.length) + left.slice(at + said.length);
      }
      return places.length > 0 ? [{ said, meant, places }] : [];
    });
}

const replaced = (choice: Choice): number => choice.filter((one) => one !== null).length;
const mostReplacedFirst = (a: Choice, b: Choice): number => replaced(b) - replaced(a);

/**
 * The choices that are tried, the one that replaces nothing first, then those that replace most: what the site has no word for is not
 * found by halves. Of all there are, which double with everything known, no more are ever made than are tried: one that others are
 * before stays behind them whatever is added to both.
 */
function choicesOf(known: readonly Known[]): Choice[] {
  let choices: Choice[] = [[]];
  for (const { meant } of known) {
    const [nothing = [], ...others] = choices.flatMap((choice) =>
      [null, ...meant].map((one) => [...choice, one]),
    );
    const kept = new Set([...others].sort(mostReplacedFirst).slice(0, MOST - 1));
    choices = [nothing, ...others.filter((choice) => kept.has(choice))];
  }
  return [...choices.slice(0, 1), ...choices.slice(1).sort(mostReplacedFirst)];
}

/**
 * What was typed, first, and the ways in which the site may say it; what is put in is not looked up again.
 * @param folded what was typed
 */
export function sayingsOf(folded: string, synonyms: readonly Synonym[], fold: Fold): Saying[] {
  const known = knownIn(folded, synonyms, fold);
  return choicesOf(known).map((choice) => {
    const changes = known.flatMap(({ said, places }, i) => {
      const one = choice[i] ?? null;
      return one === null ? [] : places.map((at) => ({ at, end: at + said.length, text: ` ${fold(one)} ` }));
    });
    let [text, from] = ['', 0];
    for (const change of changes.sort((a, b) => a.at - b.at)) {
      text += folded.slice(from, change.at) + change.text;
      from = change.end;
    }
    return { text: text + folded.slice(from), instead: choice.filter((one) => one !== null) };
  });
}
