import { selftestWords as selftestWordsEn } from './selftest.en.ts';
import { selftestWords as selftestWordsZh } from './selftest.zh.ts';
import { words } from './words.ts';

/** The page on which a reader runs the self-test. */
export const selftestWords = words(selftestWordsZh, selftestWordsEn);
