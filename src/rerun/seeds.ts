/** What a worker of the magnifier does: a range of the numbers, or a range of the seeds. */
import { firstHits, type Interval, type Owners, winsDrawnWhole } from '../official/beijing/seeds.ts';
import type { Handlers } from '../talk/talk.ts';
import { nowAndThen } from '../talk/throttle.ts';

/** Whole numbers from `from` up to, and without, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export type SeedsTalk = {
  /** For each seed the first of these numbers that hits; see firstHits. */
  readonly hits: {
    readonly question: Range & { readonly intervals: readonly Interval[] };
    readonly answer: Uint32Array;
  };
  /** Each of these seeds drawn whole; see winsDrawnWhole. */
  readonly whole: {
    readonly question: Range & {
      readonly owners: Owners;
      readonly quota: number;
      readonly owner: number;
      readonly limit: number;
    };
    readonly answer: { readonly wins: number; readonly timeOuts: number };
  };
};

export const seedsHandlers: Handlers<SeedsTalk> = {
  hits({ intervals, from, to }, { progress, hand }) {
    const tell = nowAndThen(progress);
    const hits = firstHits(intervals, from, to, (done) => tell(done, to - from));
    hand(hits.buffer);
    return hits;
  },
  whole({ owners, quota, owner, limit, from, to }, { progress }) {
    const tell = nowAndThen(progress);
    return winsDrawnWhole(owners, quota, owner, limit, from, to, (done) => tell(done, to - from));
  },
};
