import { describe, expect, it } from 'vitest';
import { binomial, luckBins, seedLuck } from '../../src/charts/seed-luck.ts';

const look = {
  id: 'luck',
  height: 200,
  labels: { title: 'a title', description: 'a <description>', up: 'tickets', along: 'seeds' },
};

describe('the bell', () => {
  it('is the binomial distribution', () => {
    expect(binomial(4, 0.5, 0, 5).map((one) => one * 16)).toEqual(
      [1, 4, 6, 4, 1].map((n) => expect.closeTo(n)),
    );
    const three = binomial(3, 0.2, 0, 4);
    [0.512, 0.384, 0.096, 0.008].forEach((share, i) => {
      expect(three[i]).toBeCloseTo(share, 12);
    });
  });

  it('adds up to one, with the mean and the variance it should have', () => {
    const [n, p] = [1_000_000, 15_000 / 9_917_981];
    const shares = binomial(n, p, 900, 2200);
    const mean = shares.reduce((sum, share, i) => sum + share * (900 + i), 0);
    const variance = shares.reduce((sum, share, i) => sum + share * (900 + i - mean) ** 2, 0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(mean).toBeCloseTo(n * p, 6);
    expect(variance).toBeCloseTo(n * p * (1 - p), 5);
  });

  it('is nothing beyond all that can be', () => {
    expect(binomial(4, 0.5, -2, 8).map((one) => Math.round(one * 16))).toEqual([
      0, 0, 1, 4, 6, 4, 1, 0, 0, 0,
    ]);
  });
});

describe('bins', () => {
  it('begin at multiples of their width and count every ticket once', () => {
    const bins = luckBins(
      { least: 7, tickets: [1, 0, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1] },
      { draws: 100, chance: 0.12 },
      5,
    );
    expect(bins.map(({ from, to, tickets }) => [from, to, tickets])).toEqual([
      [5, 10, 5],
      [10, 15, 5],
      [15, 20, 2],
      [20, 25, 1],
    ]);
    const expected = bins.reduce((sum, bin) => sum + bin.expected, 0);
    expect(expected).toBeGreaterThan(12.5);
    expect(expected).toBeLessThan(13);
  });
});

describe('the picture', () => {
  const bins = luckBins(
    { least: 30, tickets: Array.from({ length: 41 }, (_, i) => 10 + 20 * Math.min(i, 40 - i)) },
    { draws: 1000, chance: 0.05 },
    2,
  );
  const svg = seedLuck(bins, [{ at: 50, label: 'mean & <more>' }], look);

  it('has a bar a bin, one bell, and its words', () => {
    expect(svg.match(/class="chart-rest" d="([^"]*)"/)?.[1]?.match(/Z/g)).toHaveLength(bins.length);
    expect(svg.match(/class="chart-bell"/g)).toHaveLength(1);
    expect(svg).toContain('mean &amp; &lt;more&gt;');
    expect(svg).toContain('a &lt;description&gt;');
    expect(svg).toContain('aria-labelledby="luck-title luck-description"');
  });

  it('has no style attribute and no figure that is none', () => {
    expect(svg).not.toMatch(/ style=|NaN|Infinity|undefined/);
  });

  it('leaves out the bar of an empty bin', () => {
    const empty = bins.map((bin, i) => (i === 3 ? { ...bin, tickets: 0 } : bin));
    const bars = seedLuck(empty, [], look).match(/class="chart-rest" d="([^"]*)"/)?.[1];
    expect(bars?.match(/Z/g)).toHaveLength(bins.length - 1);
  });
});
