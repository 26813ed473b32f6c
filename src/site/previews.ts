/** The pictures that others show beside a link: one for each kind of page and each round, in each language. */
import { indexWords } from '../i18n/articles.ts';
import type { Path } from '../i18n/href.ts';
import type { Lang } from '../i18n/lang.ts';
import { lookupWords } from '../i18n/lookup/page.ts';
import { roundWords } from '../i18n/rounds.ts';
import { sealWords } from '../i18n/seals.ts';
import { shellWords } from '../i18n/shell.ts';
import { verifyWords } from '../i18n/verify.ts';
import type { Colours, Preview } from '../pictures/preview.ts';
import { PAPER, TEXTS } from '../publisher/contrast.ts';
import { site } from '../publisher/site.ts';
import { type PublishedRound, standingOf } from '../record/node/rounds.ts';
import { links, type SealState } from '../ui/seal-state.ts';
import { sealsOf } from './pool-seals.ts';
import { examined, publishedRounds, roundText } from './published.ts';

const ACCENT = '#a8281f';
const RULE = '#85827a';

const colours: Colours = {
  paper: (site.colours?.paper ?? PAPER).light,
  ink: TEXTS['ink']?.light ?? '#1a1d21',
  quiet: TEXTS['quiet']?.light ?? '#5b5e63',
  rule: RULE,
  accent: site.colours?.accent.light ?? ACCENT,
};

/** Kinds of pages that have a picture of their own; every other page has the site's. */
const KINDS = ['faq', 'lookup', 'verify'] as const;

/** The picture of a page, by the page's path. */
export function previewName(path: Path): string {
  const [, first = '', second = ''] = path.split('/');
  if (first === 'rounds' && second !== '') return `round-${second}`;
  return (KINDS as readonly string[]).includes(first) ? first : 'home';
}

/** The seals of pages that speak of no draw: nothing was pressed. */
const empty = (): SealState[] => links.map(() => 'empty');

/** A round's seals: pressed where those of all its pools are, broken where one is. */
async function statesOf({ pools }: PublishedRound): Promise<SealState[]> {
  const all = await Promise.all(
    standingOf(pools).map(async (pool) => sealsOf(pool, (await examined(pool)).verification.checks)),
  );
  return links.map((_, i) => {
    const states = all.map((seals) => seals[i]?.state ?? 'empty');
    if (states.includes('broken')) return 'broken';
    return states.length > 0 && states.every((state) => state === 'pressed') ? 'pressed' : 'empty';
  });
}

/** The drum of a round's first lottery whose draw was run again for this build, or null. */
async function drumOf({ pools }: PublishedRound): Promise<number[] | null> {
  for (const pool of standingOf(pools)) {
    const { picture, verification } = await examined(pool);
    const isDrawn = verification.checks.some(({ id, status }) => id === 'draw.result' && status === 'pass');
    if (picture?.method !== 'lottery' || !isDrawn) continue;
    const { tickets } = pool.commitment.list;
    return picture.hits.filter(({ rank }) => rank !== null).map(({ ticket }) => (ticket - 1) / tickets);
  }
  return null;
}

export interface NamedPreview {
  readonly name: string;
  readonly title: string;
  readonly preview: Preview;
}

/** English words as the font has them: its typographic quotes are as wide as a Chinese character. */
const inLatin = (text: string): string =>
  text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');

function drawn(lang: Lang, title: string, states: readonly SealState[], drum: number[] | null): Preview {
  const shown = lang === 'en' ? inLatin : (text: string) => text;
  const note = site.demonstration?.note[lang];
  return {
    site: shown(site.name[lang]),
    title: shown(title),
    note: note === undefined ? null : shown(note),
    hasMark: site.mark === null,
    seals: links.map((link, i) => ({ name: sealWords[lang][link], state: states[i] ?? 'empty' })),
    drum,
    colours,
  };
}

/** The titles of a language's pictures, by name. */
export async function previewTitles(lang: Lang): Promise<ReadonlyMap<string, string>> {
  const rounds = await Promise.all(
    (await publishedRounds()).map(
      async ({ round }): Promise<[string, string]> => [
        `round-${round}`,
        (await roundText(round, lang))?.data.title ?? roundWords[lang].roundNamed(round),
      ],
    ),
  );
  return new Map([
    ['home', shellWords[lang].tagline],
    ['faq', indexWords[lang].faq],
    ['lookup', lookupWords[lang].title],
    ['verify', verifyWords[lang].title],
    ...rounds,
  ]);
}

/** Every picture of a language. */
export async function previews(lang: Lang): Promise<NamedPreview[]> {
  const rounds = new Map((await publishedRounds()).map((round) => [`round-${round.round}`, round]));
  return Promise.all(
    [...(await previewTitles(lang))].map(async ([name, title]) => {
      const round = rounds.get(name);
      const preview =
        round === undefined
          ? drawn(lang, title, empty(), null)
          : drawn(lang, title, await statesOf(round), await drumOf(round));
      return { name, title, preview };
    }),
  );
}
