/** A publisher's words as files: which there are, in which folder, of which topic and language. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Lang } from '../../src/i18n/lang.ts';
import { reason, type SiteFault, SiteFaults } from '../../src/publisher/fault.ts';
import type { FaultWords } from '../../src/publisher/fault-words.ts';
import type { PublisherFolder } from '../../src/publisher/folder.ts';
import { meant } from '../../src/publisher/meant.ts';
import { readSynonyms, SEARCH_WORDS, synonymFile } from '../../src/publisher/synonyms.ts';

/** The folders of words that become pages, or parts of them. */
export const WORD_FOLDERS = [
  'policy',
  'guide',
  'faq',
  'notices',
  'rounds',
  'pools',
  'about',
  'glossary',
] as const;
export type WordFolder = (typeof WORD_FOLDERS)[number];
/** Rules are published with a record; they are no page. */
const RULES = 'rules';
/** Folders of words that are no page. */
const OTHERS = [RULES, SEARCH_WORDS];

export interface Text {
  /** Seen from the publisher's folder, with slashes. */
  readonly file: string;
  /** Null: rules, self-checks beside a page of the guide, and what people say where they search, which are no pages. */
  readonly page: { readonly folder: WordFolder; readonly topic: string; readonly lang: Lang } | null;
  readonly text: string;
}

export interface Words {
  readonly texts: readonly Text[];
  /** Files and folders that nothing is made of. */
  readonly faults: readonly SiteFault[];
}

/** A self-check, which stands beside the page of the guide of that name. */
export const SELF_CHECK = /(?:^|\/)guide\/([^./][^./]*)\.toml$/;

const NAME = /^([^.][^.]*)\.(zh|en)\.md$/;

function strange(file: string, say: (t: FaultWords) => string): SiteFault {
  return { code: 'key', file, line: null, reason: reason(say) };
}

/** What is wrong with a file of the search: another name, or what it says. */
function searchFaults(file: string, name: string, text: string): SiteFault[] {
  if (!['zh', 'en'].some((lang) => name === synonymFile(lang)))
    return [strange(file, (t) => t.nothingMadeBut([synonymFile('zh'), synonymFile('en')]))];
  try {
    readSynonyms(file, text);
    return [];
  } catch (error) {
    if (error instanceof SiteFaults) return [...error.faults];
    throw error;
  }
}

/** @throws the system's errors where a file cannot be read */
export async function wordsOf({ root, words }: PublisherFolder): Promise<Words> {
  const texts: Text[] = [];
  const faults: SiteFault[] = [];
  const named = (path: string) => relative(root, path).split(sep).join('/');
  const entries = await readdir(words, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(words, entry.name);
    const folder = WORD_FOLDERS.find((name) => name === entry.name);
    if (entry.name.startsWith('.')) continue;
    if (!entry.isDirectory() || (folder === undefined && !OTHERS.includes(entry.name))) {
      const near = meant(entry.name, [...WORD_FOLDERS, ...OTHERS]);
      faults.push(
        strange(named(path), (t) =>
          near === null ? t.nothingMadeOf([...WORD_FOLDERS, ...OTHERS]) : t.nothingMadeMeant(near),
        ),
      );
      continue;
    }
    for (const name of (await readdir(path)).sort()) {
      if (name.startsWith('.')) continue;
      const file = join(path, name);
      const [, topic = '', lang] = NAME.exec(name) ?? [];
      const isPage = folder !== undefined && !SELF_CHECK.test(`${folder}/${name}`);
      if (isPage && lang === undefined) {
        faults.push(strange(named(file), (t) => t.textName));
        continue;
      }
      const text = await readFile(file, 'utf8');
      if (entry.name === SEARCH_WORDS) faults.push(...searchFaults(named(file), name, text));
      texts.push({
        file: named(file),
        page: isPage ? { folder, topic, lang: lang as Lang } : null,
        text,
      });
    }
  }
  return { texts, faults };
}

/** The texts that are pages of the site, in its languages. */
export function pagesOf(
  words: Words,
  languages: readonly Lang[],
): (Text & { readonly page: NonNullable<Text['page']> })[] {
  return words.texts.filter((one): one is Text & { page: NonNullable<Text['page']> } =>
    one.page === null ? false : languages.includes(one.page.lang),
  );
}
