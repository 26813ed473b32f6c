import { describe, expect, it } from 'vitest';
import { listPlot } from '../../src/charts/list-plot.ts';

const look = { id: 'x', labels: { title: 'a < b', description: 'd', up: 'up', along: 'along' } };
const part = (i: number, selected: number) => ({
  from: i * 100 + 1,
  to: i * 100 + 100,
  selected,
  expected: 8,
  low: 2,
  high: 16,
});

describe('parts of a list', () => {
  const svg = listPlot([part(0, 8), part(1, 16), part(2, 17), part(3, 1)], look);

  it('have a band and a mark each, and those outside it a mark of another shape', () => {
    expect(svg.match(/class="chart-band"/g)).toHaveLength(4);
    expect(svg.match(/class="chart-observed"/g)).toHaveLength(2);
    expect(svg.match(/class="chart-outside"/g)).toHaveLength(2);
  });

  it('stand where their numbers are: higher is more', () => {
    const [first = 0, second = 0] = [...svg.matchAll(/cy="([0-9.]+)"/g)].map(([, y]) => Number(y));
    expect(second).toBeLessThan(first);
    const [dash = 0] = [...svg.matchAll(/class="chart-dash"[^>]* y1="([0-9.]+)"/g)].map(([, y]) => Number(y));
    expect(first).toBe(dash);
  });

  it('have a name, no style attribute, and their words escaped', () => {
    expect(svg).toContain('<title id="x-title">a &lt; b</title>');
    expect(svg).not.toMatch(/ style=|NaN|Infinity|undefined/);
  });
});
