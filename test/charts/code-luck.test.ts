import { describe, expect, test } from 'vitest';
import { codeLuck } from '../../src/charts/code-luck.ts';

const look = {
  id: 'code',
  labels: { title: 'a title', description: 'a <description>', up: 'likely', along: 'seeds' },
};
const markAt = (svg: string) => Number(/class="chart-cut" x1="([0-9.]+)%"/.exec(svg)?.[1]);

describe('the count on its bell', () => {
  test('stands in the middle where it is the mean, and to its side where it is not', () => {
    const at = (wins: number) => markAt(codeLuck({ wins, mean: 8000, deviation: 90, label: 'x' }, look));
    expect(at(8000)).toBeCloseTo(50);
    expect(at(8180)).toBeCloseTo(75);
    expect(at(7820)).toBeCloseTo(25);
  });
  test('is always in the picture, however far away', () => {
    for (const wins of [0, 2000, 20_000]) {
      const at = markAt(codeLuck({ wins, mean: 8000, deviation: 90, label: 'x' }, look));
      expect(at).toBeGreaterThan(0);
      expect(at).toBeLessThan(100);
    }
  });
  test('has its words as text, no style and no figure that is none', () => {
    const svg = codeLuck({ wins: 3, mean: 4, deviation: 2, label: '<b>' }, look);
    expect(svg).toContain('&lt;b&gt;');
    expect(svg).toContain('a &lt;description&gt;');
    expect(svg).not.toMatch(/ style=|NaN|Infinity|undefined/);
  });
});
