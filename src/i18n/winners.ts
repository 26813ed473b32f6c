import { winnerWords as winnerWordsEn } from './winners.en.ts';
import { winnerWords as winnerWordsZh } from './winners.zh.ts';
import { words } from './words.ts';

/** The words of the result's table and of the script that pages through it. */
export const winnerWords = words(winnerWordsZh, winnerWordsEn);
