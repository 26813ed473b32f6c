import { keepWords } from '../../i18n/keep.en.ts';
import { keptWords } from '../../i18n/kept.en.ts';
import { type KeptData, KeptList } from './KeptList.tsx';
import type { ListWords } from './words.ts';

const words: ListWords = { lang: 'en', page: keepWords, list: keptWords };

export default (data: KeptData) => <KeptList {...data} words={words} />;
