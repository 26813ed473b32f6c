import { lookupWords } from '../../../i18n/lookup/page.zh.ts';
import { winnerWords } from '../../../i18n/winners.zh.ts';
import { Winners, type WinnersProps } from './Winners.tsx';

const words = { winners: winnerWords, faults: lookupWords.faults, gap: '' };

export default (props: WinnersProps) => <Winners {...props} words={words} />;
