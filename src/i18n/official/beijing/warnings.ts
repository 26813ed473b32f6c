import { words } from '../../words.ts';
import { beijingWarningWords as beijingWarningWordsEn } from './warnings.en.ts';
import { beijingWarningWords as beijingWarningWordsZh } from './warnings.zh.ts';

/** Words for what a pool holds that the official program accepts, though what it makes of it may surprise. */
export const beijingWarningWords = words(beijingWarningWordsZh, beijingWarningWordsEn);
