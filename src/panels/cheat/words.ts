/** The words of this panel, in one language: each page loads its own alone. */
import type { CheatWords } from '../../i18n/cheat.zh.ts';
import type { FindingWords } from '../../i18n/findings.zh.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { SealWords } from '../../i18n/seals.zh.ts';

export interface Words {
  readonly lang: Lang;
  readonly page: CheatWords;
  readonly seals: SealWords;
  readonly findings: FindingWords;
}
