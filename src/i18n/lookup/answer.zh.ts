import type { Lang } from '../lang.ts';
import { absentWords } from './absent.zh.ts';
import { factWords } from './facts.zh.ts';
import { nextWords } from './next.zh.ts';
import { outcomeWords } from './outcome.zh.ts';
import { stepWords } from './steps.zh.ts';

/**
 * The words of an answer. What is read from the published result, and not proven here, says that it is published; what
 * rests on a result.json that nobody knew before says that it is relative to it.
 */
export const answerWords = {
  lang: 'zh' as Lang,
  ...outcomeWords,
  ...factWords,
  ...stepWords,
  ...absentWords,
  ...nextWords,
};

export type AnswerWords = typeof answerWords;
