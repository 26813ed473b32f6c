/** Under how many seeds a code wins: the quick ways against drawing every seed, and against a search. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPool } from '../../../src/official/beijing/algorithm.ts';
import { dotnetRandom, indexOf, MODULUS } from '../../../src/official/beijing/dotnet-random.ts';
import {
  countHits,
  expectedWins,
  mayMiss,
  ownersOf,
  planOf,
  ticketsOfLargest,
  winsAmong,
} from '../../../src/official/beijing/magnifier.ts';
import {
  firstHits,
  firstRaw,
  intervalsOf,
  leastInRange,
  NO_HIT,
  SEEDS,
  winsDrawnWhole,
} from '../../../src/official/beijing/seeds.ts';
import { type CodeTable, codeTable } from '../../../src/official/beijing/table.ts';
import { isLong, runs } from '../../runs.ts';
import { codeText } from '../zip/zips.ts';

const tableOf = (owners: readonly number[]): CodeTable =>
  codeTable(new TextEncoder().encode(owners.map(codeText).join('')));

test('the least multiple in a range is the one a search finds', () =>
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 4000 }), fc.nat(), fc.nat(), fc.nat(30), (m, a, low, width) => {
      const [step, from] = [a % m, low % m];
      const to = Math.min(m - 1, from + width);
      const found = Array.from({ length: m }, (_, x) => (step * x) % m).findIndex(
        (one) => one >= from && one <= to,
      );
      expect(leastInRange(step, m, from, to)).toBe(found);
    }),
    { numRuns: runs(3000) },
  ));

test('the raw numbers of a row are all of them and no others', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MODULUS }), fc.nat(), (count, n) => {
      const index = n % count;
      const from = firstRaw(index, count);
      const to = firstRaw(index + 1, count) - 1;
      if (from > to) return;
      expect([indexOf(from, count), indexOf(to, count)]).toEqual([index, index]);
      if (from > 0) expect(indexOf(from - 1, count)).toBeLessThan(index);
      if (to + 1 < MODULUS) expect(indexOf(to + 1, count)).toBeGreaterThan(index);
    }),
  ));

describe('the first hits of a real pool’s size', () => {
  const [tickets, numbers] = [9_917_981, 3000];
  const rows = [0, 5, 6, 7, 4_000_000, 9_917_980];
  const hits = firstHits(intervalsOf(rows, tickets), 0, numbers);

  test('are those of the seeds drawn one by one', () => {
    for (let seed = 0; seed < SEEDS; seed += 4999) {
      const random = dotnetRandom(seed);
      const drawn = Array.from({ length: numbers }, () => indexOf(random.next(), tickets));
      const first = drawn.findIndex((row) => rows.includes(row));
      expect([seed, hits[seed]]).toEqual([seed, first === -1 ? NO_HIT : first]);
    }
  });

  test('are all there: each seed that hits does hit, at that number and not before', () => {
    let count = 0;
    hits.forEach((number, seed) => {
      if (number === NO_HIT) return;
      count++;
      if (count % 100 !== 0) return;
      const random = dotnetRandom(seed);
      const drawn = Array.from({ length: number + 1 }, () => indexOf(random.next(), tickets));
      expect(drawn.findIndex((row) => rows.includes(row))).toBe(number);
    });
    // About 3000 x 6 / 9.9 million of a million seeds.
    expect(count).toBeGreaterThan(1600);
    expect(count).toBeLessThan(2050);
  });

  test('come out the same in parts', () => {
    const parts = [0, 700, 1400].map((from, i) =>
      firstHits(intervalsOf(rows, tickets), from, [700, 1400, numbers][i] as number),
    );
    const merged = Uint32Array.from(hits, (_, seed) =>
      Math.min(...parts.map((part) => part[seed] as number)),
    );
    expect(merged).toEqual(hits);
    expect(countHits(parts, 2000, numbers)).toEqual(countHits([hits], 2000, numbers));
  });
});

describe('a pool drawn whole under every seed of a range', () => {
  test('is drawn as the draw itself does it', () =>
    fc.assert(
      fc.property(
        fc.array(fc.nat(8), { minLength: 2, maxLength: 40 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: SEEDS - 30 }),
        (owned, quota, from) => {
          fc.pre(quota < owned.length);
          const codes = tableOf(owned);
          const owners = ownersOf(codes);
          const code = codes.at(0);
          let [wins, timeOuts, numbers] = [0, 0, 0];
          for (let seed = from; seed < from + 30; seed++) {
            const { outcome, picks, drawn } = drawPool({ codes, quota }, seed);
            numbers += drawn;
            if (outcome === 'time-out') timeOuts++;
            else if (picks.some((row) => codes.at(row) === code)) wins++;
          }
          expect(
            winsDrawnWhole(owners, quota, owners.of[0] as number, codes.length * 10, from, from + 30),
          ).toEqual({ wins, timeOuts, numbers });
        },
      ),
      { numRuns: runs(300) },
    ));
});

if (isLong)
  test('both ways count the same', () => {
    // 2,500 codes, the first of which have more tickets.
    const codes = tableOf(Array.from({ length: 5000 }, (_, i) => (i < 2500 ? i : (i * i) % 1000)));
    const quota = 60;
    const code = codes.at(9);
    const numbers = 100;
    const rows = codes.rowsOf(code);
    expect(rows.length).toBeGreaterThan(1);
    const hits = firstHits(intervalsOf(rows, codes.length), 0, numbers);
    const { wins, late } = countHits([hits], quota, numbers);
    expect(late.length).toBeGreaterThan(0);
    const owners = ownersOf(codes);
    const whole = winsDrawnWhole(owners, quota, owners.of[9] as number, codes.length * 10, 0, SEEDS);
    const lateWins = winsAmong(codes, quota, code, late);
    expect(wins + lateWins).toBe(whole.wins);
    // Some seeds win late and some do not, or this would not have tried the late ones.
    expect(lateWins).toBeGreaterThan(0);
    expect(lateWins).toBeLessThan(late.length);
    // And all of it is about what it should be.
    const { mean, deviation } = expectedWins(rows.length, codes.length, whole.numbers / SEEDS);
    expect(Math.abs(whole.wins - mean) / deviation).toBeLessThan(6);
  });

describe('the plan', () => {
  const owned = Array.from({ length: 3000 }, (_, i) => i % 1000);
  const codes = tableOf(owned);
  test('draws small quotas whole', () =>
    expect(planOf(codes, 100, codeText(5))).toMatchObject({ method: 'whole', owner: 5, limit: 30_000 }));
  test('counts by numbers where few can be passed over', () => {
    const large = tableOf(Array.from({ length: 400_000 }, (_, i) => i % 200_000));
    const plan = planOf(large, 600, codeText(5));
    expect(plan).toMatchObject({ method: 'numbers' });
    if (plan.method === 'numbers') expect(plan.numbers).toBeLessThan(700);
  });
  test('draws whole where one code has nine tenths of the tickets', () => {
    const whale = tableOf(Array.from({ length: 20_000 }, (_, i) => (i % 10 !== 0 ? 0 : i)));
    expect(planOf(whale, 600, codeText(10))).toMatchObject({ method: 'whole' });
  });
  test.each([
    ['a code that is not there', 100, codeText(99_999), { why: 'absent', wins: 0 }],
    ['a quota of nothing', 0, codeText(5), { why: 'nobody', wins: 0 }],
    ['a quota for all', 3000, codeText(5), { why: 'all', wins: SEEDS }],
  ])('draws nothing for %s', (_, quota, code, expected) =>
    expect(planOf(codes, quota, code)).toEqual({ method: 'none', ...expected }),
  );
});

test('the tickets of the largest are never counted short', () =>
  fc.assert(
    fc.property(
      fc.array(fc.nat(30), { minLength: 1, maxLength: 200 }),
      fc.integer({ min: 1, max: 10 }),
      (owned, count) => {
        const counts = new Map<number, number>();
        for (const one of owned) counts.set(one, (counts.get(one) ?? 0) + 1);
        const largest = [...counts.values()].sort((a, b) => b - a).slice(0, count);
        const sum = largest.reduce((a, b) => a + b, 0);
        expect(ticketsOfLargest(tableOf(owned), count)).toBeGreaterThanOrEqual(sum);
      },
    ),
    { numRuns: 10 },
  ));

test('the bound is one: a binomial tail is not above it', () => {
  // P(Bin(40, 0.8) < 20), summed up.
  let [tail, term] = [0, 0.2 ** 40];
  for (let k = 0; k < 20; k++) {
    tail += term;
    term *= ((40 - k) / (k + 1)) * (0.8 / 0.2);
  }
  expect(mayMiss(40, 20, 0.2)).toBeGreaterThan(tail);
  expect(mayMiss(40, 20, 0.2)).toBeLessThan(0.01);
  expect(mayMiss(40, 20, 0.6)).toBe(1);
});
