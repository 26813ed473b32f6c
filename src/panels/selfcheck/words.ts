/** The words of this panel, in one language: each page loads its own alone. */
import type { Lang } from '../../i18n/lang.ts';
import type { SelfCheckWords } from '../../i18n/self-check.zh.ts';

export interface Words {
  readonly lang: Lang;
  readonly page: SelfCheckWords;
}
