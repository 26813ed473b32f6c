import { keepWords } from '../../i18n/keep.zh.ts';
import { type KeepData, KeepPanel } from './KeepPanel.tsx';
import type { Words } from './words.ts';

const words: Words = { lang: 'zh', page: keepWords };

export default (data: KeepData) => <KeepPanel {...data} words={words} />;
