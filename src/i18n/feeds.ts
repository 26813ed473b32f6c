import { words } from './words.ts';

/** The words of the calendar and of the feed of rounds. */
export const feedWords = words(
  {
    calendar: (site: string) => `${site}：各期的日期`,
    feed: (site: string) => `${site}：各期`,
    event: {
      frozen: (round: string) => `${round}：名单封存`,
      drawn: (round: string) => `${round}：摇号`,
      published: (round: string) => `${round}：种子最迟公布`,
    },
    about: {
      frozen: (pools: string) => `承诺书写的名单封存时间。池：${pools}。`,
      drawn: (pools: string) => `承诺书写的摇号时间。池：${pools}。`,
      published: (pools: string) => `过了这个时间还没有公布种子的，就是逾期。池：${pools}。`,
    },
    answer: (sentence: string) => `摇得公平吗：${sentence}`,
  },
  {
    calendar: (site: string) => `${site}: dates of the rounds`,
    feed: (site: string) => `${site}: rounds`,
    event: {
      frozen: (round: string) => `${round}: list frozen`,
      drawn: (round: string) => `${round}: draw`,
      published: (round: string) => `${round}: seed due at the latest`,
    },
    about: {
      frozen: (pools: string) => `When the list is frozen, by the commitment. Pools: ${pools}.`,
      drawn: (pools: string) => `The time of the draw, by the commitment. Pools: ${pools}.`,
      published: (pools: string) =>
        `If no seed has been published by this time, the round is overdue. Pools: ${pools}.`,
    },
    answer: (sentence: string) => `Was it fair: ${sentence}`,
  },
);
