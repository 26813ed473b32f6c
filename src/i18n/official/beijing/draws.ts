import { words } from '../../words.ts';
import { beijingDrawWords as beijingDrawWordsEn } from './draws.en.ts';
import { beijingDrawWords as beijingDrawWordsZh } from './draws.zh.ts';

/** Draws from figures alone: any tickets, quota and seed, and the draws that were published. */
export const beijingDrawWords = words(beijingDrawWordsZh, beijingDrawWordsEn);
