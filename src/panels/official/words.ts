/** The words that the pages of small draws have in common, in one language: each page loads its own alone. */
import type { Lang } from '../../i18n/lang.ts';
import type { PublishedWords } from '../../i18n/official/published.zh.ts';
import type { SealWords } from '../../i18n/seals.zh.ts';

export interface SharedWords {
  readonly lang: Lang;
  readonly published: PublishedWords;
  readonly seals: SealWords;
}

/** Sentences one after the other: Chinese has no space between them. */
export const joined = ({ lang }: Pick<SharedWords, 'lang'>, sentences: readonly string[]): string =>
  sentences.join(lang === 'zh' ? '' : ' ');

/** What is listed in a sentence. */
export const listed = ({ lang }: Pick<SharedWords, 'lang'>, parts: readonly string[]): string =>
  parts.join(lang === 'zh' ? '；' : '; ');
