import { selfCheckWords } from '../../i18n/self-check.zh.ts';
import { type SelfCheckData, SelfCheckPanel } from './SelfCheckPanel.tsx';
import type { Words } from './words.ts';

const words: Words = { lang: 'zh', page: selfCheckWords };

export default (data: SelfCheckData) => <SelfCheckPanel {...data} words={words} />;
