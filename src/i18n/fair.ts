import { fairWords as fairWordsEn } from './fair.en.ts';
import { fairWords as fairWordsZh } from './fair.zh.ts';
import { words } from './words.ts';

/** The words of the sheets that answer whether a round was fair. */
export const fairWords = words(fairWordsZh, fairWordsEn);
