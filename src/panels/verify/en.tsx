import { checkWords } from '../../i18n/checks.en.ts';
import { drumWords } from '../../i18n/drum.en.ts';
import { findingWords } from '../../i18n/findings.en.ts';
import { sealWords } from '../../i18n/seals.en.ts';
import { trustWords } from '../../i18n/trust.en.ts';
import { verifyWords } from '../../i18n/verify.en.ts';
import { type VerifyData, VerifyPanel } from './VerifyPanel.tsx';
import type { Words } from './words.ts';

const words: Words = {
  lang: 'en',
  page: verifyWords,
  seals: sealWords,
  checks: checkWords,
  findings: findingWords,
  drum: drumWords,
  trust: trustWords,
};

export default (data: VerifyData) => <VerifyPanel {...data} words={words} />;
