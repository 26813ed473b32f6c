import { tableWords as tableWordsEn } from './table.en.ts';
import { tableWords as tableWordsZh } from './table.zh.ts';
import { words } from './words.ts';

export const tableWords = words(tableWordsZh, tableWordsEn);
