import { findingWords } from '../../i18n/findings.zh.ts';
import { sealWords } from '../../i18n/seals.zh.ts';
import { selftestWords } from '../../i18n/selftest.zh.ts';
import { type SelftestData, SelftestPanel } from './SelftestPanel.tsx';
import type { Words } from './words.ts';

const words: Words = { lang: 'zh', page: selftestWords, seals: sealWords, findings: findingWords };

export default (data: SelftestData) => <SelftestPanel {...data} words={words} />;
