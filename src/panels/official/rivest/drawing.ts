/** A sample drawn in slices, so that the page stays alive however many numbers it has. */
import { MingqianError } from '../../../core/errors.ts';
import { type Sample, words } from '../../../official/rivest/sampler.ts';

/** Words of which every value is kept: enough for the report, little enough for a phone. */
export const KEPT = 10_000;

export interface KeptWord {
  readonly counter: number;
  readonly digest: Uint8Array;
  readonly number: number;
  readonly isTaken: boolean;
}

export interface Drawn {
  /** Those that were taken, in their order. */
  readonly numbers: readonly number[];
  /** The first words, those passed over too; all of them where there are at most `KEPT`. */
  readonly first: readonly KeptWord[];
  /** How many words there were in all. */
  readonly words: number;
}

/** Milliseconds that a slice takes, so that a frame is never late. */
const SLICE = 12;

/**
 * @param progress told how many numbers are drawn, between two slices
 * @throws OfficialError `rivest.*`, MingqianError `cancelled`
 */
export async function drawSample(
  sample: Sample,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<Drawn> {
  const numbers: number[] = [];
  const first: KeptWord[] = [];
  let all = 0;
  let until = performance.now() + SLICE;
  for (const word of words(sample)) {
    all++;
    if (word.isTaken) numbers.push(word.number);
    if (first.length < KEPT) first.push(word);
    // Asking the clock costs as much as a hash.
    if (all % 64 !== 0 || performance.now() < until) continue;
    progress(numbers.length);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) throw new MingqianError('cancelled', 'the reader cancelled');
    until = performance.now() + SLICE;
  }
  return { numbers, first, words: all };
}
