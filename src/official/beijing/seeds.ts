/**
 * The seed under a magnifier: under how many of the 1,000,000 seeds a code of a frozen pool would win.
 *
 * Each raw number of the generator is a linear function of the seed modulo 2^31-1, whatever its place: number n under seed
 * s is a(n) s + b(n). So the seeds under which number n hits a ticket are the s for which that lies in the ticket's
 * interval, and they are found without drawing a million times. A code whose ticket comes up among the first `quota` numbers has won,
 * because fewer than `quota` codes can have won before; where its first ticket comes later, the draw is made whole.
 */
import { dotnetRandom, indexOf, MODULUS } from './dotnet-random.ts';

/** Seeds there are: six digits. */
export const SEEDS = 1_000_000;

/** The first raw number with an index of at least `index`. Requires 0 <= index <= count. */
export function firstRaw(index: number, count: number): number {
  let raw = Math.min(MODULUS, Math.max(0, Math.ceil((index / count) * MODULUS)));
  while (raw > 0 && indexOf(raw - 1, count) >= index) raw--;
  while (raw < MODULUS && indexOf(raw, count) < index) raw++;
  return raw;
}

/** The raw numbers of a row: `from` to `to`, both included; empty where `from` > `to`. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The intervals of some rows (ascending, from 0), neighbours as one. */
export function intervalsOf(rows: readonly number[], count: number): Interval[] {
  const intervals: Interval[] = [];
  for (let i = 0; i < rows.length; i++) {
    const first = rows[i] as number;
    while (i + 1 < rows.length && rows[i + 1] === (rows[i] as number) + 1) i++;
    const from = firstRaw(first, count);
    const to = firstRaw((rows[i] as number) + 1, count) - 1;
    if (from <= to) intervals.push({ from, to });
  }
  return intervals;
}

/**
 * The least x >= 0 with low <= (a x mod m) <= high, or -1. A descent like Euclid's: each step halves the modulus at least.
 * Requires 0 <= low <= high < m <= 2^31. Exact where the result is below 2^21; what is greater may be off, and is of no use here.
 */
export function leastInRange(a: number, m: number, low: number, high: number): number {
  if (low === 0) return 0;
  const step = a % m;
  if (step === 0) return -1;
  if (2 * step > m) return leastInRange(m - step, m, m - high, m - low);
  const first = Math.ceil(low / step);
  if (first * step <= high) return first;
  // low <= step x - m y <= high for the least y; modulo `step` that is a condition on y alone.
  const turns = leastInRange(m % step, step, (step - (high % step)) % step, (step - (low % step)) % step);
  return turns === -1 ? -1 : Math.ceil((low + m * turns) / step);
}

/** Calls `hit` with each seed s in 0..seeds-1, ascending, for which (a s + b) mod MODULUS lies in the interval. */
function eachSeed(
  a: number,
  b: number,
  { from, to }: Interval,
  seeds: number,
  hit: (seed: number) => void,
): void {
  let at = 0;
  let offset = b;
  while (at < seeds) {
    const low = (from - offset + MODULUS) % MODULUS;
    const high = (to - offset + MODULUS) % MODULUS;
    // Where the interval goes past the modulus it holds 0, and the present seed is in it.
    const next = low > high ? 0 : leastInRange(a, MODULUS, low, high);
    if (next === -1 || at + next >= seeds) return;
    at += next;
    hit(at);
    offset = (offset + a * (next + 1)) % MODULUS;
    at++;
  }
}

/** What stands for a seed of which no number hits: above every number, so that parts can be merged by their minimum. */
export const NO_HIT = 0xffffffff;

/**
 * For each seed the first number (from 0) that hits one of the intervals, among the numbers `from` to `to` - 1; NO_HIT where none does.
 * @param told called after every 1,000 numbers with how many are done
 * @returns one entry a seed
 */
export function firstHits(
  intervals: readonly Interval[],
  from: number,
  to: number,
  told: (done: number) => void = () => {},
): Uint32Array {
  const first = new Uint32Array(SEEDS).fill(NO_HIT);
  const zero = dotnetRandom(0);
  const one = dotnetRandom(1);
  for (let number = 0; number < to; number++) {
    const b = zero.next();
    const a = (one.next() - b + MODULUS) % MODULUS;
    if (number < from) continue;
    for (const interval of intervals)
      eachSeed(a, b, interval, SEEDS, (seed) => {
        if (number < (first[seed] as number)) first[seed] = number;
      });
    if ((number + 1 - from) % 1000 === 0) told(number + 1 - from);
  }
  return first;
}

/** The rows of a pool by which code they belong to: equal numbers, equal codes. */
export interface Owners {
  /** A number below `codes` for each row. */
  readonly of: Int32Array;
  readonly codes: number;
}

/**
 * Under which of the seeds `from` to `to` - 1 a code wins, each drawn whole.
 * @param owner the code's number
 * @param limit numbers a draw asks for at most; a draw that needs more has no winners
 * @returns how many seeds it wins under, how many draws time out, and how many numbers all of them took together
 */
export function winsDrawnWhole(
  owners: Owners,
  quota: number,
  owner: number,
  limit: number,
  from: number,
  to: number,
  told: (done: number) => void = () => {},
): { readonly wins: number; readonly timeOuts: number; readonly numbers: number } {
  const { of } = owners;
  const wonUnder = new Int32Array(owners.codes).fill(-1);
  let wins = 0;
  let timeOuts = 0;
  let numbers = 0;
  for (let seed = from; seed < to; seed++) {
    const random = dotnetRandom(seed);
    let won = 0;
    let drawn = 0;
    for (; drawn < limit && won < quota; drawn++) {
      const code = of[indexOf(random.next(), of.length)] as number;
      if (wonUnder[code] === seed) continue;
      wonUnder[code] = seed;
      won++;
    }
    numbers += drawn;
    if (won < quota) timeOuts++;
    else if (wonUnder[owner] === seed) wins++;
    if ((seed + 1 - from) % 1000 === 0) told(seed + 1 - from);
  }
  return { wins, timeOuts, numbers };
}
