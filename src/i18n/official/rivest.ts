import { words } from '../words.ts';
import { rivestWords as rivestWordsEn } from './rivest.en.ts';
import { rivestWords as rivestWordsZh } from './rivest.zh.ts';

/** The words of the page of Rivest's sampler. */
export const rivestWords = words(rivestWordsZh, rivestWordsEn);
