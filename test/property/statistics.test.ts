/**
 * Chances over 20,000 draws, against exact expectations. Seeds are fixed (SHA-256 of a counter), so that a figure is the
 * same on every machine: these tests either always pass or always fail. That they can fail is tested too: draws
 * that are wrong in a way that one could overlook must exceed the threshold.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { drawLottery, rankRows } from '../../src/core/draw.ts';
import { codeOf, type List, parseList } from '../../src/core/list.ts';
import { bytesOf, sha256, wordOf } from './twin.ts';

const DRAWS = 20_000;
/** How improbable a figure must be before a draw is called unfair: the chance of a false alarm of one test. */
const THRESHOLD = 1e-6;

const seeds = Array.from({ length: DRAWS }, (_, i) => sha256(`seed ${i}`));

/** Probability that a chi-square variable of `df` degrees of freedom, an even number, is `x` or more. Exact. */
function chance(x: number, df: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < df / 2; k++) {
    term *= x / 2 / k;
    sum += term;
  }
  return Math.exp(-x / 2) * sum;
}

test('critical values of the chi-square distribution, as tables print them', () => {
  for (const [df, x, p] of [
    [2, 5.991, 0.05],
    [6, 12.592, 0.05],
    [6, 16.812, 0.01],
    [6, 22.458, 0.001],
  ] as const)
    expect(chance(x, df)).toBeCloseTo(p, 4);
  expect(chance(38.26, 6)).toBeCloseTo(THRESHOLD, 8);
});

/** One way a draw can go: who takes the ranks, and how probable that is. */
interface Way {
  readonly order: readonly number[];
  readonly chance: number;
}

/** Every order in which `want` applicants can be drawn: each next one by tickets among those who remain. */
function ways(tickets: readonly number[], want: number): Way[] {
  if (want === 0) return [{ order: [], chance: 1 }];
  return ways(tickets, want - 1).flatMap(({ order, chance }) => {
    const rest = tickets.map((n, i) => (order.includes(i) ? 0 : n));
    const total = rest.reduce((sum, n) => sum + n, 0);
    return rest.flatMap((n, i) => (n === 0 ? [] : [{ order: [...order, i], chance: (chance * n) / total }]));
  });
}

/** Solves A x = b by elimination. Requires a positive definite A. */
function solve(A: readonly (readonly number[])[], b: readonly number[]): number[] {
  const rows = A.map((row, i) => [...row, b[i] as number]);
  for (const [i, pivot] of rows.entries())
    for (const [k, row] of rows.entries()) {
      if (k === i) continue;
      const by = (row[i] as number) / (pivot[i] as number);
      for (const j of row.keys()) row[j] = (row[j] as number) - by * (pivot[j] as number);
    }
  return rows.map((row, i) => (row.at(-1) as number) / (row[i] as number));
}

/**
 * How probable counts as far from their expectation as these are, where count i says in how many draws applicant i took
 * one of the ranks `from` .. `to` - 1. The counts of a draw depend on each other (its winners are a fixed number), so the
 * statistic is the quadratic form of their exact covariance, without the last applicant, who follows from the others.
 */
function probability(counts: readonly number[], all: readonly Way[], from: number, to: number): number {
  const n = counts.length;
  const both = (i: number, j: number) =>
    all
      .filter(({ order }) => [i, j].every((who) => order.slice(from, to).includes(who)))
      .reduce((sum, way) => sum + way.chance, 0);
  const p = counts.map((_, i) => both(i, i));
  const others = [...Array(n - 1).keys()];
  const covariance = others.map((i) =>
    others.map((j) => DRAWS * (both(i, j) - (p[i] as number) * (p[j] as number))),
  );
  const off = others.map((i) => (counts[i] as number) - DRAWS * (p[i] as number));
  const x = solve(covariance, off).reduce((sum, value, i) => sum + value * (off[i] as number), 0);
  return chance(x, n - 1);
}

/** In how many draws each applicant took one of the ranks `from` .. `to` - 1. */
function count(orders: readonly (readonly number[])[], n: number, from: number, to: number): number[] {
  const counts = new Array<number>(n).fill(0);
  for (const order of orders)
    for (const who of order.slice(from, to)) counts[who] = (counts[who] as number) + 1;
  return counts;
}

describe('a lottery of seven with 1 to 12 tickets, two allocated and one reserve', () => {
  const TICKETS = [1, 2, 3, 5, 7, 9, 12];
  const T = TICKETS.reduce((sum, n) => sum + n, 0);
  const all = ways(TICKETS, 3);
  let orders: number[][];

  const listOf = (tickets: readonly number[]) =>
    parseList(
      'applicants.csv',
      bytesOf(`code,tickets\n${tickets.map((n, i) => `${i},${n}\n`).join('')}`),
      'lottery',
    );

  beforeAll(async () => {
    const list = await listOf(TICKETS);
    orders = [];
    for (const seed of seeds) orders.push([...(await drawLottery(list, bytesOf(seed), 2, 1)).rows]);
  });

  const unlikely = (drawn: readonly (readonly number[])[], from: number, to: number) =>
    probability(count(drawn, TICKETS.length, from, to), all, from, to);

  test('the expectations are whole: every order once, chances that make 1', () => {
    expect(all.length).toBe(7 * 6 * 5);
    expect(all.reduce((sum, way) => sum + way.chance, 0)).toBeCloseTo(1, 12);
    expect(count(orders, 7, 0, 2).reduce((sum, n) => sum + n, 0)).toBe(2 * DRAWS);
  });

  test.each([
    ['allocated', 0, 2],
    ['first', 0, 1],
    ['second', 1, 2],
    ['reserve', 2, 3],
    ['selected at all', 0, 3],
  ] as const)('chances to be %s', (_, from, to) => {
    expect(unlikely(orders, from, to)).toBeGreaterThan(THRESHOLD);
  });

  const holder = (ticket: number) => {
    const lasts = TICKETS.map((_, i) => TICKETS.slice(0, i + 1).reduce((sum, n) => sum + n, 0));
    return lasts.findIndex((last) => ticket < last);
  };

  /** Draws by another rule: what to do with word number `n` of a seed, given who is selected already. */
  function otherwise(
    rule: (seed: string, n: number, selected: readonly number[]) => number | null,
  ): number[][] {
    return seeds.map((seed) => {
      const selected: number[] = [];
      for (let n = 1; selected.length < 3; n++) {
        const who = rule(seed, n, selected);
        if (who !== null && !selected.includes(who)) selected.push(who);
      }
      return selected;
    });
  }

  test('the right rule, said otherwise, passes', () => {
    const drawn = otherwise((seed, n) => holder(Number(wordOf(seed, n) % BigInt(T))));
    expect(drawn).toEqual(orders);
    expect(unlikely(drawn, 0, 2)).toBeGreaterThan(THRESHOLD);
  });

  test.each<[string, (seed: string, n: number, selected: readonly number[]) => number | null]>([
    ['a byte modulo 39, nothing passed over', (seed, n) => holder(Number(wordOf(seed, n) & 255n) % T)],
    ['tickets ignored', (seed, n) => Number(wordOf(seed, n) % 7n)],
    [
      'the next in the list where the holder is selected already',
      (seed, n, selected) => {
        let who = holder(Number(wordOf(seed, n) % BigInt(T)));
        while (selected.includes(who)) who = (who + 1) % 7;
        return who;
      },
    ],
    ['the first ticket never hit', (seed, n) => holder(1 + Number(wordOf(seed, n) % BigInt(T - 1)))],
    [
      'numbers from 1 to the tickets that remain, in a drum that keeps them all',
      (seed, n, selected) => {
        const rest = T - selected.reduce((sum, who) => sum + (TICKETS[who] as number), 0);
        return holder(Number(wordOf(seed, n) % BigInt(rest)));
      },
    ],
    [
      'two words added up',
      (seed, n) => holder(Number(((wordOf(seed, n) & 31n) + (wordOf(seed, n + 9) & 31n)) % BigInt(T))),
    ],
  ])('a wrong rule fails: %s', (_, rule) => {
    expect(unlikely(otherwise(rule), 0, 2)).toBeLessThan(THRESHOLD);
  });
});

describe('a queue of seven who came at the same second', () => {
  const all = ways([1, 1, 1, 1, 1, 1, 1], 7);
  let list: List;
  let orders: number[][];

  beforeAll(async () => {
    const rows = ['1', '10', '100', 'A', 'A-', 'A-1', 'B'].map((code) => `${code},2026-01-01T00:00:00Z\n`);
    list = await parseList('applicants.csv', bytesOf(`code,since\n${rows.join('')}`), 'queue');
    orders = [];
    for (const seed of seeds) orders.push([...(await rankRows(list, bytesOf(seed), 7)).rows]);
  });
  const unlikely = (drawn: readonly (readonly number[])[], from: number, to: number) =>
    probability(count(drawn, 7, from, to), all, from, to);

  test.each([
    [0, 1],
    [0, 3],
    [3, 4],
    [6, 7],
  ])('ranks %d to %d are anyone’s', (from, to) => {
    expect(unlikely(orders, from, to)).toBeGreaterThan(THRESHOLD);
  });

  test('a key of few bits, ties in list order, fails', () => {
    const drawn = seeds.map((seed) => {
      const keys = list.lineStart.slice(0, 7);
      const few = Array.from(keys, (_, i) => sha256(seed + codeOf(list, i)).charCodeAt(0) >> 4);
      return [...keys.keys()].sort((a, b) => (few[a] as number) - (few[b] as number) || a - b);
    });
    expect(unlikely(drawn, 0, 1)).toBeLessThan(THRESHOLD);
  });

  test('a key without the seed fails', () => {
    const keys = Array.from({ length: 7 }, (_, i) => sha256(codeOf(list, i)));
    const order = [...keys.keys()].sort((a, b) => ((keys[a] as string) < (keys[b] as string) ? -1 : 1));
    const drawn = seeds.map(() => order);
    expect(unlikely(drawn, 0, 1)).toBeLessThan(THRESHOLD);
  });
});
