import { keepWords } from '../../i18n/keep.zh.ts';
import { keptWords } from '../../i18n/kept.zh.ts';
import { type KeptData, KeptList } from './KeptList.tsx';
import type { ListWords } from './words.ts';

const words: ListWords = { lang: 'zh', page: keepWords, list: keptWords };

export default (data: KeptData) => <KeptList {...data} words={words} />;
