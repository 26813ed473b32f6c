import { checkWords } from '../../i18n/checks.zh.ts';
import { drumWords } from '../../i18n/drum.zh.ts';
import { findingWords } from '../../i18n/findings.zh.ts';
import { sealWords } from '../../i18n/seals.zh.ts';
import { trustWords } from '../../i18n/trust.zh.ts';
import { verifyWords } from '../../i18n/verify.zh.ts';
import { type VerifyData, VerifyPanel } from './VerifyPanel.tsx';
import type { Words } from './words.ts';

const words: Words = {
  lang: 'zh',
  page: verifyWords,
  seals: sealWords,
  checks: checkWords,
  findings: findingWords,
  drum: drumWords,
  trust: trustWords,
};

export default (data: VerifyData) => <VerifyPanel {...data} words={words} />;
