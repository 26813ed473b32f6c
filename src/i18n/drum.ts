import { count } from './numbers.ts';
import { words } from './words.ts';

/** The words in and under the drum. */
export const drumWords = words(
  {
    even: '完全平均时',
    yours: (from: number, to: number) =>
      from === to ? `你的号 ${count(from)}` : `你的号 ${count(from)} 到 ${count(to)}`,
    describe: (total: number, selected: number, passed: number) =>
      `从 1 号到 ${count(total)} 号的长条，上面有 ${count(selected)} 条细线，每条是一个排上名次的号` +
      (passed > 0 ? `，另有 ${count(passed)} 条短线，是抽到时那人已经排上名次而跳过的。` : '。'),
    table: '看数字',
    caption: '把长条分成相等的几段，每段里排上名次的号数',
    range: '号',
    selected: '排上名次',
    passed: '跳过',
  },
  {
    even: 'if perfectly even',
    yours: (from: number, to: number) =>
      from === to ? `Your ticket ${count(from)}` : `Your tickets ${count(from)} to ${count(to)}`,
    describe: (total: number, selected: number, passed: number) =>
      `A strip from ticket 1 to ticket ${count(total)} with ${count(selected)} fine ticks, one for each ticket that has a rank` +
      (passed > 0
        ? `, and ${count(passed)} short ones for draws passed over because their holder had a rank already.`
        : '.'),
    table: 'See the figures',
    caption: 'The strip cut into equal parts, and the tickets in each that have a rank',
    range: 'Tickets',
    selected: 'With a rank',
    passed: 'Passed over',
  },
);
