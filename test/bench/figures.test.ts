import { describe, expect, it } from 'vitest';
import { figureOf, Rounds, type Run, spreadOf } from './figures.ts';

const run = (seconds: number, cpu: number | null = 1): Run => ({
  seconds,
  whole: null,
  cpu,
  peak: 1,
  bytes: 1,
});

describe('figures', () => {
  it('are medians with the least and the most', () => {
    expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, least: 1, most: 5 });
    expect(spreadOf([7])).toEqual({ median: 7, least: 7, most: 7 });
    // As numbers, not as text.
    expect(spreadOf([9, 10, 100])).toEqual({ median: 10, least: 9, most: 100 });
  });

  it('are compared with the floor of the same round, not with its median', () => {
    const beside = { floor: 'SHA-256' as const, runs: [run(1), run(2), run(4)] };
    const { ratio } = figureOf({ rows: 1, where: 'Node', what: 'draw' }, [run(3), run(4), run(4)], beside);
    expect(ratio).toEqual({ median: 2, least: 1, most: 3 });
  });

  it('have no measure that one of the runs lacks', () => {
    const { cpu, seconds } = figureOf({ rows: 1, where: 'Node', what: 'draw' }, [run(1), run(2, null)]);
    expect(cpu).toBeNull();
    expect(seconds.most).toBe(2);
  });

  it('of an operation without a floor are refused', () => {
    const rounds = new Rounds();
    rounds.note('draw', run(1));
    expect(() => rounds.figures({ rows: 1, where: 'Node' }, {})).toThrow('draw has no floor');
    expect(() => rounds.figures({ rows: 1, where: 'Node' }, { draw: 'SHA-256' })).toThrow(
      'draw has no floor',
    );
    rounds.note('SHA-256', run(1));
    const figures = rounds.figures({ rows: 1, where: 'Node' }, { draw: 'SHA-256' });
    expect(figures.map(({ what }) => what)).toEqual(['draw', 'floor: SHA-256']);
  });
});
