import { words } from '../words.ts';
import { publishedWords as publishedWordsEn } from './published.en.ts';
import { publishedWords as publishedWordsZh } from './published.zh.ts';

/** What the pages of other people's draws have in common: the comparison with what was published, saving, elsewhere. */
export const publishedWords = words(publishedWordsZh, publishedWordsEn);
