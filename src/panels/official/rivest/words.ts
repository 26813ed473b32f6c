/** The words of this panel, in one language: each page loads its own alone. */
import type { RivestWords } from '../../../i18n/official/rivest.zh.ts';
import type { SharedWords } from '../words.ts';

export interface Words extends SharedWords {
  readonly page: RivestWords;
}
