import { keepWords } from '../../i18n/keep.zh.ts';
import { type KeptData, KeptList } from './KeptList.tsx';
import type { Words } from './words.ts';

const words: Words = { lang: 'zh', page: keepWords };

export default (data: KeptData) => <KeptList {...data} words={words} />;
