/** A publisher's words as files: which there are, in which folder, of which topic and language. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Lang } from '../../src/i18n/lang.ts';
import { reason, type SiteFault } from '../../src/publisher/fault.ts';
import type { FaultWords } from '../../src/publisher/fault-words.ts';
import type { PublisherFolder } from '../../src/publisher/folder.ts';
import { meant } from '../../src/publisher/meant.ts';

/** The folders of words that become pages, or parts of them. */
export const WORD_FOLDERS = ['policy', 'guide', 'faq', 'notices', 'rounds', 'pools', 'about'] as const;
export type WordFolder = (typeof WORD_FOLDERS)[number];
/** Rules are published with a record; they are no page. */
const RULES = 'rules';

export interface Text {
  /** Seen from the publisher's folder, with slashes. */
  readonly file: string;
  /** Null: rules, which have no front matter and no language. */
  readonly page: { readonly folder: WordFolder; readonly topic: string; readonly lang: Lang } | null;
  readonly text: string;
}

export interface Words {
  readonly texts: readonly Text[];
  /** Files and folders that nothing is made of. */
  readonly faults: readonly SiteFault[];
}

const NAME = /^([^.][^.]*)\.(zh|en)\.md$/;

function strange(file: string, say: (t: FaultWords) => string): SiteFault {
  return { code: 'key', file, line: null, reason: reason(say) };
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
    if (!entry.isDirectory() || (folder === undefined && entry.name !== RULES)) {
      const near = meant(entry.name, [...WORD_FOLDERS, RULES]);
      faults.push(
        strange(named(path), (t) =>
          near === null ? t.nothingMadeOf([...WORD_FOLDERS, RULES]) : t.nothingMadeMeant(near),
        ),
      );
      continue;
    }
    for (const name of (await readdir(path)).sort()) {
      if (name.startsWith('.')) continue;
      const file = join(path, name);
      const [, topic = '', lang] = NAME.exec(name) ?? [];
      if (folder !== undefined && lang === undefined) {
        faults.push(strange(named(file), (t) => t.textName));
        continue;
      }
      texts.push({
        file: named(file),
        page: folder === undefined ? null : { folder, topic, lang: lang as Lang },
        text: await readFile(file, 'utf8'),
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
