/** The words of this panel, in one language: each page loads its own alone. */
import type { DrumWords } from '../../../i18n/drum.zh.ts';
import type { Lang } from '../../../i18n/lang.ts';
import type { BeijingCodeWords } from '../../../i18n/official/beijing/code.zh.ts';
import type { BeijingCompareWords } from '../../../i18n/official/beijing/compare.zh.ts';
import type { BeijingDrawWords } from '../../../i18n/official/beijing/draws.zh.ts';
import type { BeijingFaultWords } from '../../../i18n/official/beijing/faults.zh.ts';
import type { BeijingWords } from '../../../i18n/official/beijing/page.zh.ts';
import type { BeijingWarningWords } from '../../../i18n/official/beijing/warnings.zh.ts';
import type { SealWords } from '../../../i18n/seals.zh.ts';

export interface Words {
  readonly lang: Lang;
  readonly page: BeijingWords;
  readonly code: BeijingCodeWords;
  readonly compare: BeijingCompareWords;
  readonly draws: BeijingDrawWords;
  readonly faults: BeijingFaultWords;
  readonly warnings: BeijingWarningWords;
  readonly seals: SealWords;
  readonly drum: DrumWords;
}

/** Sentences one after the other: Chinese has no space between them. */
export const joined = ({ lang }: Pick<Words, 'lang'>, sentences: readonly string[]): string =>
  sentences.join(lang === 'zh' ? '' : ' ');

/** What stands between a name and what is said of it. */
export const colon = ({ lang }: Pick<Words, 'lang'>): string => (lang === 'zh' ? '：' : ': ');
