import { selfCheckWords as selfCheckWordsEn } from './self-check.en.ts';
import { selfCheckWords as selfCheckWordsZh } from './self-check.zh.ts';
import { words } from './words.ts';

/** A self-check beside a page of the guide. */
export const selfCheckWords = words(selfCheckWordsZh, selfCheckWordsEn);
