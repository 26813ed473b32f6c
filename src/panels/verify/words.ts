/** The words of this panel, in one language: each page loads its own alone. */
import type { CheckWords } from '../../i18n/checks.zh.ts';
import type { DrumWords } from '../../i18n/drum.zh.ts';
import type { FindingWords } from '../../i18n/findings.zh.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { SealWords } from '../../i18n/seals.zh.ts';
import type { TrustWords } from '../../i18n/trust.zh.ts';
import type { VerifyWords } from '../../i18n/verify.zh.ts';

export interface Words {
  readonly lang: Lang;
  readonly page: VerifyWords;
  readonly seals: SealWords;
  readonly checks: CheckWords;
  readonly findings: FindingWords;
  readonly drum: DrumWords;
  readonly trust: TrustWords;
}

/** Sentences one after the other: Chinese has no space between them. */
export const joined = ({ lang }: Pick<Words, 'lang'>, sentences: readonly string[]): string =>
  sentences.join(lang === 'zh' ? '' : ' ');
