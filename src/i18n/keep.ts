import { keepWords as keepWordsEn } from './keep.en.ts';
import { keepWords as keepWordsZh } from './keep.zh.ts';
import { words } from './words.ts';

/** Keeping a whole round on the reader's device, and what is kept there. */
export const keepWords = words(keepWordsZh, keepWordsEn);
