import { checkWords } from '../../i18n/checks.zh.ts';
import { drumWords } from '../../i18n/drum.zh.ts';
import { sealWords } from '../../i18n/seals.zh.ts';
import { verifyWords } from '../../i18n/verify.zh.ts';
import type { PublishedChoice } from './published-choice.ts';
import { VerifyPanel } from './VerifyPanel.tsx';
import type { Words } from './words.ts';

const words: Words = {
  lang: 'zh',
  page: verifyWords,
  seals: sealWords,
  checks: checkWords,
  drum: drumWords,
};

export default ({ choices }: { readonly choices: readonly PublishedChoice[] }) => (
  <VerifyPanel words={words} published={choices} />
);
