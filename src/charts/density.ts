/** One word of the draw that hit a ticket. `rank` is null where the ticket's holder was already selected. */
export interface Hit {
  readonly ticket: number;
  readonly rank: number | null;
}

/** Winners in one of several equally long parts of the strip. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly selected: number;
  readonly passed: number;
}

/** The strip cut into `n` parts of equal length (to one ticket), with what fell into each. */
export function parts({ total, hits }: { total: number; hits: readonly Hit[] }, n: number): Part[] {
  const size = Math.min(n, total);
  const edge = (i: number): number => Math.floor((i * total) / size);
  const selected = new Array<number>(size).fill(0);
  const passed = new Array<number>(size).fill(0);
  for (const { ticket, rank } of hits) {
    // The part whose tickets are edge(i)+1 .. edge(i+1).
    const i = Math.ceil((ticket * size) / total) - 1;
    const counts = rank === null ? passed : selected;
    counts[i] = (counts[i] ?? 0) + 1;
  }
  return selected.map((count, i) => ({
    from: edge(i) + 1,
    to: edge(i + 1),
    selected: count,
    passed: passed[i] ?? 0,
  }));
}

/**
 * The density of points of [0, 1] at `n` places, 1 being even. A Gaussian kernel, half as wide as Silverman's rule
 * has it for evenly spread points; what would leak over an end is reflected at it.
 */
export function density(points: readonly number[], n: number): number[] {
  const width = 0.53 * Math.sqrt(1 / 12) * points.length ** -0.2;
  const bell = (d: number): number => Math.exp(-0.5 * (d / width) ** 2) / (width * Math.sqrt(2 * Math.PI));
  // Points are counted into fine bins first, so that a large draw costs no more than a small one.
  const fine = new Array<number>(400).fill(0);
  for (const p of points) {
    const bin = Math.min(399, Math.floor(p * 400));
    fine[bin] = (fine[bin] ?? 0) + 1;
  }
  return Array.from({ length: n }, (_, i) => {
    const at = i / (n - 1);
    const sum = fine.reduce((s, count, j) => {
      const p = (j + 0.5) / 400;
      return count === 0 ? s : s + count * (bell(at - p) + bell(at + p) + bell(2 - at - p));
    }, 0);
    return sum / points.length;
  });
}
