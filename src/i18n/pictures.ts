import { pictureWords as pictureWordsEn } from './pictures.en.ts';
import { pictureWords as pictureWordsZh } from './pictures.zh.ts';
import { words } from './words.ts';

/** The words of the pictures of a draw. */
export const pictureWords = words(pictureWordsZh, pictureWordsEn);
