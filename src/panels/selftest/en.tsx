import { findingWords } from '../../i18n/findings.en.ts';
import { sealWords } from '../../i18n/seals.en.ts';
import { selftestWords } from '../../i18n/selftest.en.ts';
import { type SelftestData, SelftestPanel } from './SelftestPanel.tsx';
import type { Words } from './words.ts';

const words: Words = { lang: 'en', page: selftestWords, seals: sealWords, findings: findingWords };

export default (data: SelftestData) => <SelftestPanel {...data} words={words} />;
