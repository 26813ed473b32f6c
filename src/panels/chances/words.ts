/** The words of this panel, in one language: each page loads its own alone. */
import type { ChanceWords } from '../../i18n/chances/panel.zh.ts';
import type { Lang } from '../../i18n/lang.ts';

export interface Words {
  readonly lang: Lang;
  readonly page: ChanceWords;
}
