import { keptWords as keptWordsEn } from './kept.en.ts';
import { keptWords as keptWordsZh } from './kept.zh.ts';
import { words } from './words.ts';

/** What is kept on the reader's device, as a list. */
export const keptWords = words(keptWordsZh, keptWordsEn);
