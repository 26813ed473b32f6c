import { findingWords } from '../../i18n/finding.zh.ts';
import { type FindData, FindPanel } from './FindPanel.tsx';
import type { Words } from './words.ts';

const words: Words = { lang: 'zh', page: findingWords };

export default (data: FindData) => <FindPanel {...data} words={words} />;
