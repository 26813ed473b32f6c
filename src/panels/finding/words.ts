/** The words of this panel, in one language: each page loads its own alone. */
import type { FindingWords } from '../../i18n/finding.zh.ts';
import type { Lang } from '../../i18n/lang.ts';

export interface Words {
  readonly lang: Lang;
  readonly page: FindingWords;
}
