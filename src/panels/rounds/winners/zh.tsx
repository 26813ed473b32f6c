import { typedFaults } from '../../../i18n/lookup/typed.zh.ts';
import { winnerWords } from '../../../i18n/winners.zh.ts';
import { Winners, type WinnersProps } from './Winners.tsx';

const words = { winners: winnerWords, faults: typedFaults, gap: '' };

export default (props: WinnersProps) => <Winners {...props} words={words} />;
