import { describe, expect, it, test } from 'vitest';
import { bandOf, hypergeometric, sumOf } from '../../src/chance/hypergeometric.ts';
import { isOutside, listParts, OUTSIDE, partsFor } from '../../src/chance/list-parts.ts';
import { utf8 } from '../../src/core/bytes.ts';
import { sha256Of } from '../../src/core/hashing.ts';
import { drawnRanks } from './drawn-ranks.ts';

/** n over k, exact. */
function choose(n: number, k: number): bigint {
  let value = 1n;
  for (let i = 0; i < k; i++) value = (value * BigInt(n - i)) / BigInt(i + 1);
  return k < 0 || k > n ? 0n : value;
}
/** A quotient of large numbers. */
const quotient = (a: bigint, b: bigint) => Number((a * 10n ** 18n) / b) / 1e18;

describe('how many marked ones are among those taken', () => {
  it('is as often as counting all choices says', () => {
    for (let all = 0; all <= 9; all++)
      for (let marked = 0; marked <= all; marked++)
        for (let taken = 0; taken <= all; taken++) {
          const { from, probabilities } = hypergeometric(all, marked, taken);
          expect(from).toBe(Math.max(0, marked + taken - all));
          expect(from + probabilities.length - 1).toBe(Math.min(marked, taken));
          for (const [i, p] of probabilities.entries()) {
            const x = from + i;
            const exact = quotient(choose(marked, x) * choose(all - marked, taken - x), choose(all, taken));
            expect(p).toBeCloseTo(exact, 12);
          }
        }
  });

  it('keeps its digits where the numbers are large, in the tails too', () => {
    const { from, probabilities } = hypergeometric(60_000, 1200, 3000);
    for (const x of [10, 30, 60, 90, 120]) {
      const exact = quotient(choose(1200, x) * choose(58_800, 3000 - x), choose(60_000, 3000));
      expect(Math.abs((probabilities[x - from] as number) - exact)).toBeLessThan(1e-12 * exact + 1e-17);
    }
  });

  it('a sum is what every pair of outcomes gives', () => {
    const two = sumOf(hypergeometric(5, 2, 2), hypergeometric(4, 2, 1));
    // By hand: 3/10, 6/10, 1/10 and 1/2, 1/2.
    expect(two.from).toBe(0);
    expect([...two.probabilities].map((p) => Math.round(p * 1e9) / 1e9)).toEqual([0.15, 0.45, 0.35, 0.05]);
  });

  it('a band leaves at most the tail on each side, and no narrower one does', () => {
    const fair = { from: 3, probabilities: Float64Array.from([0.1, 0.2, 0.4, 0.2, 0.1]) };
    expect(bandOf(fair, 0.05)).toEqual([3, 7]);
    expect(bandOf(fair, 0.1)).toEqual([4, 6]);
    expect(bandOf(fair, 0.31)).toEqual([5, 5]);
    expect(bandOf({ from: 2, probabilities: Float64Array.from([1]) }, 0.1)).toEqual([2, 2]);
  });
});

/** Every way to choose `n` of these. */
function* choices(of: readonly number[], n: number): Generator<number[]> {
  if (n === 0) yield [];
  else
    for (const [i, first] of of.entries())
      for (const rest of choices(of.slice(i + 1), n - 1)) yield [first, ...rest];
}

describe('parts of a list', () => {
  /** 22 rows with 1 or 3 tickets, of whom 10 are selected: two parts. */
  const tickets = Array.from({ length: 22 }, (_, row) => (row < 6 || row % 5 === 0 ? 3 : 1));
  const ranks = tickets.map((_, row) => (row % 2 === 0 ? row / 2 + 1 : 0));

  it('are what trying every draw with as many of each number of tickets gives', () => {
    const selected = [...tickets.keys()].filter(
      (row) => (ranks[row] as number) > 0 && (ranks[row] as number) <= 10,
    );
    const heavy = [...tickets.keys()].filter((row) => tickets[row] === 3);
    const light = [...tickets.keys()].filter((row) => tickets[row] === 1);
    const among = (rows: number[]) => selected.filter((row) => rows.includes(row)).length;
    const inFirst = new Map<number, number>();
    let tried = 0;
    for (const some of choices(heavy, among(heavy)))
      for (const others of choices(light, among(light))) {
        const first = some.filter((row) => row < 11).length + others.filter((row) => row < 11).length;
        inFirst.set(first, (inFirst.get(first) ?? 0) + 1);
        tried++;
      }
    const share = (holds: (n: number) => boolean) =>
      [...inFirst].reduce((sum, [n, times]) => sum + (holds(n) ? times : 0), 0) / tried;
    const [first, second] = listParts(tickets, ranks, 10);
    if (first === undefined || second === undefined) throw new Error('no parts');
    expect([first.from, first.to, second.from, second.to]).toEqual([1, 11, 12, 22]);
    expect(first.selected).toBe(selected.filter((row) => row < 11).length);
    expect(first.selected + second.selected).toBe(10);
    const mean = [...inFirst].reduce((sum, [n, times]) => sum + n * times, 0) / tried;
    expect(first.expected).toBeCloseTo(mean, 9);
    // Of four sides each may be passed in a quarter of one draw in a hundred, and a band one narrower would be passed more often.
    const tail = OUTSIDE / 4;
    expect(share((n) => n < first.low)).toBeLessThanOrEqual(tail);
    expect(share((n) => n <= first.low)).toBeGreaterThan(tail);
    expect(share((n) => n > first.high)).toBeLessThanOrEqual(tail);
    expect(share((n) => n >= first.high)).toBeGreaterThan(tail);
    // The second part has what the first has not: together they are passed as seldom as is said.
    expect([10 - second.high, 10 - second.low]).toEqual([first.low, first.high]);
    expect(share((n) => n < first.low || n > first.high)).toBeLessThanOrEqual(OUTSIDE);
  });

  it('with as many of each number of tickets, any of them are drawn equally often', () => {
    // Every order in which 3 of 6 may come, with its chance as a quotient of whole numbers.
    const held = [1, 2, 1, 2, 1, 2];
    const sets = new Map<string, number>();
    const go = (taken: number[], chance: number) => {
      if (taken.length === 3) {
        const key = [...taken].sort().join('');
        sets.set(key, (sets.get(key) ?? 0) + chance);
        return;
      }
      const left = held.reduce((sum, n, row) => sum + (taken.includes(row) ? 0 : n), 0);
      for (const [row, n] of held.entries())
        if (!taken.includes(row)) go([...taken, row], (chance * n) / left);
    };
    go([], 1);
    const heavyIn = (key: string) => [...key].filter((row) => Number(row) % 2 === 1).length;
    for (const [, alike] of Map.groupBy(sets, ([key]) => heavyIn(key)))
      for (const [, chance] of alike) expect(chance).toBeCloseTo((alike[0] as [string, number])[1], 12);
  });

  it('are as many as there is something to say of, and none where nothing was drawn', () => {
    expect([partsFor(60_000, 1200), partsFor(600, 30), partsFor(100, 9), partsFor(7, 100)]).toEqual([
      20, 6, 0, 7,
    ]);
    expect(listParts([1, 1, 1], [1, 2, 3], 3)).toEqual([]);
    expect(listParts([1, 1, 1, 1], [1, 2, 0, 0], 2)).toEqual([]);
    // Reserves are not among those selected.
    const parts = listParts(
      Array(100).fill(1),
      Array.from({ length: 100 }, (_, i) => i + 1),
      20,
    );
    expect(parts.map(({ selected }) => selected)).toEqual([20, 0, 0, 0]);
  });
});

describe('a draw', () => {
  const rows = 900;
  const tickets = Array.from({ length: rows }, (_, row) => 1 + ((row * 7) % 5) * (row < 300 ? 2 : 1));

  test('that is honest is called uneven once in a hundred times at most', async () => {
    let outside = 0;
    for (let n = 0; n < 150; n++) {
      const ranks = await drawnRanks(tickets, 120, sha256Of([utf8(`list-parts ${n}`)]));
      if (listParts(tickets, ranks, 120).some(isOutside)) outside++;
    }
    // Of 150, one or two are to be expected; more than eight would come less than once in 5,000 times.
    expect(outside).toBeLessThanOrEqual(8);
  });

  test('that took nine in ten from two days of thirty is told, and where', () => {
    // 3,000 entries came evenly over thirty days: 200 of them in the first two, and 135 of 150 winners among those.
    const ranks = new Array<number>(3000).fill(0);
    for (let n = 0; n < 150; n++) {
      const row = n < 135 ? Math.floor((n * 200) / 135) : 200 + (n - 135) * 186;
      ranks[row] = n + 1;
    }
    const found = listParts(new Array<number>(3000).fill(1), ranks, 150).filter(isOutside);
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      [1, 150],
      [151, 300],
    ]);
    expect((found[0]?.selected ?? 0) > (found[0]?.high ?? 0)).toBe(true);
  });

  test('that left out one part of the list is told', async () => {
    const without = tickets.map((held, row) => (row >= 450 && row < 540 ? 0 : held));
    const kept = without.flatMap((held, row) => (held > 0 ? [row] : []));
    const drawn = await drawnRanks(
      kept.map((row) => tickets[row] as number),
      300,
      sha256Of([utf8('left out')]),
    );
    const ranks = new Array<number>(rows).fill(0);
    for (const [i, row] of kept.entries()) ranks[row] = drawn[i] as number;
    const found = listParts(tickets, ranks, 300).filter(isOutside);
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      [451, 495],
      [496, 540],
    ]);
    expect(found.every(({ selected, low }) => selected === 0 && low > 0)).toBe(true);
  });
});
