import { describe, expect, it } from 'vitest';
import { drum } from '../../src/charts/drum.ts';

const look = { id: 'x', width: 10, height: 100, labels: { title: 't', description: 'd' } };

/** The strokes of one kind: column, where it begins and where it ends, from the bottom up. */
function strokes(svg: string, kind: string): number[][] {
  const path = new RegExp(`class="drum-${kind}"[^>]* d="([^"]*)"`).exec(svg)?.[1] ?? '';
  return [...path.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g)].map(([, x, from, to]) => [
    Math.floor(Number(x)),
    Number(from),
    Number(to),
  ]);
}

describe('the ticks of the drum', () => {
  it('have a length by kind while there are few', () => {
    const svg = drum(
      {
        total: 10,
        allocated: 2,
        hits: [
          { ticket: 1, rank: 1 },
          { ticket: 1, rank: 2 },
          { ticket: 4, rank: 3 },
          { ticket: 10, rank: null },
        ],
      },
      look,
    );
    expect(strokes(svg, 'tick')).toEqual([[0, 100, 0]]);
    expect(strokes(svg, 'reserve')).toEqual([[3, 100, 40]]);
    expect(strokes(svg, 'passed')).toEqual([[9, 100, 72]]);
  });

  it('stand on end where there are many, each as long as any other', () => {
    const hits = [
      ...[1, 2, 3, 4].map((rank) => ({ ticket: 1, rank })),
      { ticket: 5, rank: 5 },
      { ticket: 1, rank: 6 },
      { ticket: 5, rank: 7 },
      { ticket: 1, rank: null },
    ];
    const svg = drum({ total: 10, allocated: 5, hits }, look);
    const unit = 100 / 6;
    const close = (found: number[][], expected: number[][]) => {
      expect(found).toHaveLength(expected.length);
      for (const [i, stroke] of expected.entries())
        for (const [j, value] of stroke.entries()) expect(found[i]?.[j]).toBeCloseTo(value, 1);
    };
    close(strokes(svg, 'tick'), [
      [0, 100, 100 - 4 * unit],
      [4, 100, 100 - unit],
    ]);
    close(strokes(svg, 'reserve'), [
      [0, 100 - 4 * unit, 100 - 5 * unit],
      [4, 100 - unit, 100 - 2 * unit],
    ]);
    close(strokes(svg, 'passed'), [[0, 100 - 5 * unit, 0]]);
  });
});
