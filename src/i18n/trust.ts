import { trustWords as trustWordsEn } from './trust.en.ts';
import { trustWords as trustWordsZh } from './trust.zh.ts';
import { words } from './words.ts';

/** The words about a reader's trust policy, and about what the publication log shows by it. */
export const trustWords = words(trustWordsZh, trustWordsEn);
