/** What a self-check says around the publisher's questions. */
import type { SelfCheckWords } from './self-check.zh.ts';

export const selfCheckWords: SelfCheckWords = {
  title: 'Check for yourself',
  note: 'One question after the other. Your answers stay in this page, are sent nowhere, and are gone when you close it.',
  question: (n: number, text: string) => `${n}. ${text}`,
  verdicts: {
    yes: 'By your answers, every condition that is known here is met.',
    no: 'By your answers, one condition is not met.',
    ask: 'By your answers, this cannot be decided here; you have to ask.',
  },
  because: {
    yes: 'The rules that were applied',
    no: 'The rule that decides',
    ask: 'Why it cannot be decided',
  },
  decides: 'This is not a review. Whether an application passes is decided by the office that takes it.',
  see: [' See ', '.'],
  source: 'Source: ',
  again: 'Begin again',
  withoutScript:
    'The questions need a script. Without one, go through all conditions and all questions below.',
  all: 'All conditions',
  allQuestions: 'All questions, and where each answer leads',
  leadsTo: (n: number) => `go on with question ${n}`,
  outcomes: { yes: 'all met', no: 'not met', ask: 'ask' },
};
