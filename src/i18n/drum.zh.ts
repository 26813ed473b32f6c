import { count } from './numbers.ts';

/** The words in and under the drum. */
export const drumWords = {
  even: '完全平均时',
  yours: (from: number, to: number) =>
    from === to ? `你的号 ${count(from)}` : `你的号 ${count(from)} 到 ${count(to)}`,
  describe: (total: number, selected: number, passed: number) =>
    `从 1 号到 ${count(total)} 号的长条，上面有 ${count(selected)} 条细线，每条是一个排上名次的号` +
    (passed > 0 ? `，另有 ${count(passed)} 条短线，是抽到时那人已经排上名次而跳过的。` : '。'),
  table: '看数字',
  caption: '把长条分成相等的几段，每段里排上名次的有几个号',
  range: '号',
  selected: '排上名次',
  passed: '跳过',
};

export type DrumWords = typeof drumWords;
