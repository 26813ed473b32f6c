/** The words of this panel, in one language: each page loads its own alone. */
import type { Rfc3797Words } from '../../../i18n/official/rfc3797.zh.ts';
import type { SharedWords } from '../words.ts';

export interface Words extends SharedWords {
  readonly page: Rfc3797Words;
}
