/**
 * How the seeds are counted for a code of a pool: which of the two ways, in which pieces that cores can share, and what the
 * count should be about.
 */
import { drawPool, limitOf } from './algorithm.ts';
import { type Interval, intervalsOf, type Owners, SEEDS } from './seeds.ts';
import type { CodeTable } from './table.ts';

/** Up to this quota and these tickets every seed is drawn whole, which needs no further argument. */
const WHOLE = { quota: 500, tickets: 2_000_000 };
/** A count by numbers is only made where the chance that it leaves out a hit is less than this. */
const MAY_MISS = 1e-9;

export type Plan =
  /** No draw decides: the pool does not hold the code, nobody is drawn, or all rows win. */
  | { readonly method: 'none'; readonly why: 'absent' | 'nobody' | 'all'; readonly wins: number }
  /**
   * The first hit of each seed is found among the first `numbers` numbers. Were the numbers drawn afresh, the chance that a draw
   * of this pool needs more of them would be below MAY_MISS for all seeds together.
   */
  | { readonly method: 'numbers'; readonly intervals: readonly Interval[]; readonly numbers: number }
  /** Each seed is drawn whole. */
  | { readonly method: 'whole'; readonly owners: Owners; readonly owner: number; readonly limit: number };

/** Plans the count for a code. Requires `quota` of the pool and a code as `typedCode` gives it. */
export function planOf(codes: CodeTable, quota: number, code: string): Plan {
  const rows = codes.rowsOf(code);
  if (rows.length === 0) return { method: 'none', why: 'absent', wins: 0 };
  if (quota <= 0) return { method: 'none', why: 'nobody', wins: 0 };
  if (quota >= codes.length) return { method: 'none', why: 'all', wins: SEEDS };
  const limit = limitOf(codes.length);
  if (quota > WHOLE.quota || codes.length > WHOLE.tickets) {
    const numbers = numbersFor(quota, ticketsOfLargest(codes, quota) / codes.length);
    if (numbers !== null && numbers <= limit)
      return { method: 'numbers', intervals: intervalsOf(rows, codes.length), numbers };
  }
  const owners = ownersOf(codes);
  return { method: 'whole', owners, owner: owners.of[rows[0] as number] as number, limit };
}

/**
 * A bound on the chance that `numbers` numbers do not fill the quota, where each is passed over with a chance of at most
 * `passing`: Chernoff's, exp(-numbers D(quota/numbers || 1-passing)).
 */
export function mayMiss(numbers: number, quota: number, passing: number): number {
  const share = quota / numbers;
  const taken = 1 - passing;
  if (share >= taken) return 1;
  const divergence = share * Math.log(share / taken) + (1 - share) * Math.log((1 - share) / (1 - taken));
  return Math.exp(-numbers * divergence);
}

/** The least count of numbers, at most twice the quota and a thousand, that is enough for all seeds; null where even that is not. */
function numbersFor(quota: number, passing: number): number | null {
  const isEnough = (numbers: number) => mayMiss(numbers, quota, passing) * SEEDS < MAY_MISS;
  let [least, most] = [quota, 2 * quota + 1000];
  if (!isEnough(most)) return null;
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (isEnough(middle)) most = middle;
    else least = middle + 1;
  }
  return most;
}

/** Numbers the codes of a pool in the order in which they first stand there. */
export function ownersOf(codes: CodeTable): Owners {
  const of = new Int32Array(codes.length);
  const numberOf = keyNumbers(codes.length);
  let count = 0;
  for (let row = 0; row < codes.length; row++) {
    const number = numberOf(codes.key(row));
    of[row] = number;
    if (number === count) count++;
  }
  return { of, codes: count };
}

/** Buckets that codes are counted in. */
const BUCKETS = 1 << 23;

/**
 * As many tickets as the `count` codes with most of them have, or somewhat more: codes are counted in buckets without being
 * told apart, and two in one bucket count as one that has the tickets of both.
 */
export function ticketsOfLargest(codes: CodeTable, count: number): number {
  const buckets = new Uint32Array(BUCKETS);
  for (let row = 0; row < codes.length; row++) {
    const at = codes.hash(row) & (BUCKETS - 1);
    buckets[at] = (buckets[at] as number) + 1;
  }
  buckets.sort();
  let sum = 0;
  for (let i = Math.max(0, BUCKETS - count); i < BUCKETS; i++) sum += buckets[i] as number;
  return Math.min(sum, codes.length);
}

/** Gives each key a number, 0, 1, 2 and so on as they come; a `Map` of millions of numbers would fill the memory. */
function keyNumbers(most: number): (key: number | string) => number {
  const texts = new Map<string, number>();
  let slots = 1024;
  let keys = new Float64Array(slots).fill(-1);
  let numbers = new Int32Array(slots);
  let plain = 0;
  const find = (key: number): number => {
    // Both halves of a number of 44 bits.
    let at = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 0x100000000) | 0, 0x85ebca6b)) >>> 0;
    at = (at ^ (at >>> 15)) & (slots - 1);
    while (keys[at] !== -1 && keys[at] !== key) at = (at + 1) & (slots - 1);
    return at;
  };
  const grow = () => {
    const [oldKeys, oldNumbers] = [keys, numbers];
    slots *= 2;
    keys = new Float64Array(slots).fill(-1);
    numbers = new Int32Array(slots);
    oldKeys.forEach((key, i) => {
      if (key === -1) return;
      const at = find(key);
      keys[at] = key;
      numbers[at] = oldNumbers[i] as number;
    });
  };
  return (key) => {
    const next = plain + texts.size;
    if (typeof key === 'string') {
      const known = texts.get(key);
      if (known === undefined) texts.set(key, next);
      return known ?? next;
    }
    let at = find(key);
    if (keys[at] === key) return numbers[at] as number;
    if (plain * 4 > slots * 3 && slots < 4 * most) {
      grow();
      at = find(key);
    }
    keys[at] = key;
    numbers[at] = next;
    plain++;
    return next;
  };
}

/** @property wins seeds under which the code has won for certain; @property late seeds that must be drawn to tell */
export interface Counted {
  readonly wins: number;
  readonly late: Uint32Array;
}

/**
 * What first hits come to.
 * @param parts of the same seeds, each over some of the numbers, as `firstHits` gives them
 * @param numbers how many numbers they cover together
 */
export function countHits(parts: readonly Uint32Array[], quota: number, numbers: number): Counted {
  let wins = 0;
  const late: number[] = [];
  for (let seed = 0; seed < SEEDS; seed++) {
    let first = numbers;
    for (const part of parts) first = Math.min(first, part[seed] as number);
    if (first < quota) wins++;
    else if (first < numbers) late.push(seed);
  }
  return { wins, late: Uint32Array.from(late) };
}

/** Under how many of some seeds a code wins, each drawn from the pool itself. */
export function winsAmong(codes: CodeTable, quota: number, code: string, seeds: Uint32Array): number {
  const rows = new Set(codes.rowsOf(code));
  let wins = 0;
  for (const seed of seeds) {
    const { outcome, picks } = drawPool({ codes, quota }, seed);
    if (outcome !== 'time-out' && picks.some((row) => rows.has(row))) wins++;
  }
  return wins;
}

/**
 * What the count should be about, were the numbers drawn afresh for each seed: with `numbers` numbers a draw, `own` of
 * `tickets` tickets are missed by all of them with the chance (1 - own/tickets)^numbers.
 * @returns the mean, and the standard deviation around it
 */
export function expectedWins(
  own: number,
  tickets: number,
  numbers: number,
): { mean: number; deviation: number } {
  const chance = 1 - (1 - own / tickets) ** numbers;
  return { mean: SEEDS * chance, deviation: Math.sqrt(SEEDS * chance * (1 - chance)) };
}
