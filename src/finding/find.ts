/**
 * Finds what was typed in the words of the site. Every section is looked through: some hundreds of kilobytes take a few milliseconds,
 * and the places found are the places that are shown. Weighed as BM25 does it, by how rare a term is and how often it stands in how
 * short a text; a heading counts more than a text, and a question that people ask more than a specification.
 */
import { foldBy } from './fold.ts';
import type { Section, SiteWords } from './site-words.ts';
import { meantWord, wordCounts } from './slips.ts';
import { marked, type Piece, type Placed, snippet, worthMarking } from './snippet.ts';
import { partedBy, type Saying, sayingsOf, spokenWords } from './synonyms.ts';
import { LITTLE, placesOf, type Term, termsOf } from './terms.ts';

export interface Found {
  /** Without base and language: `/faq/#winning-1`. */
  readonly path: string;
  /** The heading, or the page's title where it was found at its beginning. */
  readonly heading: readonly Piece[];
  /** Where that stands: the page, and the heading above. */
  readonly where: readonly string[];
  readonly snippet: readonly Piece[];
}

export interface Findings {
  /** The best first. */
  readonly found: readonly Found[];
  /** What the site says for it, where that was found. */
  readonly instead: readonly string[];
}

/** How much a field counts beside the text. */
const TITLE = 4;
const HEADING = 3.2;
const ABOVE = 0.6;
const GATHERED = 0.4;
/** BM25's own two: how soon more of the same says nothing more, and how much a long text is held against it. */
const K1 = 1.2;
const B = 0.7;
/** Less of what was sought than this share, by weight, and a section is none of the findings. */
const LEAST_SHARE = 0.34;
/** Findings worth less than this share of the best are noise. */
const LEAST_SCORE = 0.06;
/** More than anybody reads. */
const MOST = 60;
/** A heading with nothing under it but other headings. */
const EMPTY = 0.6;
/** What the site says instead is as good as what was typed, all but. */
const INSTEAD = 0.96;
/** What stands nowhere counts as so much of what stands in one place. */
const UNKNOWN = 0.5;
/** A character apart from its neighbour counts as so much of two together. */
const APART = 0.5;

/** What people look for comes first; the later in this list, the more it is for those who make something. */
const KINDS: readonly (readonly [path: RegExp, weight: number])[] = [
  [/^\/(?:faq|glossary)\//, 1.3],
  [/^\/guide\/(?:publisher|witness|intake|policies)\//, 0.7],
  [/^\/(?:guide|policy|lookup)\//, 1.1],
  [/^\/rounds\/[^/]+\/[^/]+\//, 0.3],
  [/^\/(?:rounds\/.*)?$/, 0.5],
  [/^\/(?:checks|selftest|downloads)\//, 0.65],
  // What stands on the controls of a tool explains nothing.
  [/^\/cheat\/#/, 0.5],
  [/^\/(?:spec|adopt|official|limits\/threats)\//, 0.7],
];
const kindWeight = (path: string): number => KINDS.find(([of]) => of.test(path))?.[1] ?? 0.9;

interface Field {
  readonly text: string;
  readonly weight: number;
  /** How long such fields are on average. */
  readonly usual: number;
}

interface Weighed {
  readonly section: Section;
  readonly path: string;
  readonly fields: readonly Field[];
  readonly weight: number;
}

/** By term, how often it stands in each field of each section. */
type Counts = readonly (readonly number[])[];

export interface Finder {
  find(typed: string): Findings;
}

const average = (lengths: readonly number[]): number =>
  Math.max(1, lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length));

/** Letters and characters alone, so that a question is the same with its mark and without. */
const bare = (folded: string): string => folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** How much more it is worth where the words stand as they were typed: as a heading, in one, in the text. */
function sameness(sought: string, heading: string, text: string): number {
  if (sought.length < 2) return 1;
  if (heading === sought) return 2.5;
  return heading.includes(sought) ? 1.7 : text.includes(sought) ? 1.25 : 1;
}

export function finder(words: SiteWords): Finder {
  const fold = foldBy(words.folding);
  const { pages, sections } = words;
  const usual = {
    text: average(sections.map(([, , , , text]) => text.length)),
    heading: average(sections.map(([, , , heading]) => heading.length).filter((length) => length > 0)),
  };
  const weighed = sections.map((section): Weighed => {
    const [number, anchor, above, heading, text] = section;
    const { path = '', title = '', gathered = '' } = pages[number] ?? {};
    const isBeginning = heading === '';
    return {
      section,
      path: anchor === '' ? path : `${path}#${anchor}`,
      weight: kindWeight(path) * (text === '' ? EMPTY : 1),
      fields: [
        { text: fold(text), weight: 1, usual: usual.text },
        isBeginning
          ? { text: fold(title), weight: TITLE, usual: usual.heading }
          : { text: fold(heading), weight: HEADING, usual: usual.heading },
        {
          text: fold(isBeginning ? gathered : `${title} ${above}`),
          weight: isBeginning ? GATHERED : ABOVE,
          usual: usual.heading,
        },
      ],
    };
  });
  /** How rare it is to stand in one section alone. */
  const RAREST = Math.log(1 + (weighed.length - 0.5) / 1.5);
  const counted = new Map<string, Counts>();
  const countsOf = (term: Term): Counts => {
    const key = `${term.kind} ${term.text}`;
    const known = counted.get(key);
    if (known !== undefined) return known;
    const counts = weighed.map(({ fields }) => fields.map(({ text }) => placesOf(term, text).length));
    counted.set(key, counts);
    return counts;
  };
  /** How rare a term is; null where it stands nowhere. */
  const rarity = (counts: Counts): number | null => {
    const having = counts.filter((fields) => fields.some((count) => count > 0)).length;
    return having === 0 ? null : Math.log(1 + (weighed.length - having + 0.5) / (having + 0.5));
  };

  const spoken = spokenWords(words.synonyms, fold);
  let counts: Map<string, number> | null = null;
  /** How often each word stands in the site; one that people say and no page has, once. */
  const standing = (): Map<string, number> => {
    if (counts !== null) return counts;
    counts = wordCounts(weighed.flatMap(({ fields }) => fields.slice(0, 2).map(({ text }) => text)));
    for (const word of spoken) if (!counts.has(word)) counts.set(word, 1);
    for (const word of LITTLE) counts.delete(word);
    return counts;
  };
  const isNowhere = (word: string): boolean =>
    !spoken.has(word) && termsOf(word).every((term) => rarity(countsOf(term)) === null);

  /**
   * What was typed with its slips mended, and the words of the site that were put in: of words that stand nowhere, what is run together
   * is parted, and one that is a letter away from another is that other.
   * @param folded what was typed
   */
  function mended(folded: string): { text: string; words: string[] } {
    const words: string[] = [];
    const text = folded.replace(/(?<![a-z0-9])[a-z]{5,}(?![a-z0-9])/g, (word) => {
      if (!isNowhere(word)) return word;
      const parts = partedBy(spoken, word);
      if (parts !== null) return parts.join(' ');
      const meant = meantWord(word, standing());
      if (meant !== null && !spoken.has(meant)) words.push(meant);
      return meant ?? word;
    });
    return { text, words };
  }

  /** What was typed, its slips mended, and the ways to say it. What was mended stands nowhere as it was typed. */
  function everySaying(folded: string): Saying[] {
    const { text, words: meant } = mended(folded);
    return sayingsOf(text, words.synonyms, fold).map((one) => ({
      ...one,
      instead: [...meant, ...one.instead],
    }));
  }

  /**
   * The terms with how rare they are, null where they stand nowhere. Of two characters that nowhere stand together each is sought by
   * itself, where none of the others has it: 编码忘了 is a question about what was forgotten. That counts in part.
   */
  function soughtIn(terms: readonly Term[]): { term: Term; rare: number | null; part: number }[] {
    const known = terms.map((term) => ({ term, rare: rarity(countsOf(term)), part: 1 }));
    const has = (text: string) => known.some(({ term, rare }) => rare !== null && term.text.includes(text));
    // With nothing else known, characters apart would find anything.
    if (!known.some(({ rare }) => rare !== null)) return known;
    const apart = known
      .filter(({ term, rare }) => rare === null && term.kind === 'characters')
      .flatMap(({ term }) => [...term.text])
      .filter((character) => !has(character));
    const alone = [...new Set(apart)].flatMap((text) => {
      const term: Term = { kind: 'characters', text };
      const rare = rarity(countsOf(term));
      return rare === null ? [] : [{ term, rare: rare * APART, part: APART }];
    });
    return [...known, ...alone];
  }

  /** The worth of each section for one saying, and how rare its terms are. */
  function weigh({ text, instead }: Saying): { scores: number[]; terms: Map<Term, number> } {
    const terms = new Map<Term, number>();
    const scores = weighed.map(() => 0);
    const shares = weighed.map(() => 0);
    /** How rare all of it is together: of what stands somewhere, and of what stands nowhere too. */
    let [all, sought] = [0, 0];
    for (const { term, rare, part } of soughtIn(termsOf(text))) {
      if (rare === null) {
        // It says nothing of where the rest stands, and that this way to say it is not the site's.
        sought += UNKNOWN * RAREST;
        continue;
      }
      const counts = countsOf(term);
      if (part === 1) terms.set(term, rare);
      all += rare;
      sought += rare;
      for (const [i, { fields }] of weighed.entries()) {
        let worth = 0;
        for (const [f, { text: own, weight, usual: length }] of fields.entries()) {
          const count = counts[i]?.[f] ?? 0;
          if (count > 0)
            worth += (weight * count * (K1 + 1)) / (count + K1 * (1 - B + (B * own.length) / length));
        }
        if (worth === 0) continue;
        scores[i] = (scores[i] as number) + worth * rare;
        shares[i] = (shares[i] as number) + rare;
      }
    }
    const whole = bare(text);
    const parts = instead.map((one) => bare(fold(one)));
    for (const [i, { fields, weight }] of weighed.entries()) {
      const share = all === 0 ? 0 : (shares[i] as number) / all;
      if (share < LEAST_SHARE) {
        scores[i] = 0;
        continue;
      }
      const [own = '', heading = ''] = fields.map((field) => bare(field.text));
      const wordForWord = Math.max(
        sameness(whole, heading, own),
        ...parts.map((part) => INSTEAD * sameness(part, heading, own)),
      );
      scores[i] = ((scores[i] as number) / sought) * share * weight * wordForWord;
    }
    return { scores, terms };
  }

  function shown(i: number, terms: ReadonlyMap<Term, number>): Found {
    const { section, path, fields } = weighed[i] as Weighed;
    const [number, , above, heading, text] = section;
    const { title = '', gathered = '' } = pages[number] ?? {};
    const rarest = Math.max(...terms.values());
    const placed = (folded: string): Placed[] =>
      worthMarking(
        [...terms].flatMap(([term, weight]) => placesOf(term, folded).map((range) => ({ range, weight }))),
        rarest * 0.4,
      );
    const [own = '', head = ''] = fields.map((field) => field.text);
    return {
      path,
      heading: marked(
        heading === '' ? title : heading,
        placed(head).map(({ range }) => range),
      ),
      where: (heading === '' ? [gathered] : [title, above]).filter((one) => one !== ''),
      snippet: snippet(text, placed(own)),
    };
  }

  return {
    find(typed) {
      const ways = everySaying(fold(typed.normalize('NFC'))).map((saying) => ({ saying, ...weigh(saying) }));
      const best = weighed.flatMap((_, i) => {
        const way = ways.reduce((a, b) => ((b.scores[i] as number) > (a.scores[i] as number) ? b : a));
        const score = way.scores[i] as number;
        return score > 0 ? [{ i, score, way }] : [];
      });
      // Equal ones in the order of the pages, which is the same everywhere.
      best.sort((a, b) => b.score - a.score || a.i - b.i);
      const least = (best[0]?.score ?? 0) * LEAST_SCORE;
      const kept = best.filter(({ score }) => score >= least).slice(0, MOST);
      return {
        found: kept.map(({ i, way }) => shown(i, way.terms)),
        instead: [...new Set(kept.slice(0, 3).flatMap(({ way }) => way.saying.instead))],
      };
    },
  };
}
