import { findingWords as findingWordsEn } from './finding.en.ts';
import { findingWords as findingWordsZh } from './finding.zh.ts';
import { words } from './words.ts';

/** The page on which the site's own words are searched. */
export const findingWords = words(findingWordsZh, findingWordsEn);
