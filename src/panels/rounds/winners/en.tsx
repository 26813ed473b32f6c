import { lookupWords } from '../../../i18n/lookup/page.en.ts';
import { winnerWords } from '../../../i18n/winners.en.ts';
import { Winners, type WinnersProps } from './Winners.tsx';

const words = { winners: winnerWords, faults: lookupWords.faults, gap: ' ' };

export default (props: WinnersProps) => <Winners {...props} words={words} />;
