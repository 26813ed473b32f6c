/** What intake, changes and codes say, in the reader's language. Everything said is data first; these are its words. */
import type { Lang } from '../../src/i18n/lang.ts';
import { en } from './words.en.ts';
import type { Words } from './words.zh.ts';
import { zh } from './words.zh.ts';

export type { Words };

const WORDS: Readonly<Record<Lang, Words>> = { zh, en };

export function wordsOf(lang: Lang): Words {
  return WORDS[lang];
}
