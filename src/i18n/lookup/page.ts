import { words } from '../words.ts';
import { lookupWords as lookupWordsEn } from './page.en.ts';
import { lookupWords as lookupWordsZh } from './page.zh.ts';

/** The words of the look-up page: the field, what is wrong with what was typed, what stands around the answer. */
export const lookupWords = words(lookupWordsZh, lookupWordsEn);
