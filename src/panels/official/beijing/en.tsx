import { drumWords } from '../../../i18n/drum.en.ts';
import { beijingCodeWords } from '../../../i18n/official/beijing/code.en.ts';
import { beijingCompareWords } from '../../../i18n/official/beijing/compare.en.ts';
import { beijingDrawWords } from '../../../i18n/official/beijing/draws.en.ts';
import { beijingFaultWords } from '../../../i18n/official/beijing/faults.en.ts';
import { beijingWords } from '../../../i18n/official/beijing/page.en.ts';
import { beijingWarningWords } from '../../../i18n/official/beijing/warnings.en.ts';
import { sealWords } from '../../../i18n/seals.en.ts';
import { BeijingPanel, type Given } from './BeijingPanel.tsx';
import type { Words } from './words.ts';

const words: Words = {
  lang: 'en',
  page: beijingWords,
  code: beijingCodeWords,
  compare: beijingCompareWords,
  draws: beijingDrawWords,
  faults: beijingFaultWords,
  warnings: beijingWarningWords,
  seals: sealWords,
  drum: drumWords,
};

export default (given: Given) => <BeijingPanel words={words} {...given} />;
