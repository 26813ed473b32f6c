import { publishedWords } from '../../../i18n/official/published.en.ts';
import { rivestWords } from '../../../i18n/official/rivest.en.ts';
import { sealWords } from '../../../i18n/seals.en.ts';
import { type RivestData, RivestPanel } from './RivestPanel.tsx';
import type { Words } from './words.ts';

const words: Words = { lang: 'en', page: rivestWords, published: publishedWords, seals: sealWords };

export default (data: RivestData) => <RivestPanel {...data} words={words} />;
