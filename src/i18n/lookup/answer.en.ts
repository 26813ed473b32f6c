import { absentWords } from './absent.en.ts';
import type { AnswerWords } from './answer.zh.ts';
import { factWords } from './facts.en.ts';
import { nextWords } from './next.en.ts';
import { outcomeWords } from './outcome.en.ts';
import { stepWords } from './steps.en.ts';

/**
 * The words of an answer. What is read from the published result, and not proven here, says that it is published; what
 * rests on a result.json that nobody knew before says that it is relative to it.
 */
export const answerWords: AnswerWords = {
  lang: 'en',
  ...outcomeWords,
  ...factWords,
  ...stepWords,
  ...absentWords,
  ...nextWords,
};
