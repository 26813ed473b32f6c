/** What a self-check says around the publisher's questions. */
import type { Outcome } from '../publisher/self-check.ts';

const verdicts: Readonly<Record<Outcome, string>> = {
  yes: '照你的回答，这里写得出的条件都符合。',
  no: '照你的回答，有一条不符合。',
  ask: '照你的回答，这里定不了，要去问。',
};
/** In the list of all questions. */
const outcomes: Readonly<Record<Outcome, string>> = { yes: '都符合', no: '不符合', ask: '要去问' };

export const selfCheckWords = {
  title: '自查',
  note: '一问一答，答案留在这个页面里，不会发出去，关掉就没有了。',
  question: (n: number, text: string) => `第 ${n} 问　${text}`,
  verdicts,
  /** Over the rules that decided. */
  because: {
    yes: '一路上用到的规则',
    no: '起决定作用的是这一条',
    ask: '为什么定不了',
  } satisfies Record<Outcome, string>,
  decides: '这不是审核。能不能通过，由受理申请的单位审核决定。',
  /** Behind a rule, around the link to the page that says more. */
  see: ['见', '。'],
  source: '来源：',
  again: '从头再答',
  withoutScript: '一问一答要用脚本。不用脚本的，下面是全部条件和全部问题，自己对照一遍就行。',
  all: '全部条件',
  allQuestions: '全部问题，以及每个回答的结果',
  leadsTo: (n: number) => `接着第 ${n} 问`,
  outcomes,
};

export type SelfCheckWords = typeof selfCheckWords;
