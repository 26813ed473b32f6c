import { describe, expect, it } from 'vitest';
import { BROWSERS, gapsIn, NEVER } from './complete.ts';
import { isOperation } from './figures.ts';
import { madeBench } from './made-bench.ts';
import { ALL, allAbsent, leftOut, type Plan, QUICK } from './plan.ts';

const there = BROWSERS.map((name) => ({ name }));

/** A bench of a plan, with what the plan does not leave out. */
function planned(plan: Plan) {
  const bench = madeBench();
  const figures = plan.sizes.flatMap((rows) =>
    bench.figures
      .filter(({ where, what }) => {
        if (!isOperation(what)) return false;
        if (what === 'site build' || what.startsWith('look-up')) return plan.builds(rows) > 0;
        return where === 'Node' || plan.verifications(where, rows) > 0;
      })
      .map((one) => ({ ...one, rows })),
  );
  return { ...bench, sizes: plan.sizes, figures, absent: [...NEVER, ...leftOut(plan, plan.sizes, there)] };
}

describe.each([
  ['whole', ALL],
  ['quick', QUICK],
] as const)('the plan of a %s bench', (_, plan) => {
  it('says all that it leaves out, and nothing else', () => {
    expect(gapsIn(planned(plan))).toEqual([]);
  });
});

it('a bench is of the pools that are to be believed, five runs each', () => {
  expect(ALL.sizes).toEqual([60_000, 600_000, 3_400_000, 25_000_000]);
  for (const rows of ALL.sizes) expect([ALL.rounds, ALL.freezes(rows), ALL.builds(rows)]).toEqual([5, 5, 5]);
});

it('a browser that is missing accounts for all of it', () => {
  const bench = madeBench();
  const figures = bench.figures.filter(({ where }) => where !== 'WebKit');
  expect(gapsIn({ ...bench, figures })).not.toEqual([]);
  const absent = [...bench.absent, allAbsent({ name: 'WebKit', why: 'not here' })];
  expect(gapsIn({ ...bench, figures, absent })).toEqual([]);
});
