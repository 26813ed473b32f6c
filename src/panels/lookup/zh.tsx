import type { ComponentProps } from 'preact';
import { findingWords } from '../../i18n/findings.zh.ts';
import { answerWords } from '../../i18n/lookup/answer.zh.ts';
import { faultWords } from '../../i18n/lookup/fault.zh.ts';
import { lookupWords } from '../../i18n/lookup/page.zh.ts';
import { plainWords } from '../../i18n/lookup/plain.zh.ts';
import { sealWords } from '../../i18n/seals.zh.ts';
import { LookUpPanel } from './LookUpPanel.tsx';
import type { Words } from './words.ts';

/** For those who put these views on another page. */
export const words: Words = {
  page: lookupWords,
  answer: answerWords,
  plain: plainWords,
  fault: faultWords,
  findings: findingWords,
  seals: sealWords,
};

export default ({ pools, voided, guides }: Omit<ComponentProps<typeof LookUpPanel>, 'words'>) => (
  <LookUpPanel words={words} pools={pools} voided={voided} guides={guides} />
);
