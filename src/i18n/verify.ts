import { verifyWords as verifyWordsEn } from './verify.en.ts';
import { verifyWords as verifyWordsZh } from './verify.zh.ts';
import { words } from './words.ts';

/** The words of the page that verifies a record. */
export const verifyWords = words(verifyWordsZh, verifyWordsEn);
