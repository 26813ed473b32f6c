import { words } from '../words.ts';
import { answerWords as answerWordsEn } from './answer.en.ts';
import { answerWords as answerWordsZh } from './answer.zh.ts';

/**
 * The words of an answer. What is read from the published result, and not proven here, says that it is published; what
 * rests on a result.json that nobody knew before says that it is relative to it.
 */
export const answerWords = words(answerWordsZh, answerWordsEn);
