import { selfCheckWords } from '../../i18n/self-check.en.ts';
import { type SelfCheckData, SelfCheckPanel } from './SelfCheckPanel.tsx';
import type { Words } from './words.ts';

const words: Words = { lang: 'en', page: selfCheckWords };

export default (data: SelfCheckData) => <SelfCheckPanel {...data} words={words} />;
