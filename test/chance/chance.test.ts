import { describe, expect, it } from 'vitest';
import { chances, type TicketClass } from '../../src/chance/chance.ts';
import { utf8 } from '../../src/core/bytes.ts';
import { drawLottery } from '../../src/core/draw.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { parseList } from '../../src/core/list.ts';

/** The chance of each holder, by trying every order in which tickets can come. */
function bruteForce(tickets: readonly number[], ranks: number): number[] {
  const chance = tickets.map(() => 0);
  function draw(left: readonly number[], probability: number, rank: number): void {
    if (rank > ranks) return;
    const total = left.reduce((sum, i) => sum + (tickets[i] as number), 0);
    for (const i of left) {
      const hit = (probability * (tickets[i] as number)) / total;
      chance[i] = (chance[i] as number) + hit;
      draw(
        left.filter((other) => other !== i),
        hit,
        rank + 1,
      );
    }
  }
  draw([...tickets.keys()], 1, 1);
  return chance;
}

function classesOf(tickets: readonly number[]): TicketClass[] {
  const held = [...new Set(tickets)].sort((a, b) => a - b);
  return held.map((one) => ({ tickets: one, applicants: tickets.filter((other) => other === one).length }));
}

/** The greatest distance between the computed chances and those by brute force. */
function worst(tickets: readonly number[], ranks: number): number {
  const classes = classesOf(tickets);
  const computed = chances(classes, ranks);
  const exact = bruteForce(tickets, ranks);
  const distances = tickets.map((held, i) => {
    const j = classes.findIndex((one) => one.tickets === held);
    return Math.abs((computed[j] as number) - (exact[i] as number));
  });
  return Math.max(...distances);
}

describe('the chance worked out from the list', () => {
  it.each([
    [[1, 2, 5, 10], 2],
    [[1, 2, 3, 3, 3, 7, 50], 4],
    [[1, 1], 1],
    [[5, 5, 5, 1], 3],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9], 1],
    [[1, 2, 3, 4, 5, 6, 7, 8], 7],
    [[1, 1, 1, 1000], 2],
  ])('is that of every order tried: tickets %j, %i ranks', (tickets, ranks) => {
    expect(worst(tickets, ranks)).toBeLessThan(1e-10);
  });

  it('is good to nine digits where one holds nearly all tickets', () => {
    expect(worst([1, 1, 1, 1_000_000], 2)).toBeLessThan(1e-9);
  });

  it('is 1 where the ranks reach everyone, and for the only one', () => {
    expect(chances([{ tickets: 3, applicants: 4 }], 4)).toEqual([1]);
    expect(chances([{ tickets: 1, applicants: 1 }], 9)).toEqual([1]);
  });

  it('is the share of the ranks where all hold the same', () => {
    expect(chances([{ tickets: 7, applicants: 1000 }], 10)[0]).toBeCloseTo(0.01, 12);
  });

  it.each([
    [60_000, 1200],
    [10_000_000, 15_000],
    [10_000_000, 9_000_000],
  ])('adds up to the ranks: %i applicants, %i ranks', (applicants, ranks) => {
    const classes = Array.from({ length: 40 }, (_, i) => ({ tickets: i + 1, applicants: applicants / 40 }));
    const found = chances(classes, ranks);
    const sum = classes.reduce((all, one, i) => all + one.applicants * (found[i] as number), 0);
    expect(Math.abs(sum - ranks)).toBeLessThan(1e-6);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  it('is what the draw itself does, over two thousand seeds', async () => {
    const held = [1, 1, 2, 3, 5, 8, 13, 21];
    const csv = `code,tickets\n${held.map((tickets, i) => `A${i},${tickets}\n`).join('')}`;
    const list = await parseList('applicants.csv', utf8(csv), 'lottery');
    const seeds = 2000;
    const selected = held.map(() => 0);
    for (let i = 0; i < seeds; i++) {
      const { rows } = await drawLottery(list, sha256(utf8(`chance ${i}`)), 3, 0);
      for (const row of rows) selected[row] = (selected[row] as number) + 1;
    }
    const classes = classesOf(held);
    const computed = chances(classes, 3);
    for (const [i, tickets] of held.entries()) {
      const chance = computed[classes.findIndex((one) => one.tickets === tickets)] as number;
      const deviation = Math.sqrt((chance * (1 - chance)) / seeds);
      expect(Math.abs((selected[i] as number) / seeds - chance)).toBeLessThan(4 * deviation);
    }
  });
});
