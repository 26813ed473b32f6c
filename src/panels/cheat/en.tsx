import { cheatWords } from '../../i18n/cheat.en.ts';
import { findingWords } from '../../i18n/findings.en.ts';
import { sealWords } from '../../i18n/seals.en.ts';
import { type CheatData, CheatPanel } from './CheatPanel.tsx';
import type { Words } from './words.ts';

const words: Words = { lang: 'en', page: cheatWords, seals: sealWords, findings: findingWords };

export default (data: CheatData) => <CheatPanel {...data} words={words} />;
