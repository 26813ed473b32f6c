/** My chance in this round and in those to come, if they go on as this one. */
import { chances, type TicketClass, uncertain } from './chance.ts';
import { type Crowd, othersOf } from './others.ts';

export interface Asked {
  readonly crowd: Crowd;
  /** How many are selected, the same in every round. */
  readonly quota: number;
  /** My tickets in the first round. */
  readonly own: number;
  readonly rounds: number;
  /** By how many percent the others grow from round to round, and their tickets with them. */
  readonly growth: number;
  /** After how many rounds I get one more ticket each time; 0: never. */
  readonly rise: number;
}

/** Between `low` and `high`; the two are the same where everyone's tickets are known, or where they make no difference. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export interface RoundForecast {
  /** From 1. */
  readonly round: number;
  /** Mine in this round. */
  readonly tickets: number;
  /** Everyone, with me. */
  readonly applicants: number;
  /** The quota reaches everyone, and nothing is drawn. Where it does not, no probability is 1, near as it may come. */
  readonly isCertain: boolean;
  /** My chance in this round, if I am still waiting. */
  readonly chance: Range;
  /** The probability that I am selected in this round or before it; 1 only where a round was certain. */
  readonly selected: Range;
}

const count = (classes: readonly TicketClass[]): number =>
  classes.reduce((sum, { applicants }) => sum + applicants, 0);

/** The chance of one who comes with `own` tickets to these others, to nine digits or more; see chances. */
export function chanceAmong(others: readonly TicketClass[], own: number, quota: number): number {
  const like = others.find(({ tickets }) => tickets === own);
  const rest = others.filter((one) => one !== like);
  const mine = { tickets: own, applicants: 1 + (like?.applicants ?? 0) };
  return chances([mine, ...rest], quota)[0] as number;
}

/** Of the probability to be waiting still: the rest. Small as that may be, where nothing was certain the rest is not 1. */
const selectedOf = (waiting: number, isCertain: boolean): number => (isCertain ? 1 : uncertain(1 - waiting));

/** The probability of being selected within so many rounds that are all the same; 1 only where the chance is. */
export const within = (rounds: number, chance: number): number =>
  selectedOf((1 - chance) ** rounds, chance === 1);

/** Two chances in order. What parts them by less than the digits that chances promises is noise, and makes no range. */
function rangeOf(one: number, other: number): Range {
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  return high - low <= high * 1e-9 ? { low, high: low } : { low, high };
}

/**
 * Round by round, each drawn by a seed of its own, so that what came before says nothing of it. Requires positive integers, `growth`
 * and `rise` from 0, and sums that can be of a pool (crowdFault).
 * @param progress told how many rounds are done
 */
export function forecast(asked: Asked, progress: (done: number) => void = () => {}): RoundForecast[] {
  const { crowd, quota, own, rounds, growth, rise } = asked;
  const waiting = { low: 1, high: 1 };
  let wasCertain = false;
  let last: { readonly key: string; readonly chance: Range; readonly applicants: number } | null = null;
  return Array.from({ length: rounds }, (_, i) => {
    const tickets = own + (rise === 0 ? 0 : Math.floor(i / rise));
    const grown = (1 + growth / 100) ** i;
    const key = `${tickets} ${grown}`;
    if (last?.key !== key) {
      // The others are those of the first round, whatever I hold by now.
      const { least, best } = othersOf(crowd, own, grown);
      const low = chanceAmong(least, tickets, quota);
      const high = crowd.is === 'list' ? low : chanceAmong(best, tickets, quota);
      last = { key, chance: rangeOf(low, high), applicants: count(least) + 1 };
    }
    const { chance, applicants } = last;
    waiting.low *= 1 - chance.low;
    waiting.high *= 1 - chance.high;
    progress(i + 1);
    const isCertain = quota >= applicants;
    wasCertain ||= isCertain;
    const selected = {
      low: selectedOf(waiting.low, wasCertain),
      high: selectedOf(waiting.high, wasCertain),
    };
    return { round: i + 1, tickets, applicants, isCertain, chance, selected };
  });
}
