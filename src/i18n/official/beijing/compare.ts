import { words } from '../../words.ts';
import { beijingCompareWords as beijingCompareWordsEn } from './compare.en.ts';
import { beijingCompareWords as beijingCompareWordsZh } from './compare.zh.ts';

/** The comparison of a re-run with the published winners. */
export const beijingCompareWords = words(beijingCompareWordsZh, beijingCompareWordsEn);
