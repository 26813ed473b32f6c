/** Writes what the search page looks through: the words of the built pages, a file a language, named after its content. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { MingqianError } from '../../../src/core/errors.ts';
import { finder } from '../../../src/finding/find.ts';
import type { CodeForm, PageWords, Section, SiteWords } from '../../../src/finding/site-words.ts';
import type { Lang } from '../../../src/i18n/lang.ts';
import { bytes } from '../../../src/i18n/numbers.ts';
import type { PublisherFolder } from '../../../src/publisher/folder.ts';
import { readSynonyms, SEARCH_WORDS, synonymFile } from '../../../src/publisher/synonyms.ts';
import { type PublishedRound, standingOf } from '../../../src/record/node/rounds.ts';
import { filesBelow } from '../../site-manifest.ts';
import { codeForms } from './code-forms.ts';
import { foldingOf } from './folding.ts';
import { pageSections } from './page-sections.ts';
import { langOfText, publishedRules, rulesSections } from './rules.ts';
import { siteIndex } from './site-index.ts';

/** What is no place to be led to: the search itself, which has its own name and the names of all pages. */
const NOT_FOUND = /^\/search\/$/;
/** Pages that are alike but for their figures: found by their title and first words, and by what is written about them. */
const ALIKE = /^\/rounds\/[^/]+\/[^/]+\//;

/** The search page has these in their place until its files are there. */
const PLACES = {
  address: '%site-words-address%',
  integrity: '%site-words-integrity%',
  size: '%site-words-size%',
  packed: '%site-words-packed%',
} as const;
const INDEX = '<div data-site-index></div>';

interface Collected {
  readonly pages: PageWords[];
  readonly sections: Section[];
}

/** The folder of a language in a site, `en/`, empty for the first. */
const folderOf = (lang: Lang, languages: readonly Lang[]): string =>
  lang === languages[0] ? '' : `${lang}/`;

/** The pages of a language: their address without base and language, and their file. */
async function pagesOf(
  built: string,
  lang: Lang,
  languages: readonly Lang[],
): Promise<{ path: string; file: string }[]> {
  const own = folderOf(lang, languages);
  const others = languages.map((one) => folderOf(one, languages)).filter((one) => one !== '' && one !== own);
  return (await filesBelow(built))
    .filter((file) => /(?:^|\/)index\.html$/.test(file) && file.startsWith(own))
    .filter((file) => !others.some((other) => file.startsWith(other)))
    .map((file) => ({
      path: `/${file.slice(own.length).replace(/index\.html$/, '')}`,
      file: join(built, file),
    }));
}

/** @throws MingqianError `check.differs` where a page cannot be read */
async function collect(files: readonly { path: string; file: string }[]): Promise<Collected> {
  const pages: PageWords[] = [];
  const sections: Section[] = [];
  for (const { path, file } of files.filter((one) => !NOT_FOUND.test(one.path))) {
    const { title, gathered, sections: own } = pageSections(await readFile(file, 'utf8'));
    const number = pages.push({ path, title, gathered }) - 1;
    const kept = ALIKE.test(path) ? own.filter(({ anchor }) => anchor === '' || anchor === 'about') : own;
    for (const { anchor, above, heading, text } of kept)
      sections.push([number, anchor, above, heading, text]);
  }
  return { pages, sections };
}

async function addRules(
  { pages, sections }: Collected,
  lang: Lang,
  languages: readonly Lang[],
  rounds: readonly PublishedRound[],
): Promise<void> {
  for (const { path, text } of await publishedRules(rounds)) {
    // In the language that they are in; a site without it has them all the same.
    if (languages.includes(langOfText(text)) && langOfText(text) !== lang) continue;
    const { title, sections: own } = rulesSections(text);
    const number = pages.push({ path, title, gathered: 'rules.md' }) - 1;
    for (const { heading, text } of own) sections.push([number, '', '', heading, text]);
  }
}

/** What is said of the engine, on every site. */
const CONTENT = join(import.meta.dirname, '../../../src/content');

/** What people say, by a file of it in a folder of words; none where there is no such file. */
async function synonymsIn(words: string, lang: Lang): Promise<SiteWords['synonyms']> {
  const file = join(words, SEARCH_WORDS, synonymFile(lang));
  return existsSync(file)
    ? readSynonyms(`words/${SEARCH_WORDS}/${synonymFile(lang)}`, await readFile(file, 'utf8'))
    : [];
}

/** The publisher's, and those of the engine that the publisher does not say itself. */
async function synonymsOf({ words }: PublisherFolder, lang: Lang): Promise<SiteWords['synonyms']> {
  const own = await synonymsIn(words, lang);
  const isOwn = new Set(own.map(([said]) => said));
  return [...own, ...(await synonymsIn(CONTENT, lang)).filter(([said]) => !isOwn.has(said))];
}

/** What people are said to mean, and that no page says. */
export function synonymsWithoutPlace(words: SiteWords): string[] {
  const { find } = finder({ ...words, synonyms: [] });
  return words.synonyms.flatMap(([said, meant]) =>
    meant.filter((one) => find(one).found.length === 0).map((one) => `${said} = ${one}`),
  );
}

/** The words of one language. */
export async function siteWords(
  built: string,
  { folder, lang, rounds, codes }: WordsAsked,
): Promise<{ words: SiteWords; paths: readonly { path: string; file: string }[] }> {
  const { languages } = folder.site;
  const paths = await pagesOf(built, lang, languages);
  const collected = await collect(paths);
  await addRules(collected, lang, languages, rounds);
  const synonyms = await synonymsOf(folder, lang);
  const folding = await foldingOf(JSON.stringify([collected, synonyms]));
  return { words: { ...collected, folding, synonyms, codes }, paths };
}

export interface WordsAsked {
  readonly folder: PublisherFolder;
  readonly lang: Lang;
  readonly rounds: readonly PublishedRound[];
  readonly codes: readonly CodeForm[];
}

/** Puts something in the place of a mark that a page has. @throws MingqianError `check.differs` where it has none */
function put(file: string, html: string, mark: string, value: string): string {
  if (!html.includes(mark))
    throw new MingqianError('check.differs', `expected ${mark}, found none`, { file });
  return html.replaceAll(mark, value);
}

/**
 * Writes the words of every language into a built site, and their names into its search pages.
 * @param base the site's path on its host
 * @throws MingqianError `check.differs` where a page cannot be read, or a search page has no place for them; SiteFaults for a file of
 * synonyms that cannot be used
 */
export async function placeWords(
  built: string,
  {
    folder,
    rounds,
    base,
    log,
  }: {
    readonly folder: PublisherFolder;
    readonly rounds: readonly PublishedRound[];
    readonly base: string;
    readonly log: (line: string) => void;
  },
): Promise<void> {
  const { languages } = folder.site;
  const codes = await codeForms(rounds.flatMap(({ pools }) => standingOf(pools)));
  for (const lang of languages) {
    const { words, paths } = await siteWords(built, { folder, lang, rounds, codes });
    const own = { ...words, synonyms: await synonymsIn(folder.words, lang) };
    for (const one of synonymsWithoutPlace(own))
      log(`  words/search/${synonymFile(lang)}: no page has ${one}`);
    const text = Buffer.from(`${JSON.stringify(words)}\n`);
    const hash = createHash('sha256').update(text);
    const digest = hash.digest();
    const name = `_astro/site-words.${lang}.${digest.toString('hex').slice(0, 8)}.json`;
    await writeFile(join(built, name), text);
    const page = paths.find(({ path }) => path === '/search/');
    if (page === undefined)
      throw new MingqianError('check.differs', 'expected a search page, found none', { file: built });
    let html = await readFile(page.file, 'utf8');
    html = put(page.file, html, PLACES.address, base + name);
    html = put(page.file, html, PLACES.integrity, `sha256-${digest.toString('base64')}`);
    html = put(page.file, html, PLACES.size, bytes(text.length));
    html = put(page.file, html, PLACES.packed, bytes(gzipSync(text, { level: 6 }).length));
    html = put(page.file, html, INDEX, siteIndex(words.pages, base + folderOf(lang, languages)));
    await writeFile(page.file, html);
    log(`  ${name}: ${words.sections.length} sections of ${words.pages.length} pages, ${bytes(text.length)}`);
  }
}
