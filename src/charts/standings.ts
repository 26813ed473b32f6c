/** How many points those in a ranking have, and where the cut fell. */
import { bin } from 'd3';
import { Counter } from '../chance/tally.ts';
import type { Bar } from './bars.ts';

/** More different figures than this are put into bins. */
const MOST_BARS = 80;

/** Of all these distances the greatest that divides each, at least 1. */
function commonStep(sorted: readonly number[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return sorted.reduce((step, points, i) => divisor(points - (sorted[i - 1] ?? points), step), 0) || 1;
}

/**
 * A ranking by points, few to many: one bar a figure, or bins of equal width where there are too many. A bar holds the
 * points from <= p < to; those without applicants are left out.
 * @param points of each row; at least one
 * @param ranks of each row from 1, or 0
 */
export function standings(points: ArrayLike<number>, ranks: ArrayLike<number>, allocated: number): Bar[] {
  const figures = [...new Set(Array.from(points))].sort((a, b) => a - b);
  const [least, most] = [figures[0] as number, figures.at(-1) as number];
  const step = commonStep(figures);
  const edges =
    (most - least) / step < MOST_BARS
      ? figures.map((from) => ({ from, to: from + step }))
      : bin()
          .thresholds(MOST_BARS / 2)(figures)
          .map(({ x0, x1 }, i, all) => ({
            from: x0 as number,
            to: i === all.length - 1 ? Math.max(x1 as number, most + 1) : (x1 as number),
          }));
  const counters = edges.map(() => new Counter());
  for (let row = 0; row < points.length; row++) {
    const held = points[row] as number;
    // The last bar that begins at or below these points.
    let low = 0;
    let high = edges.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((edges[middle]?.from as number) <= held) low = middle;
      else high = middle - 1;
    }
    counters[low]?.add(ranks[row] as number, allocated);
  }
  return edges
    .map((edge, i) => {
      const { selected, reserves, rest } = counters[i] as Counter;
      return { ...edge, selected, reserves, rest };
    })
    .filter(({ selected, reserves, rest }) => selected + reserves + rest > 0);
}
