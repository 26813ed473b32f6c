/** Selections by RFC 3797 and samples by Rivest's sampler, from what a reader enters: what a worker is asked. */
import type { Source } from '../official/rfc3797/key.ts';
import { type Selection, selection } from '../official/rfc3797/report.ts';
import { firstZeros, type KeptZeros, keptZeros } from '../official/rfc3797/zeros.ts';
import { type Sample, type Word, words } from '../official/rivest/sampler.ts';
import type { Handlers } from '../talk/talk.ts';

/** Words of a sample of which every value is kept: enough for the report, little enough for a phone. */
export const KEPT = 10_000;

/** Words between two tellings of progress: asking the clock costs as much as a hash. */
const TELL_AFTER = 4096;

export interface AskedSelection {
  /** The sources, or a key as it stands. */
  readonly from: readonly Source[] | string;
  readonly pool: number;
  readonly select: number;
  readonly names: readonly string[] | null;
}

export interface FoundSelection {
  readonly selection: Selection;
  /** The same with the zeros kept that the RFC takes off; null where there are none. */
  readonly keptZeros: KeptZeros | null;
}

export interface FoundSample {
  /** Those that were taken, in their order. */
  readonly numbers: Float64Array;
  /** The first words, those passed over too; all of them where there are at most `KEPT`. */
  readonly first: readonly Word[];
  /** How many words there were in all. */
  readonly words: number;
}

export type SmallDrawsTalk = {
  readonly selection: { readonly question: AskedSelection; readonly answer: FoundSelection };
  /** Tells how many numbers are drawn. */
  readonly sample: { readonly question: Sample; readonly answer: FoundSample };
};

export const smallDraws: Handlers<SmallDrawsTalk> = {
  selection({ from, pool, select, names }) {
    const found = selection(from, pool, select, names);
    const { sources, picks } = found;
    const hasZeros = sources !== null && firstZeros(sources) !== null;
    return {
      selection: found,
      keptZeros: hasZeros
        ? keptZeros(
            sources,
            pool,
            picks.map(({ selected }) => selected),
          )
        : null,
    };
  },
  sample(sample, { progress, hand }) {
    const numbers = new Float64Array(sample.count);
    const first: Word[] = [];
    let [drawn, all] = [0, 0];
    for (const word of words(sample)) {
      all++;
      if (word.isTaken) numbers[drawn++] = word.number;
      if (first.length < KEPT) first.push(word);
      if (all % TELL_AFTER === 0) progress(drawn, sample.count);
    }
    hand(numbers.buffer);
    return { numbers, first, words: all };
  },
};
