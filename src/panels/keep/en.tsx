import { keepWords } from '../../i18n/keep.en.ts';
import { type KeepData, KeepPanel } from './KeepPanel.tsx';
import type { Words } from './words.ts';

const words: Words = { lang: 'en', page: keepWords };

export default (data: KeepData) => <KeepPanel {...data} words={words} />;
