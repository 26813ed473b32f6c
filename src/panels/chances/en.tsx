import { chanceWords } from '../../i18n/chances/panel.en.ts';
import { ChancesPanel, type ChancesProps } from './ChancesPanel.tsx';
import type { Words } from './words.ts';

const words: Words = { lang: 'en', page: chanceWords };

export default (props: ChancesProps) => <ChancesPanel {...props} words={words} />;
