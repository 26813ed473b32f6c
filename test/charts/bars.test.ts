import { describe, expect, it } from 'vitest';
import { sum } from '../../src/chance/tally.ts';
import { bars } from '../../src/charts/bars.ts';
import { standings } from '../../src/charts/standings.ts';
import { monthOf, periods, yearTicks } from '../../src/charts/waiting.ts';
import { knownZone } from '../../src/publisher/zone.ts';

const at = (time: string) => Date.parse(time);

const look = { id: 'x', labels: { title: 't', description: 'd', up: 'up', along: 'along' } };

const { local } = knownZone('Asia/Shanghai');

describe('months on Beijing’s clock', () => {
  const month = (year: number, m: number) => 12 * year + m - 1;

  it.each([
    [at('2018-01-31T15:59:59Z'), month(2018, 1)],
    [at('2018-01-31T16:00:00Z'), month(2018, 2)],
    [at('2018-12-31T16:00:00Z'), month(2019, 1)],
    [at('2018-02-28T16:00:00Z'), month(2018, 3)],
    [at('2020-02-28T16:00:00Z'), month(2020, 2)],
    [at('2020-02-29T16:00:00Z'), month(2020, 3)],
    [at('2100-02-28T16:00:00Z'), month(2100, 3)],
    [at('0001-01-01T00:00:00Z'), month(1, 1)],
  ])('%i', (time, expected) => {
    expect(monthOf(time, local)).toBe(expected);
  });
});

describe('a queue by month', () => {
  const since = [
    at('2018-01-05T00:00:00Z'),
    at('2017-12-30T00:00:00Z'),
    at('2018-03-01T00:00:00Z'),
    at('2018-03-02T00:00:00Z'),
  ];

  it('has no gap and counts everyone once', () => {
    const found = periods(since, [2, 1, 3, 0], 2, local);
    expect(found.map(({ name }) => name)).toEqual(['2017-12', '2018-01', '2018-02', '2018-03']);
    expect(found.map(({ selected, reserves, rest }) => [selected, reserves, rest])).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [0, 0, 0],
      [0, 1, 1],
    ]);
  });

  it('is counted by the year where it is long', () => {
    const found = periods([at('1990-01-01T00:00:00Z'), at('2025-01-01T00:00:00Z')], [1, 0], 1, local);
    expect(found).toHaveLength(36);
    expect(found[0]).toMatchObject({ name: '1990', selected: 1 });
    expect(found.at(-1)).toMatchObject({ name: '2025', rest: 1 });
  });

  it('has its Januaries on the axis', () => {
    const found = periods(since, [1, 2, 3, 4], 2, local);
    expect(yearTicks(found, 12)).toEqual([{ at: 12 * 2018, label: '2018' }]);
    const long = yearTicks(
      periods([at('1990-01-01T00:00:00Z'), at('2025-01-01T00:00:00Z')], [1, 0], 1, local),
      12,
    );
    expect(long.map(({ label }) => label)).toEqual([
      '1992',
      '1996',
      '2000',
      '2004',
      '2008',
      '2012',
      '2016',
      '2020',
      '2024',
    ]);
  });
});

describe('a ranking by points', () => {
  it('has a bar for each figure, as wide as their common step', () => {
    const found = standings([6, 10, 10, 14, 14, 14], [0, 0, 3, 1, 2, 0], 2);
    expect(found).toEqual([
      { from: 6, to: 10, selected: 0, reserves: 0, rest: 1 },
      { from: 10, to: 14, selected: 0, reserves: 1, rest: 1 },
      { from: 14, to: 18, selected: 2, reserves: 0, rest: 1 },
    ]);
  });

  it('puts many figures into bins and counts everyone once', () => {
    const points = Array.from({ length: 5000 }, (_, i) => (i * 7919) % 1009);
    const ranks = points.map((_, i) => (i < 100 ? i + 1 : 0));
    const found = standings(points, ranks, 60);
    expect(found.length).toBeLessThan(80);
    expect(found.reduce((all, one) => all + sum(one), 0)).toBe(5000);
    expect(found.reduce((all, one) => all + one.selected, 0)).toBe(60);
    for (const { from, to, ...tally } of found) {
      expect(sum(tally)).toBe(points.filter((one) => one >= from && one < to).length);
    }
  });

  it('takes one figure alone, and the greatest there is', () => {
    expect(standings([5, 5], [1, 0], 1)).toEqual([{ from: 5, to: 6, selected: 1, reserves: 0, rest: 1 }]);
    const wide = standings(
      Array.from({ length: 200 }, (_, i) => (i === 0 ? 1_000_000_000 : i * 3)),
      new Array<number>(200).fill(0),
      1,
    );
    expect(wide.reduce((all, one) => all + one.rest, 0)).toBe(200);
  });
});

describe('bars', () => {
  it('become a picture without a style attribute, with the cut in words', () => {
    const svg = bars(
      {
        bars: [
          { from: 0, to: 1, selected: 3, reserves: 1, rest: 0 },
          { from: 1, to: 2, selected: 0, reserves: 0, rest: 5 },
        ],
        ticks: [{ at: 1, label: '1' }],
        cut: { at: 1, label: '<here>' },
      },
      look,
    );
    expect(svg).toContain('&lt;here&gt;');
    expect(svg).not.toMatch(/ style=|NaN|Infinity|undefined/);
    for (const kind of ['selected', 'reserves', 'rest']) expect(svg).toContain(`class="chart-${kind}"`);
  });
});
