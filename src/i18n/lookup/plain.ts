import { words } from '../words.ts';
import { plainWords as plainWordsEn } from './plain.en.ts';
import { plainWords as plainWordsZh } from './plain.zh.ts';

/** What an answer says first, as one citizen would say it to another, and what comes next. */
export const plainWords = words(plainWordsZh, plainWordsEn);
