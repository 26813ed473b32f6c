/** When those in a queue came, and whom it reached. */

import { Counter } from '../chance/tally.ts';
import type { Instant } from '../core/time.ts';
import type { Bar } from './bars.ts';

/** Longer queues are counted by the year. */
const MOST_MONTHS = 240;

/** What a clock shows at an instant, as milliseconds since 1970 as if its figures were those of UTC. */
export type LocalTime = (time: Instant) => number;

/** Months since the year 0 on a clock. */
export function monthOf(time: Instant, local: LocalTime): number {
  const there = new Date(local(time));
  return 12 * there.getUTCFullYear() + there.getUTCMonth();
}

/** A month or a year, as `2018-01` or `2018`. */
export interface Period extends Bar {
  readonly name: string;
}

/**
 * A queue by month of arrival, first to last without a gap, or by year where it is longer than twenty years. `from` and
 * `to` count months since the year 0.
 * @param since of each row; at least one
 * @param ranks of each row from 1, or 0
 * @param local whose months they are
 */
export function periods(
  since: ArrayLike<Instant>,
  ranks: ArrayLike<number>,
  allocated: number,
  local: LocalTime,
): Period[] {
  const months = Int32Array.from({ length: since.length }, (_, row) => monthOf(since[row] as Instant, local));
  const [first, last] = months.reduce(
    ([a, b], m) => [Math.min(a, m), Math.max(b, m)],
    [months[0] as number, months[0] as number],
  );
  const step = last - first < MOST_MONTHS ? 1 : 12;
  const start = Math.floor(first / step);
  const counters = Array.from({ length: Math.floor(last / step) - start + 1 }, () => new Counter());
  for (const [row, month] of months.entries())
    counters[Math.floor(month / step) - start]?.add(ranks[row] as number, allocated);
  return counters.map(({ selected, reserves, rest }, i) => {
    const from = (start + i) * step;
    const year = String(Math.floor(from / 12)).padStart(4, '0');
    const name = step === 12 ? year : `${year}-${String((from % 12) + 1).padStart(2, '0')}`;
    return { name, from, to: from + step, selected, reserves, rest };
  });
}

/** The Januaries between these periods, for an axis: years, at most about `most`. */
export function yearTicks(bars: readonly Period[], most: number): { at: number; label: string }[] {
  const from = Math.ceil((bars[0]?.from ?? 0) / 12);
  const to = Math.floor((bars.at(-1)?.to ?? 0) / 12);
  const step = Math.ceil((to - from + 1) / most);
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((year) => year % step === 0);
  return years.map((year) => ({ at: 12 * year, label: String(year) }));
}
