import { describe, expect, it } from 'vitest';
import { gapsIn } from './complete.ts';
import { MEASURES } from './figures.ts';
import { madeBench, SIZE } from './made-bench.ts';

describe('a bench', () => {
  const bench = madeBench();

  it('with everything has no gaps', () => {
    expect(gapsIn(bench)).toEqual([]);
  });

  it.each(bench.figures.map((one, i) => [one.what, one.where, i] as const))(
    'without %s in %s says so',
    (what, where, i) => {
      const figures = bench.figures.filter((_, j) => j !== i);
      expect(gapsIn({ ...bench, figures })).toEqual([`${what} of ${SIZE} rows in ${where}: not measured`]);
    },
  );

  it.each([...MEASURES, 'whole'] as const)('without %s of a figure says so', (measure) => {
    const figures = bench.figures.map((one, i) => (i === 0 ? { ...one, [measure]: null } : one));
    expect(gapsIn({ ...bench, figures })).toEqual([`freeze of ${SIZE} rows in Node: ${measure} is missing`]);
    const untold = [...bench.untold, { where: ['Node'] as const, measure, why: 'it is a test' }];
    expect(gapsIn({ ...bench, figures, untold })).toEqual([]);
  });

  it('of a figure without a floor says so', () => {
    const figures = bench.figures.map((one, i) => (i === 0 ? { ...one, ratio: null } : one));
    expect(gapsIn({ ...bench, figures })).toEqual([`freeze of ${SIZE} rows in Node: no floor`]);
  });

  it('asks for every size, and takes a reason for the size that it is given for alone', () => {
    const sizes = [SIZE, 600_000];
    const gaps = gapsIn({ ...bench, sizes });
    expect(gaps).toHaveLength(bench.figures.length);
    const absent = [
      ...bench.absent,
      { where: ['Node'] as const, what: ['draw'] as const, rows: [600_000], why: '' },
    ];
    expect(gapsIn({ ...bench, sizes, absent })).toHaveLength(gaps.length - 1);
  });

  it('does not have what it says is not measured', () => {
    const absent = [
      ...bench.absent,
      { where: ['Node'] as const, what: ['draw'] as const, rows: null, why: '' },
    ];
    expect(gapsIn({ ...bench, absent })).toEqual([
      `draw of ${SIZE} rows in Node: measured, and said to be not`,
    ]);
  });
});
