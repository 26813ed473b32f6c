import { describe, expect, it } from 'vitest';
import { heldChances } from '../../src/chance/held-chances.ts';
import { shareOf, ticketGroups, usualShares } from '../../src/chance/ticket-groups.ts';
import { chancePlot } from '../../src/charts/chance-plot.ts';

/** 400 applicants with 1 to 4 tickets in turn; every fifth is selected, every fifth after them a reserve. */
const tickets = Array.from({ length: 400 }, (_, i) => 1 + (i % 4));
const ranks = tickets.map((_, i) => (i % 5 === 0 ? 1 + i / 5 : i % 5 === 1 ? 81 + (i - 1) / 5 : 0));

const look = {
  id: 'x',
  labels: { title: 'a < b & "c"', description: 'd', up: 'up', along: 'along' },
};

describe('groups by number of tickets', () => {
  const groups = ticketGroups(heldChances(tickets, 80), tickets, ranks, 80);

  it('count everyone once', () => {
    expect(groups.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [3, 3],
      [4, 4],
    ]);
    expect(groups.map(({ applicants }) => applicants)).toEqual([200, 100, 100]);
    expect(groups.reduce((sum, one) => sum + one.selected, 0)).toBe(80);
    expect(groups.reduce((sum, one) => sum + one.reserves, 0)).toBe(80);
    expect(groups.reduce((sum, one) => sum + one.rest, 0)).toBe(240);
  });

  it('expect as many as there are quotas, at least ten each', () => {
    const expected = groups.map(({ applicants, chance }) => applicants * chance);
    expect(expected.reduce((sum, one) => sum + one, 0)).toBeCloseTo(80, 6);
    expect(Math.min(...expected)).toBeGreaterThanOrEqual(10);
  });

  it('have the share and the range of chance', () => {
    const one = { from: 1, to: 1, applicants: 100, selected: 25, reserves: 0, rest: 75, chance: 0.2 };
    expect(shareOf(one)).toBe(0.25);
    const [low, high] = usualShares(one);
    expect(low).toBeCloseTo(0.2 - 1.96 * 0.04, 12);
    expect(high).toBeCloseTo(0.2 + 1.96 * 0.04, 12);
    expect(usualShares({ ...one, chance: 0.001 })[0]).toBe(0);
  });

  it('put a leftover that expects too little to the group before it', () => {
    const more = [...tickets, 9];
    const few = ticketGroups(heldChances(more, 80), more, [...ranks, 0], 80);
    expect(few.at(-1)).toMatchObject({ from: 4, to: 9, applicants: 101 });
  });

  it('become a picture with a name, without a style attribute, with its words escaped', () => {
    const svg = chancePlot(groups, look);
    expect(svg).toContain('aria-labelledby="x-title x-description"');
    expect(svg).toContain('<title id="x-title">a &lt; b &amp; &quot;c&quot;</title>');
    expect(svg).not.toMatch(/ style=|NaN|Infinity|undefined/);
    expect(svg.match(/chart-observed/g)).toHaveLength(groups.length);
  });
});
