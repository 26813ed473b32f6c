/** The words of this panel, in one language: each page loads its own alone. */
import type { FindingWords } from '../../i18n/findings.zh.ts';
import type { AnswerWords } from '../../i18n/lookup/answer.zh.ts';
import type { FaultWords } from '../../i18n/lookup/fault.zh.ts';
import type { LookupWords } from '../../i18n/lookup/page.zh.ts';
import type { PlainWords } from '../../i18n/lookup/plain.zh.ts';
import type { SealWords } from '../../i18n/seals.zh.ts';

export interface Words {
  readonly page: LookupWords;
  readonly answer: AnswerWords;
  readonly plain: PlainWords;
  readonly fault: FaultWords;
  readonly findings: FindingWords;
  readonly seals: SealWords;
}
