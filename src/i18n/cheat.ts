import { cheatWords as cheatWordsEn } from './cheat.en.ts';
import { cheatWords as cheatWordsZh } from './cheat.zh.ts';
import { words } from './words.ts';

/** The page on which a visitor tries to cheat. */
export const cheatWords = words(cheatWordsZh, cheatWordsEn);
