import { words } from '../words.ts';
import { seedLuckWords as seedLuckWordsEn } from './seed-luck.en.ts';
import { seedLuckWords as seedLuckWordsZh } from './seed-luck.zh.ts';

/** The words of the picture of how lucky each ticket is under six digits. */
export const seedLuckWords = words(seedLuckWordsZh, seedLuckWordsEn);
