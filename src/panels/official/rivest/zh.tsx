import { publishedWords } from '../../../i18n/official/published.zh.ts';
import { rivestWords } from '../../../i18n/official/rivest.zh.ts';
import { sealWords } from '../../../i18n/seals.zh.ts';
import { type RivestData, RivestPanel } from './RivestPanel.tsx';
import type { Words } from './words.ts';

const words: Words = { lang: 'zh', page: rivestWords, published: publishedWords, seals: sealWords };

export default (data: RivestData) => <RivestPanel {...data} words={words} />;
