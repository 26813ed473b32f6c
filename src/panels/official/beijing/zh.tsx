import { drumWords } from '../../../i18n/drum.zh.ts';
import { beijingCodeWords } from '../../../i18n/official/beijing/code.zh.ts';
import { beijingCompareWords } from '../../../i18n/official/beijing/compare.zh.ts';
import { beijingDrawWords } from '../../../i18n/official/beijing/draws.zh.ts';
import { beijingFaultWords } from '../../../i18n/official/beijing/faults.zh.ts';
import { beijingWords } from '../../../i18n/official/beijing/page.zh.ts';
import { beijingWarningWords } from '../../../i18n/official/beijing/warnings.zh.ts';
import { sealWords } from '../../../i18n/seals.zh.ts';
import { BeijingPanel, type Given } from './BeijingPanel.tsx';
import type { Words } from './words.ts';

const words: Words = {
  lang: 'zh',
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
