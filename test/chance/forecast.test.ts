import { describe, expect, it } from 'vitest';
import { chances, type TicketClass } from '../../src/chance/chance.ts';
import { type Asked, chanceAmong, forecast, within } from '../../src/chance/forecast.ts';
import { heldChances } from '../../src/chance/held-chances.ts';
import { type Crowd, crowdFault, othersOf } from '../../src/chance/others.ts';
import { utf8 } from '../../src/core/bytes.ts';
import { drawLottery } from '../../src/core/draw.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { parseList } from '../../src/core/list.ts';

/** My chance, the first of these, by trying every order in which tickets can come. */
function mine(tickets: readonly number[], quota: number): number {
  function draw(left: readonly number[], ranks: number): number {
    if (ranks === 0) return 0;
    const total = left.reduce((sum, i) => sum + (tickets[i] as number), 0);
    return left.reduce((sum, i) => {
      const hit = (tickets[i] as number) / total;
      return (
        sum +
        hit *
          (i === 0
            ? 1
            : draw(
                left.filter((other) => other !== i),
                ranks - 1,
              ))
      );
    }, 0);
  }
  return draw([...tickets.keys()], quota);
}

/** Every way in which so many can hold so many tickets, at most `most` each, few to many. */
function ways(applicants: number, tickets: number, most: number, least = 1): number[][] {
  if (applicants === 0) return tickets === 0 ? [[]] : [];
  const found: number[][] = [];
  for (let one = least; one <= Math.min(most, tickets); one++)
    for (const rest of ways(applicants - 1, tickets - one, most, one)) found.push([one, ...rest]);
  return found;
}

const sums = (applicants: number, tickets: number, most: number | null = null): Crowd => ({
  is: 'sums',
  applicants,
  tickets,
  most,
});
const asked = (own: number, to: Partial<Asked>): Asked => ({
  crowd: { is: 'list', classes: [{ tickets: own, applicants: 10 }] },
  quota: 1,
  own,
  rounds: 1,
  growth: 0,
  rise: 0,
  ...to,
});
const first = (to: Asked) => forecast(to)[0]?.chance ?? { low: Number.NaN, high: Number.NaN };

describe('the chance in a list', () => {
  const tickets = [2, 1, 1, 3, 5, 2];
  const crowd: Crowd = {
    is: 'list',
    classes: [
      { tickets: 1, applicants: 2 },
      { tickets: 2, applicants: 2 },
      { tickets: 3, applicants: 1 },
      { tickets: 5, applicants: 1 },
    ],
  };
  it('is that of whoever holds as many in it, by every order tried', () => {
    for (const quota of [1, 2, 3, 5]) {
      const { low, high } = first(asked(2, { crowd, quota }));
      expect(low).toBe(high);
      expect(low).toBeCloseTo(mine(tickets, quota), 10);
    }
  });
  it('is that of one more, where nobody holds as many', () => {
    const { low } = first(asked(4, { crowd, quota: 2 }));
    expect(low).toBeCloseTo(mine([4, ...tickets], 2), 10);
  });
  it('is the one that the pages say before the draw', () => {
    const held = heldChances(tickets, 2);
    expect(held.map((one) => [one.tickets, one.applicants])).toEqual([
      [1, 2],
      [2, 2],
      [3, 1],
      [5, 1],
    ]);
    for (const one of held)
      expect(first(asked(one.tickets, { crowd, quota: 2 })).low).toBeCloseTo(one.chance, 12);
  });
  it('by hand: two of three with 1, 1 and 2 tickets', () => {
    // The one with two is last with 1/4 × 1/3 each way round: 1 − 2 × (1/4 × 1/3) = 5/6. Each of the others then has (2 − 5/6) / 2.
    const held = heldChances([1, 1, 2], 2);
    expect(held[1]?.chance).toBeCloseTo(5 / 6, 12);
    expect(held[0]?.chance).toBeCloseTo(7 / 12, 12);
  });
});

describe('the chance where only sums are known', () => {
  it.each([
    [5, 9, 2, 2, null],
    [6, 12, 3, 1, null],
    [6, 12, 3, 2, 3],
    [5, 13, 1, 3, 4],
    [4, 4, 1, 2, null],
  ])(
    'is between the least and the best of every way to hold them: %i with %i, I %i, quota %i, most %j',
    (applicants, tickets, own, quota, most) => {
      const all = ways(applicants - 1, tickets - own, most ?? 99).map((others) =>
        mine([own, ...others], quota),
      );
      const { low, high } = first(asked(own, { crowd: sums(applicants, tickets, most), quota }));
      expect(low).toBeCloseTo(Math.min(...all), 10);
      expect(high).toBeCloseTo(Math.max(...all), 10);
    },
  );
  it('is the quota’s share where everyone can only hold one', () => {
    const { low, high } = first(asked(1, { crowd: sums(1000, 1000), quota: 10 }));
    expect(low).toBeCloseTo(0.01, 12);
    expect(high).toBeCloseTo(0.01, 12);
  });
  it('is a real round’s: 2,654,577 with 9,487,847 tickets, 13,688 permits', () => {
    // Where chances are small, a ticket’s is the quota’s share of the tickets, and mine as many times that: 8 × 13,688 / 9,487,847.
    const { low, high } = first(asked(8, { crowd: sums(2_654_577, 9_487_847, 60), quota: 13_688 }));
    const about = (8 * 13_688) / 9_487_847;
    expect(low).toBeGreaterThan(about * 0.995);
    expect(low).toBeLessThan(about * 1.005);
    expect(high).toBeGreaterThan(low);
    expect(high).toBeLessThan(low * 1.05);
  });
  it('says which sums are none of a pool', () => {
    expect(crowdFault(sums(5, 5), 2)).toBe('too few tickets');
    expect(crowdFault(sums(5, 21, 4), 4)).toBe('too many tickets');
    expect(crowdFault(sums(1, 3), 2)).toBe('too many tickets');
    expect(crowdFault(sums(1, 3), 3)).toBeNull();
    expect(crowdFault(sums(5, 20, 4), 4)).toBeNull();
    expect(() => othersOf(sums(5, 5), 2)).toThrow(RangeError);
  });
  it('keeps counts that can be held when the pool grows', () => {
    for (const grown of [1.003, 1.04, 1.5, 3.337])
      for (const most of [1, 2, 7]) {
        const { least, best } = othersOf(sums(101, 100 * most + 1, most), 1, grown);
        const sumOf = (classes: readonly TicketClass[], of: (one: TicketClass) => number) =>
          classes.reduce((sum, one) => sum + of(one), 0);
        const held = [least, best].map((classes) => sumOf(classes, (one) => one.applicants * one.tickets));
        expect(held[0]).toBe(held[1]);
        expect(Math.abs((held[0] ?? 0) - 100 * grown * most)).toBeLessThanOrEqual(most);
        for (const classes of [least, best]) {
          expect(sumOf(classes, ({ applicants }) => applicants)).toBe(Math.round(100 * grown));
          expect(Math.max(...classes.map(({ tickets }) => tickets))).toBeLessThanOrEqual(most);
        }
      }
  });
});

describe('the rounds to come', () => {
  it('by hand: one in ten, ten times', () => {
    const rounds = forecast(asked(3, { rounds: 10 }));
    expect(rounds).toHaveLength(10);
    expect(rounds[0]).toMatchObject({ round: 1, tickets: 3, applicants: 10 });
    expect(rounds[1]?.selected.low).toBeCloseTo(0.19, 12);
    expect(rounds[9]?.selected.low).toBeCloseTo(0.6513215599, 10);
  });
  it('grow: the second of two rounds has half as many more in it', () => {
    const rounds = forecast(
      asked(1, {
        crowd: { is: 'list', classes: [{ tickets: 1, applicants: 101 }] },
        quota: 10,
        rounds: 2,
        growth: 50,
      }),
    );
    expect(rounds.map(({ applicants }) => applicants)).toEqual([101, 151]);
    expect(rounds[1]?.chance.low).toBeCloseTo(10 / 151, 12);
    expect(rounds[1]?.selected.low).toBeCloseTo(1 - (1 - 10 / 101) * (1 - 10 / 151), 12);
  });
  it('give one more ticket after so many', () => {
    const crowd: Crowd = { is: 'list', classes: [{ tickets: 1, applicants: 4 }] };
    const rounds = forecast(asked(1, { crowd, rounds: 5, rise: 2 }));
    expect(rounds.map(({ tickets }) => tickets)).toEqual([1, 1, 2, 2, 3]);
    // Of 3 others with one each, the first drawn is mine with 1/4, 2/5, 3/6.
    for (const [round, chance] of [
      [0, 1 / 4],
      [2, 2 / 5],
      [4, 1 / 2],
    ] as const)
      expect(rounds[round]?.chance.low).toBeCloseTo(chance, 12);
  });
  it('are certain where the quota reaches everyone', () => {
    expect(forecast(asked(1, { quota: 10, rounds: 2 })).at(-1)?.selected).toEqual({ low: 1, high: 1 });
  });
  it('are never certain where the quota reaches all but one, and those within are the same', () => {
    const rounds = forecast(asked(1, { crowd: sums(100, 100), quota: 50, rounds: 60 }));
    expect(rounds.some(({ isCertain }) => isCertain)).toBe(false);
    expect(rounds.at(-1)?.selected.low).toBeLessThan(1);
    expect(within(60, 0.5)).toBeLessThan(1);
    expect(within(2, 0.1)).toBeCloseTo(0.19, 12);
    expect(within(2, 1)).toBe(1);
    // 999 hold one each and one a hundred: the sum of doubles for the hundred comes to 1.
    const classes = [
      { tickets: 1, applicants: 999 },
      { tickets: 100, applicants: 1 },
    ];
    expect(chances(classes, 999).every((p) => p < 1)).toBe(true);
    expect(chances(classes, 500)[1]).toBeLessThan(1);
    expect(chances(classes, 1000)).toEqual([1, 1]);
  });
  it('tell how far they are', () => {
    const told: number[] = [];
    forecast(asked(1, { rounds: 3, growth: 10 }), (done) => told.push(done));
    expect(told).toEqual([1, 2, 3]);
  });
  it('are what repeated draws come to, within four standard deviations', async () => {
    const held = [...Array<number>(20).fill(1), ...Array<number>(10).fill(4), 7];
    const csv = `code,tickets\n${held.map((tickets, i) => `A${100 + i},${tickets}\n`).join('')}`;
    const list = await parseList('applicants.csv', utf8(csv), 'lottery');
    const lives = 600;
    let won = 0;
    for (let life = 0; life < lives; life++)
      for (let round = 0; round < 3; round++) {
        const { rows } = await drawLottery(list, sha256(utf8(`${life} ${round}`)), 2, 0);
        if (!rows.includes(held.length - 1)) continue;
        won++;
        break;
      }
    const chance =
      forecast(asked(7, { crowd: { is: 'list', classes: heldChances(held, 2) }, quota: 2, rounds: 3 })).at(-1)
        ?.selected.low ?? 0;
    expect(chance).toBeGreaterThan(0.3);
    expect(Math.abs(won / lives - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / lives));
  });
});

describe('a simulation of many', () => {
  it('agrees with the chance in a pool of two thousand', () => {
    const classes = [
      { tickets: 1, applicants: 1200 },
      { tickets: 6, applicants: 700 },
      { tickets: 30, applicants: 100 },
    ];
    const held = classes.flatMap(({ tickets, applicants }) => Array<number>(applicants).fill(tickets));
    // Clocks: the first 400 that ring are the first 400 of a draw. A generator of its own, so that every run is the same.
    let state = 12345;
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state + 0.5) / 2 ** 32;
    };
    const wins = [0, 0, 0];
    const draws = 60;
    for (let draw = 0; draw < draws; draw++) {
      const rung = held.map((tickets, i) => ({ tickets, i, at: -Math.log(random()) / tickets }));
      rung.sort((a, b) => a.at - b.at);
      for (const { tickets } of rung.slice(0, 400)) {
        const j = classes.findIndex((one) => one.tickets === tickets);
        wins[j] = (wins[j] as number) + 1;
      }
    }
    const exact = chances(classes, 400);
    for (const [j, { applicants, tickets }] of classes.entries()) {
      const chance = exact[j] as number;
      const share = (wins[j] as number) / (applicants * draws);
      expect(Math.abs(share - chance)).toBeLessThan(
        4 * Math.sqrt((chance * (1 - chance)) / (applicants * draws)),
      );
      const others = classes.map((one) =>
        one.tickets === tickets ? { ...one, applicants: one.applicants - 1 } : one,
      );
      expect(chanceAmong(others, tickets, 400)).toBeCloseTo(chance, 12);
    }
  });
});
