/** Family points, against worked examples that others published and figures worked by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Family, familyPoints } from '../../../src/official/beijing/family-points.ts';

const family = (some: Partial<Family>): Family => ({
  main: 0,
  spouse: null,
  children: [],
  parents: [],
  years: 0,
  hasC5: false,
  ...some,
});
const total = (some: Partial<Family>) => familyPoints(family(some))?.total ?? null;

/** As the Transport Commission gave them with its draft; 新京报, 2020-06-01. The tier of whoever draws already is 5, the average then. */
const OFFICIAL = {
  // Three generations, eight people: a couple, two children, both sides' parents; four of them draw already.
  126: family({ main: 5, spouse: 5, children: [0, 0], parents: [5, 5, 0, 0] }),
  // A couple who both draw, and a child.
  54: family({ main: 5, spouse: 5, children: [0] }),
} as const;

describe('the official examples', () => {
  test.each([126, 54] as const)('%i points', (points) => {
    expect(familyPoints(OFFICIAL[points])?.total).toBe(points);
  });
  // Officially 25 times and more of what the main applicant, whose tier is 5, had alone.
  test('the first is more than 25 times the main applicant’s own tier', () => {
    expect((familyPoints(OFFICIAL[126])?.total ?? 0) / 5).toBeCloseTo(25.2, 10);
  });
  test('the working of the first, step by step', () => {
    expect(familyPoints(OFFICIAL[126])).toMatchObject({
      couple: 7 + 6,
      others: 1 + 1 + 6 + 6 + 1 + 1,
      family: 2 * 13 + 16,
      generations: 3,
      total: 126,
    });
  });
});

describe('by hand', () => {
  test.each<[string, Partial<Family>, number]>([
    ['a couple, just begun: (2 + 1) x 2 x 1', { spouse: 0 }, 6],
    ['a couple and a child: ((2 + 1) x 2 + 1) x 2', { spouse: 0, children: [0] }, 14],
    ['a parent with a child: (2 + 1) x 2', { children: [0] }, 6],
    ['three generations without a spouse: (2 + 1 + 1) x 3', { children: [0], parents: [0] }, 12],
    // The table of the page on ways to apply.
    ['a couple, her mother, a child', { spouse: 0, children: [0], parents: [0] }, 24],
    ['the same after a full year', { spouse: 0, children: [0], parents: [0], years: 1 }, 42],
    ['the same with a tier of 5', { main: 5, spouse: 0, children: [0], parents: [0] }, 54],
    [
      'C5 is one point of the main applicant, who counts twice',
      { spouse: 0, children: [0], hasC5: true },
      18,
    ],
  ])('%s', (_, some, points) => {
    expect(total(some)).toBe(points);
  });
  test('one person alone is no family', () => {
    expect(familyPoints(family({ main: 5 }))).toBeNull();
  });
});

/** The formula of the rules, written down as it stands there. */
function asWritten({ main, spouse, children, parents, years, hasC5 }: Family): number {
  const others = [...children, ...parents].map((one) => 1 + one + years);
  const first = 2 + main + years + Number(hasC5);
  const sum = others.reduce((all, one) => all + one, 0);
  const generations = 1 + Number(children.length > 0) + Number(parents.length > 0);
  return spouse === null
    ? (first + sum) * generations
    : ((first + (1 + spouse + years)) * 2 + sum) * generations;
}

test('any family has what the formula says, and its shares add up', () => {
  const points = fc.nat(60);
  fc.assert(
    fc.property(
      fc.record({
        main: points,
        spouse: fc.option(points),
        children: fc.array(points, { maxLength: 6 }),
        parents: fc.array(points, { maxLength: 4 }),
        years: fc.nat(30),
        hasC5: fc.boolean(),
      }),
      (one) => {
        const found = familyPoints(one);
        if (found === null) return one.spouse === null && one.children.length + one.parents.length === 0;
        const shares = found.shares.reduce((sum, share) => sum + share.sum, 0);
        return found.total === asWritten(one) && shares === (found.couple ?? 0) + found.others;
      },
    ),
    { numRuns: 300 },
  );
});
