import { words } from '../../words.ts';
import { beijingWords as beijingWordsEn } from './page.en.ts';
import { beijingWords as beijingWordsZh } from './page.zh.ts';

/** The page that re-runs Beijing's draws: what is put in, and what comes out. */
export const beijingWords = words(beijingWordsZh, beijingWordsEn);
