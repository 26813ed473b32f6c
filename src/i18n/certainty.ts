import { words } from './words.ts';

/** How certain a statement is about a system that others run, in the words that stand for its mark. */
export const certaintyWords = words(
  { high: '可信度高', medium: '可信度中', low: '可信度低' },
  { high: 'certainty: high', medium: 'certainty: medium', low: 'certainty: low' },
);

export type Certainty = 'high' | 'medium' | 'low';
