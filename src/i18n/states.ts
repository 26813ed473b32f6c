import type { State } from '../round/state.ts';
import type { Waiting } from '../round/waiting.ts';
import { words } from './words.ts';

/** Which pools a sentence is about, null where it is all of the page's, and the times of their commitment as the reader's clock has them. */
export interface Due {
  readonly pools: string | null;
  readonly drawAt: string;
  readonly overdueAt: string;
}

const zhOf = ({ pools }: Due) => (pools === null ? '' : `${pools}：`);
const enOf = ({ pools }: Due) => (pools === null ? '' : `${pools}: `);

/** The states of a round: in a word, and in the sentences of those that a clock tells apart. */
export const stateWords = words(
  {
    state: '状态',
    name: {
      frozen: '已封存',
      due: '到时间',
      overdue: '逾期',
      revealed: '已揭晓',
      drawn: '已摇号',
      corrected: '有变动',
      voided: '已作废',
      repeated: '已重来',
    } satisfies Record<State, string>,
    /** Of a record without a seed, where no clock is asked. */
    noSeed: '没有种子',
    // Each is true whenever it is read: what was so when the page was built, and what the reader's clock adds to it.
    unasked: (due: Due) =>
      `${zhOf(due)}定于 ${due.drawAt}摇号；生成本站时，这里没有公布结果。过了 ${due.overdueAt}，这里仍没有种子的，就是逾期。`,
    waiting: {
      frozen: (due) => `${zhOf(due)}定于 ${due.drawAt}摇号；生成本站时，这里没有公布结果。`,
      due: (due) =>
        `${zhOf(due)}定于 ${due.drawAt}摇号，按这台设备的钟已经到了；生成本站时，这里没有公布结果。种子应在 ${due.overdueAt}以前公布，重新载入本页再看。`,
      overdue: (due) =>
        `${zhOf(due)}逾期未公布。定于 ${due.drawAt}摇号，种子应在 ${due.overdueAt}以前公布，按这台设备的钟已经过了；生成本站时，这里没有公布结果。`,
    } satisfies Record<Waiting, (due: Due) => string>,
    overdueNext:
      '没有种子，就没有结果：谁说中签、谁说没有，都没有依据。种子随时可以补上，第一份合格的就算数；补不上的，发布方应当作废这一期，写明原因，用规定的期号重来。',
    overdueMore: '逾期意味着什么',
    revealed: (pools: string | null) =>
      `${pools === null ? '' : `${pools}：`}种子已经揭晓；生成本站时，这里没有公布结果。种子定了，结果就定了，谁都可以自己算出来。`,
    voidedNow: '生成本站时，没有第二份承诺书接替它，日志里也没有重来的一期。',
    repeatedBy: (round: string) =>
      `由第 ${round} 期重来：它的承诺书在作废的通告之后写进日志，期号是按规定取的。`,
    repeats: (round: string) => `这是第 ${round} 期的重来：那一期作废了，原样留着。`,
    toRepeat: (round: string) => `看第 ${round} 期`,
    notHere: '本站没有那一期的记录。',
    allStates: '各个状态的意思',
  },
  {
    state: 'State',
    name: {
      frozen: 'frozen',
      due: 'due',
      overdue: 'overdue',
      revealed: 'revealed',
      drawn: 'drawn',
      corrected: 'corrected',
      voided: 'voided',
      repeated: 'repeated',
    },
    noSeed: 'no seed',
    unasked: (due) =>
      `${enOf(due)}${due.pools === null ? 'The' : 'the'} draw was set for ${due.drawAt}; when this page was built, no result had been published here. If ${due.overdueAt} has passed and no seed stands here, it is overdue.`,
    waiting: {
      frozen: (due) =>
        `${enOf(due)}${due.pools === null ? 'The' : 'the'} draw was set for ${due.drawAt}; when this page was built, no result had been published here.`,
      due: (due) =>
        `${enOf(due)}${due.pools === null ? 'The' : 'the'} draw was set for ${due.drawAt}, which by this device’s clock has come; when this page was built, no result had been published here. A seed is due by ${due.overdueAt}: load this page again to see.`,
      overdue: (due) =>
        `${due.pools === null ? 'Overdue' : `${due.pools}: overdue`}. The draw was set for ${due.drawAt} and a seed was due by ${due.overdueAt}, which by this device’s clock has passed. When this page was built, no result had been published here.`,
    },
    overdueNext:
      'Without a seed there is no result, and nobody has grounds to say that they were selected or not. The seed may still come, and the first valid one stands; where it cannot, the publisher should void the round, say why, and hold it again under the id that follows by rule.',
    overdueMore: 'What overdue means',
    revealed: (pools) =>
      `${pools === null ? 'The' : `${pools}: the`} seed is revealed; when this page was built, no result had been published here. With the seed the result is settled, and anyone can compute it.`,
    voidedNow:
      'When this page was built, no commitment had taken its place, and the log had no round that repeats it.',
    repeatedBy: (round) =>
      `Round ${round} repeats it: its commitment is in the log after the notice that voids this one, under the id that follows by rule.`,
    repeats: (round) => `This repeats round ${round}, which is void and stays as it was.`,
    toRepeat: (round) => `See round ${round}`,
    notHere: 'This site has no record of that round.',
    allStates: 'What each state means',
  },
);
