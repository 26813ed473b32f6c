/** How many of some marked ones are among those taken at random, without any being put back. */

/** A distribution over whole numbers: `probabilities[i]` is that of `from + i`. What is left out on both sides is less than 1e-20. */
export interface Distribution {
  readonly from: number;
  readonly probabilities: Float64Array;
}

/** Beside the likeliest number, what is less likely than this is left out. */
const NEGLIGIBLE = 1e-25;

/**
 * Of `all`, `marked` are marked and `taken` are taken: how many marked ones are among those taken. Each probability follows from its
 * neighbour's by one exact ratio, so that no factorial is ever formed.
 * Requires integers, 0 <= marked <= all, 0 <= taken <= all.
 */
export function hypergeometric(all: number, marked: number, taken: number): Distribution {
  const least = Math.max(0, marked + taken - all);
  const most = Math.min(marked, taken);
  const mode = Math.min(most, Math.max(least, Math.floor(((marked + 1) * (taken + 1)) / (all + 2))));
  /** The probability of x + 1 in terms of that of x. */
  const ratio = (x: number) => ((marked - x) * (taken - x)) / ((x + 1) * (all - marked - taken + x + 1));
  const above = [1];
  for (let x = mode; x < most; x++) {
    const next = (above.at(-1) as number) * ratio(x);
    if (next < NEGLIGIBLE) break;
    above.push(next);
  }
  const below: number[] = [];
  for (let x = mode; x > least; x--) {
    const next = (below.at(-1) ?? 1) / ratio(x - 1);
    if (next < NEGLIGIBLE) break;
    below.push(next);
  }
  const weights = [...below.reverse(), ...above];
  const sum = weights.reduce((so, weight) => so + weight, 0);
  return { from: mode - below.length, probabilities: Float64Array.from(weights, (weight) => weight / sum) };
}

/** The sum of two that know nothing of each other. */
export function sumOf(a: Distribution, b: Distribution): Distribution {
  const probabilities = new Float64Array(a.probabilities.length + b.probabilities.length - 1);
  for (const [i, p] of a.probabilities.entries())
    for (let j = 0; j < b.probabilities.length; j++)
      probabilities[i + j] = (probabilities[i + j] as number) + p * (b.probabilities[j] as number);
  const first = probabilities.findIndex((p) => p >= NEGLIGIBLE);
  const last = probabilities.findLastIndex((p) => p >= NEGLIGIBLE);
  return { from: a.from + b.from + first, probabilities: probabilities.slice(first, last + 1) };
}

/**
 * The narrowest numbers between which it lies, so that below them and above them at most `tail` is left each.
 * @param tail above 1e-15, below 0.5
 */
export function bandOf({ from, probabilities }: Distribution, tail: number): [low: number, high: number] {
  let low = 0;
  for (let left = probabilities[0] as number; left <= tail; low++) left += probabilities[low + 1] as number;
  let high = probabilities.length - 1;
  for (let left = probabilities[high] as number; left <= tail; high--)
    left += probabilities[high - 1] as number;
  return [from + low, from + high];
}
