/** The calculator of family points: what is typed, and the working as it is shown. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { pointsWords } from '../../../../src/i18n/official/beijing/points.ts';
import { type FamilyPoints, familyPoints } from '../../../../src/official/beijing/family-points.ts';
import {
  EXAMPLES,
  FIRST,
  faultOf,
  ofCount,
  worked,
} from '../../../../src/panels/official/beijing/points/form.ts';
import { Working } from '../../../../src/panels/official/beijing/points/Working.tsx';

test('the examples come to what they are called by', () => {
  expect(EXAMPLES.map(({ form }) => worked(form))).toEqual(
    EXAMPLES.map(({ points }) => expect.objectContaining({ total: points })),
  );
  expect(EXAMPLES.map(({ points }) => points)).toEqual([126, 54]);
});

test.each([
  ['', 'empty'],
  ['五', 'character'],
  ['1.5', 'character'],
  ['-1', 'character'],
  ['05', 'zeros'],
  ['1,0', 'thousands'],
  ['100', 'large'],
  ['９９', null],
  [' 5 ', null],
])('%j is told as %s, and then nothing is worked out', (typed, fault) => {
  expect(faultOf(typed)).toBe(fault);
  for (const form of [
    { ...FIRST, main: typed },
    { ...FIRST, spouse: typed },
    { ...FIRST, years: typed },
    { ...FIRST, children: ['0', typed] },
    { ...FIRST, parents: [typed] },
  ])
    expect(worked(form) === 'unread').toBe(fault !== null);
});

test('what the spouse’s field holds does not count without a spouse', () => {
  const form = { ...FIRST, hasSpouse: false, spouse: 'x', children: ['0'] };
  expect(worked(form)).toMatchObject({ total: 6, couple: null });
  expect(worked({ ...form, children: [] })).toBe('alone');
});

test('people who come bring nothing along, and those who stay keep what they had', () => {
  expect(ofCount(['5', '7'], 3)).toEqual(['5', '7', '0']);
  expect(ofCount(['5', '7'], 1)).toEqual(['5']);
});

describe('the working', () => {
  const shown = (lang: 'zh' | 'en', found: FamilyPoints | null): string =>
    found === null
      ? ''
      : renderToString(h(Working, { words: pointsWords[lang], found })).replace(/<[^>]+>/g, ' ');
  const eight = familyPoints({
    main: 5,
    spouse: 5,
    children: [0, 0],
    parents: [5, 5, 0, 0],
    years: 0,
    hasC5: false,
  });
  const alone = familyPoints({ main: 0, spouse: null, children: [0], parents: [], years: 1, hasC5: true });

  test('has the numbers in the places of the formula, in Chinese brackets', () => {
    expect(shown('zh', eight)).toContain('［（7＋6）×2＋16］×3＝［26＋16］×3＝42×3＝126');
    expect(shown('zh', eight)).toContain('自己这一代，子女一代，父母一代，一共 3 代');
    expect(shown('en', eight)).toContain('[(7 + 6) × 2 + 16] × 3 = [26 + 16] × 3 = 42 × 3 = 126');
  });
  test('without a spouse nobody counts twice', () => {
    // 2 + 1 a year + 1 for the licence, and 1 + 1 for the child.
    expect(shown('zh', alone)).toContain('（4＋2）×2＝6×2＝12');
    expect(shown('en', alone)).toContain('(4 + 2) × 2 = 6 × 2 = 12');
  });
  test('has a column for what somebody has, and none for what nobody has', () => {
    expect(shown('zh', eight)).not.toMatch(/满年|C5/);
    expect(shown('zh', alone)).toMatch(/满年.*C5/);
    expect(shown('zh', alone)).not.toContain('阶梯或轮候');
  });
  test('names several alike by number, and one by name alone', () => {
    expect(shown('zh', eight)).toMatch(/子女 1 .*子女 2 .*父母 4 /);
    expect(shown('zh', alone)).not.toMatch(/子女 1/);
  });
});
