import { checkWords as checkWordsEn } from './checks.en.ts';
import { checkWords as checkWordsZh } from './checks.zh.ts';
import { words } from './words.ts';

/** The checks of the protocol's section 6, in words. */
export const checkWords = words(checkWordsZh, checkWordsEn);
