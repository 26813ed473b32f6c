import { count } from './numbers.ts';
import { words } from './words.ts';

/** The words in and under the drum. */
export const drumWords = words(
  {
    even: '完全平均时',
    yours: (from: number, to: number) =>
      from === to ? `你的号 ${count(from)}` : `你的号 ${count(from)} 到 ${count(to)}`,
    describe: (total: number, selected: number, passed: number) =>
      `从 1 号到 ${count(total)} 号的长条，上面有 ${count(selected)} 条中签的细线` +
      (passed > 0 ? `，另有 ${count(passed)} 条短线，是抽到时那人已经中签而跳过的。` : '。'),
    table: '看数字',
    caption: '把长条分成相等的几段，每段里中签的号数',
    range: '号',
    selected: '中签',
    passed: '跳过',
  },
  {
    even: 'if perfectly even',
    yours: (from: number, to: number) =>
      from === to ? `Your ticket ${count(from)}` : `Your tickets ${count(from)} to ${count(to)}`,
    describe: (total: number, selected: number, passed: number) =>
      `A strip from ticket 1 to ticket ${count(total)} with ${count(selected)} fine ticks for the tickets selected` +
      (passed > 0
        ? `, and ${count(passed)} short ones for draws passed over because their holder was already selected.`
        : '.'),
    table: 'See the figures',
    caption: 'The strip cut into equal parts, and the tickets selected in each',
    range: 'Tickets',
    selected: 'Selected',
    passed: 'Passed over',
  },
);
