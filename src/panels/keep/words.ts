/** The words of this panel, in one language: each page loads its own alone. */
import type { KeepWords } from '../../i18n/keep.zh.ts';
import type { KeptWords } from '../../i18n/kept.zh.ts';
import type { Lang } from '../../i18n/lang.ts';

export interface Words {
  readonly lang: Lang;
  readonly page: KeepWords;
}

export interface ListWords extends Words {
  readonly list: KeptWords;
}
