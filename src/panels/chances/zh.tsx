import { chanceWords } from '../../i18n/chances/panel.zh.ts';
import { ChancesPanel, type ChancesProps } from './ChancesPanel.tsx';
import type { Words } from './words.ts';

const words: Words = { lang: 'zh', page: chanceWords };

export default (props: ChancesProps) => <ChancesPanel {...props} words={words} />;
