import { findingWords } from '../../i18n/finding.en.ts';
import { type FindData, FindPanel } from './FindPanel.tsx';
import type { Words } from './words.ts';

const words: Words = { lang: 'en', page: findingWords };

export default (data: FindData) => <FindPanel {...data} words={words} />;
