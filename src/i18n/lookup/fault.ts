import { words } from '../words.ts';
import { faultWords as faultWordsEn } from './fault.en.ts';
import { faultWords as faultWordsZh } from './fault.zh.ts';

/** What the look-up says where it has no answer, or a saved receipt is not what it should be. */
export const faultWords = words(faultWordsZh, faultWordsEn);
