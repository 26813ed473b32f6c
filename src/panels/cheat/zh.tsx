import { cheatWords } from '../../i18n/cheat.zh.ts';
import { findingWords } from '../../i18n/findings.zh.ts';
import { sealWords } from '../../i18n/seals.zh.ts';
import { type CheatData, CheatPanel } from './CheatPanel.tsx';
import type { Words } from './words.ts';

const words: Words = { lang: 'zh', page: cheatWords, seals: sealWords, findings: findingWords };

export default (data: CheatData) => <CheatPanel {...data} words={words} />;
