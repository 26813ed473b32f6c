import { words } from '../words.ts';
import { officialWords as officialWordsEn } from './list.en.ts';
import { officialWords as officialWordsZh } from './list.zh.ts';

/** The words of the page that gathers the real draws. */
export const officialWords = words(officialWordsZh, officialWordsEn);
