/** The way through a self-check: which questions were asked, what was answered, what it comes to. */
import type { Outcome, Question, Rule, SelfCheck } from '../../publisher/self-check.ts';

export interface Asked {
  readonly question: Question;
  /** The place of the answer; null of the last one, which waits for its answer. */
  readonly chosen: number | null;
}

export interface Way {
  readonly asked: readonly Asked[];
  /** Null while there is a question to answer. */
  readonly end: { readonly outcome: Outcome; readonly rules: readonly Rule[] } | null;
}

/**
 * @param chosen the answers, by their places, in the order of the questions asked; one that there is none of ends the way before it
 * @returns its end with the rules that decided: of a no, and where one has to ask, those of the last answer; of a yes, all on the way
 */
export function wayOf({ questions, rules }: SelfCheck, chosen: readonly number[]): Way {
  const asked: Asked[] = [];
  const passed = new Set<number>();
  let at = 0;
  for (let step = 0; ; step++) {
    const question = questions[at];
    const answer = question?.answers[chosen[step] ?? -1];
    if (question === undefined) return { asked, end: null };
    if (answer === undefined) return { asked: [...asked, { question, chosen: null }], end: null };
    asked.push({ question, chosen: chosen[step] as number });
    for (const rule of answer.rules) passed.add(rule);
    if ('outcome' in answer.leads) {
      const { outcome } = answer.leads;
      const deciding = outcome === 'yes' ? [...passed] : answer.rules;
      return { asked, end: { outcome, rules: deciding.map((place) => rules[place] as Rule) } };
    }
    at = answer.leads.to;
  }
}
