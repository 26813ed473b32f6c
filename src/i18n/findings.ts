import { findingWords as findingWordsEn } from './findings.en.ts';
import { findingWords as findingWordsZh } from './findings.zh.ts';
import { words } from './words.ts';

/** What a check found, and why a record was not read, in words. */
export const findingWords = words(findingWordsZh, findingWordsEn);
