import { drumWords as drumWordsEn } from './drum.en.ts';
import { drumWords as drumWordsZh } from './drum.zh.ts';
import { words } from './words.ts';

/** The words in and under the drum. */
export const drumWords = words(drumWordsZh, drumWordsEn);
