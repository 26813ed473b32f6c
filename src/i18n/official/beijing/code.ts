import { words } from '../../words.ts';
import { beijingCodeWords as beijingCodeWordsEn } from './code.en.ts';
import { beijingCodeWords as beijingCodeWordsZh } from './code.zh.ts';

/** One's own code: how it fared, and how many seeds would have let it win. */
export const beijingCodeWords = words(beijingCodeWordsZh, beijingCodeWordsEn);
