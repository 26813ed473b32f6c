import { describe, expect, it } from 'vitest';
import { judgedAims } from './aims.ts';
import { madeBench } from './made-bench.ts';

describe('what was aimed at', () => {
  const bench = madeBench();
  const [figure] = bench.figures.filter(({ where, what }) => where === 'Node' && what === 'verify, from gz');
  if (figure === undefined) throw new Error('no figure');
  const at = (rows: number, seconds: number, ratio: number) => ({
    ...{ ...figure, rows },
    ...{ seconds: { ...figure.seconds, median: seconds }, ratio: { median: ratio, least: 1, most: 9 } },
  });

  it('is not judged where it was not measured', () => {
    expect(judgedAims(bench)).toEqual([]);
  });

  it('is met up to the number that was aimed at, by the median', () => {
    const judged = (ratio: number) => judgedAims({ ...bench, figures: [at(3_400_000, 1, ratio)] });
    expect(judged(1.3).map(({ measured, isMet }) => [measured, isMet])).toEqual([
      ['1.30 of the floor', true],
    ]);
    expect(judged(1.31).map(({ measured, isMet }) => [measured, isMet])).toEqual([
      ['1.31 of the floor', false],
    ]);
  });

  it('counts a row that takes shorter as one that takes longer', () => {
    const apart = (seconds: number) =>
      judgedAims({ ...bench, figures: [at(600_000, 0.6, 2), at(25_000_000, seconds, 2)] }).find(({ says }) =>
        says.startsWith('a row from gz'),
      );
    expect(apart(27.5)).toMatchObject({ measured: '10 % apart', isMet: true });
    expect(apart(20)).toMatchObject({ measured: '20 % apart', isMet: false });
    expect(apart(30)).toMatchObject({ measured: '20 % apart', isMet: false });
  });
});
