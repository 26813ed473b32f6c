/** How lucky each ticket is over all seeds: the count against the hits found without drawing, and against single draws. */
import { describe, expect, test } from 'vitest';
import { drawTickets } from '../../src/official/beijing.ts';
import { firstHits, intervalsOf, SEEDS } from '../../src/official/beijing-seeds.ts';
import facts from '../../src/official/facts/seed-luck.json' with { type: 'json' };
import { luckOf, winsOfTickets } from '../bench/seed-luck.ts';

const SMALL = { tickets: 1000, quota: 20 };

describe('a pool of 1,000 tickets, over all seeds', () => {
  const wins = winsOfTickets(SMALL, 0, SEEDS);
  /** The number, from 0, at which a draw ends, for every seed: repeats are passed over. */
  const length = Uint32Array.from(
    { length: SEEDS },
    (_, seed) => drawTickets(SMALL.tickets, SMALL.quota, seed).drawn,
  );
  const longest = length.reduce((most, one) => Math.max(most, one), 0);

  test.each([1, 2, 500, 754, 999, 1000])('ticket %i wins where it is hit before the draw ends', (ticket) => {
    const first = firstHits(intervalsOf([ticket - 1], SMALL.tickets), 0, longest);
    let won = 0;
    first.forEach((number, seed) => {
      if (number < (length[seed] as number)) won++;
    });
    expect(wins[ticket - 1]).toBe(won);
  });

  test('every draw has as many winners as the quota', () => {
    expect(wins.reduce((sum, one) => sum + one, 0)).toBe(SMALL.quota * SEEDS);
  });

  test('parts of the seeds add up to the whole', () => {
    const parts = [winsOfTickets(SMALL, 0, 1234), winsOfTickets(SMALL, 1234, 5000)] as const;
    const whole = winsOfTickets(SMALL, 0, 5000);
    expect(parts[0].map((one, i) => one + (parts[1][i] as number))).toEqual(whole);
  });
});

test('draws that time out have no winners', () => {
  const pool = { tickets: 3000, quota: 2999 };
  const seeds = 500;
  const expected = new Uint32Array(pool.tickets);
  let timeOuts = 0;
  for (let seed = 0; seed < seeds; seed++) {
    const { outcome, picks } = drawTickets(pool.tickets, pool.quota, seed);
    if (outcome === 'time-out') timeOuts++;
    else for (const row of picks) expected[row] = (expected[row] as number) + 1;
  }
  expect(timeOuts).toBeGreaterThan(0);
  expect(winsOfTickets(pool, 0, seeds)).toEqual(expected);
});

test('what the counts come to', () => {
  expect(luckOf({ tickets: 5, quota: 2 }, Uint32Array.of(4, 2, 7, 2, 7))).toEqual({
    tickets: 5,
    quota: 2,
    seeds: SEEDS,
    mean: 4.4,
    least: 2,
    leastTicket: 2,
    most: 7,
    mostTicket: 3,
    histogram: [2, 0, 1, 0, 0, 2],
  });
});

describe('the published count', () => {
  test('holds together', () => {
    const { histogram, tickets, quota, seeds, mean, least, most } = facts;
    const all = histogram.reduce((sum, one) => sum + one, 0);
    const sum = histogram.reduce((wins, one, i) => wins + one * (least + i), 0);
    expect(seeds).toBe(SEEDS);
    expect(all).toBe(tickets);
    expect(sum).toBe(quota * seeds);
    expect(mean).toBeCloseTo((quota * seeds) / tickets, 9);
    expect(histogram).toHaveLength(most - least + 1);
    expect(histogram[0]).toBeGreaterThan(0);
    expect(histogram.at(-1)).toBeGreaterThan(0);
  });

  test.each([
    ['least', facts.leastTicket, facts.least],
    ['most', facts.mostTicket, facts.most],
  ])('the ticket with the %s wins under so many seeds, found without drawing', (_, ticket, wins) => {
    // A hit among the first `quota` numbers wins for certain; one that comes later wins where the draw is still going on.
    const { tickets, quota } = facts;
    const late = quota + 200;
    const first = firstHits(intervalsOf([ticket - 1], tickets), 0, late);
    let won = 0;
    first.forEach((number, seed) => {
      if (number < quota) won++;
      else if (number < late && number < drawTickets(tickets, quota, seed).drawn) won++;
    });
    expect(won).toBe(wins);
  });
});
