import { checkWords } from '../../i18n/checks.en.ts';
import { drumWords } from '../../i18n/drum.en.ts';
import { sealWords } from '../../i18n/seals.en.ts';
import { verifyWords } from '../../i18n/verify.en.ts';
import type { PublishedChoice } from './published-choice.ts';
import { VerifyPanel } from './VerifyPanel.tsx';
import type { Words } from './words.ts';

const words: Words = {
  lang: 'en',
  page: verifyWords,
  seals: sealWords,
  checks: checkWords,
  drum: drumWords,
};

export default ({ choices }: { readonly choices: readonly PublishedChoice[] }) => (
  <VerifyPanel words={words} published={choices} />
);
