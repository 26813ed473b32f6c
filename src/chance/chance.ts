/**
 * The chance of being selected, worked out from the list before anything is drawn: how many hold how many tickets,
 * and how many ranks there are.
 *
 * Give every applicant a clock that rings after an exponential time whose rate is their number of tickets. The order
 * of ringing has the same law as a draw in which each ticket is equally likely and a holder counts once. So one with
 * k tickets is among the first n if fewer than n of the others rang before them, and by time t each of the others
 * with j tickets rang with probability 1 - exp(-jt), independently. That leaves one integral over t.
 */

/** Applicants with the same number of tickets. */
export interface TicketClass {
  readonly tickets: number;
  readonly applicants: number;
}

/** How far a sum of independent 0s and 1s can be from its mean: beyond, less than 1e-15 is left. */
const reach = (variance: number): number => 9 * Math.sqrt(variance) + 20;

/** The greatest probability that is not certainty. */
const ALMOST = 1 - Number.EPSILON / 2;

/** What is not certain, as it comes out of a sum of doubles: never exactly 1, which says that it is. */
export const uncertain = (p: number): number => Math.min(p, ALMOST);

/** Nodes of the double-exponential rule on [0, 1], good for any scale near the ends: place and weight. */
const NODES: readonly (readonly [number, number])[] = Array.from({ length: 513 }, (_, i) => {
  const s = (i - 256) / 64;
  const inner = (Math.PI / 2) * Math.sinh(s);
  const place = 1 / (1 + Math.exp(-2 * inner));
  return [place, ((Math.PI / 4) * Math.cosh(s)) / Math.cosh(inner) ** 2 / 64];
});

/** Mean and variance of how many have rung by time t. */
function rung(classes: readonly TicketClass[], t: number): { mean: number; variance: number } {
  let mean = 0;
  let variance = 0;
  for (const { tickets, applicants } of classes) {
    const q = -Math.expm1(-tickets * t);
    mean += applicants * q;
    variance += applicants * q * (1 - q);
  }
  return { mean, variance };
}

/**
 * Of each class the probability that at most `most` of all applicants but one of this class have rung by time t: the
 * distribution's Fourier sum, which the midpoint rule with this many points gives exactly.
 */
function atMost(classes: readonly TicketClass[], most: number, t: number): number[] {
  const { mean, variance } = rung(classes, t);
  const far = reach(variance);
  if (mean + far < most) return classes.map(() => 1);
  if (mean - far > most + 1) return classes.map(() => 0);
  const points = Math.ceil(far) + 2;
  const q = classes.map(({ tickets }) => -Math.expm1(-tickets * t));
  const sums = classes.map(() => 0);
  for (let i = 0; i < points; i++) {
    const angle = ((i + 0.5) * Math.PI) / points;
    // Each class's factor 1 - q + q exp(i angle), as logarithm of its size and as angle.
    const size = q.map((p) => 0.5 * Math.log1p(-4 * p * (1 - p) * Math.sin(angle / 2) ** 2));
    const turn = q.map((p) => Math.atan2(p * Math.sin(angle), 1 - p + p * Math.cos(angle)));
    const all = classes.reduce((sum, { applicants }, j) => sum + applicants * (size[j] as number), 0);
    const turned = classes.reduce((sum, { applicants }, j) => sum + applicants * (turn[j] as number), 0);
    for (const j of classes.keys()) {
      const length = Math.exp(all - (size[j] as number));
      const direction = turned - (turn[j] as number) - angle * (most + 0.5);
      sums[j] = (sums[j] as number) + (length * Math.sin(direction)) / Math.sin(angle / 2);
    }
    // The sizes only fall from here on.
    if (all - Math.min(...size) < -40) break;
  }
  return sums.map((sum) => 0.5 - sum / (2 * points));
}

/** Where a falling condition on t > 0 stops to hold, to a thousandth of it. */
function lastTime(holds: (t: number) => boolean, longest: number): number {
  let [low, high] = [0, longest];
  for (let i = 0; i < 200 && high - low > 1e-3 * high; i++) {
    const middle = low === 0 ? high / 16 : (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
    if (high < 1e-30) break;
  }
  return low;
}

/**
 * Of each class the chance that one applicant is among the first `ranks`, for a draw by uniform words, to nine
 * digits or more; 1 is there for everyone, and for nobody else. Requires positive integers; each number of tickets stands in one class.
 */
export function chances(classes: readonly TicketClass[], ranks: number): number[] {
  const rows = classes.reduce((sum, { applicants }) => sum + applicants, 0);
  if (ranks >= rows) return classes.map(() => 1);
  // Before `early` hardly anyone can be too late, after `late` hardly anyone in time.
  const longest = (40 + Math.log(rows)) / Math.min(...classes.map(({ tickets }) => tickets));
  const early = lastTime((t) => {
    const { mean, variance } = rung(classes, t);
    return mean + reach(variance) < ranks - 1;
  }, longest);
  const late = lastTime((t) => {
    const { mean, variance } = rung(classes, t);
    return mean - reach(variance) <= ranks;
  }, longest);
  const end = Math.min(longest, late * 1.002);
  const found = classes.map(({ tickets }) => -Math.expm1(-tickets * early));
  for (const [place, weight] of NODES) {
    const t = early + (end - early) * place;
    const inTime = atMost(classes, ranks - 1, t);
    for (const [j, { tickets }] of classes.entries())
      found[j] =
        (found[j] as number) +
        (end - early) * weight * tickets * Math.exp(-tickets * t) * (inTime[j] as number);
  }
  return found.map(uncertain);
}
