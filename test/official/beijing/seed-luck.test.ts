/** How lucky each ticket is over all seeds: the count against hits found without drawing, and against single draws. */
import { beforeAll, describe, expect, test } from 'vitest';
import { drawTickets } from '../../../src/official/beijing/algorithm.ts';
import facts from '../../../src/official/beijing/facts/seed-luck.json' with { type: 'json' };
import { firstHits, intervalsOf, SEEDS } from '../../../src/official/beijing/seeds.ts';
import { luckOf, winsOfTickets } from '../../bench/seed-luck.ts';

/**
 * Under how many seeds a ticket wins: one hit among the first `quota` numbers wins for certain, one that is hit later wins
 * where that draw is still going on, which is then drawn. No draw has as many as `slack` repeats.
 */
function winsFound(
  ticket: number,
  { tickets, quota }: { tickets: number; quota: number },
  slack: number,
): number {
  let wins = 0;
  firstHits(intervalsOf([ticket - 1], tickets), 0, quota + slack).forEach((number, seed) => {
    if (number < quota) wins++;
    else if (number < quota + slack && number < drawTickets(tickets, quota, seed).drawn) wins++;
  });
  return wins;
}

describe('a pool of 1,000 tickets, over all seeds', () => {
  const pool = { tickets: 1000, quota: 20 };
  let wins: Uint32Array;
  beforeAll(() => {
    wins = winsOfTickets(pool, 0, SEEDS);
  }, 120_000);

  test.each([1, 2, 500, 754, 999, 1000])('ticket %i wins where it is hit before the draw ends', (ticket) => {
    expect(wins[ticket - 1]).toBe(winsFound(ticket, pool, 30));
  });

  test('every draw has as many winners as the quota', () => {
    expect(wins.reduce((sum, one) => sum + one, 0)).toBe(pool.quota * SEEDS);
  });

  test('the least and the most that the article names', () => {
    expect(luckOf(pool, wins)).toMatchObject({ mean: 20_000, least: 19_929, most: 20_071 });
  });

  test('parts of the seeds add up to the whole', () => {
    const first = winsOfTickets(pool, 0, 1234);
    const second = winsOfTickets(pool, 1234, 5000);
    expect(first.map((one, i) => one + (second[i] as number))).toEqual(winsOfTickets(pool, 0, 5000));
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
    expect(seeds).toBe(SEEDS);
    expect(histogram.reduce((sum, one) => sum + one, 0)).toBe(tickets);
    expect(histogram.reduce((wins, one, i) => wins + one * (least + i), 0)).toBe(quota * seeds);
    expect(mean).toBeCloseTo((quota * seeds) / tickets, 9);
    expect(histogram).toHaveLength(most - least + 1);
    expect(histogram[0]).toBeGreaterThan(0);
    expect(histogram.at(-1)).toBeGreaterThan(0);
  });

  test.each([
    ['least', facts.leastTicket, facts.least],
    ['most', facts.mostTicket, facts.most],
  ])('the ticket with the %s wins under so many seeds, found without drawing', (_, ticket, wins) => {
    expect(winsFound(ticket, facts, 200)).toBe(wins);
  });
});
