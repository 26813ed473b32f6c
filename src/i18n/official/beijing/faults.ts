import { words } from '../../words.ts';
import { beijingFaultWords as beijingFaultWordsEn } from './faults.en.ts';
import { beijingFaultWords as beijingFaultWordsZh } from './faults.zh.ts';

/** Words for every error that a Beijing draw can meet. */
export const beijingFaultWords = words(beijingFaultWordsZh, beijingFaultWordsEn);
