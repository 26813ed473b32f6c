import { keepWords } from '../../i18n/keep.en.ts';
import { type KeptData, KeptList } from './KeptList.tsx';
import type { Words } from './words.ts';

const words: Words = { lang: 'en', page: keepWords };

export default (data: KeptData) => <KeptList {...data} words={words} />;
