import { catalogueWords as catalogueWordsEn } from './catalogue.en.ts';
import { catalogueWords as catalogueWordsZh } from './catalogue.zh.ts';
import { words } from './words.ts';

/** The catalogue of checks, in words. */
export const catalogueWords = words(catalogueWordsZh, catalogueWordsEn);
