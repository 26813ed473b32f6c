import { describe, expect, test } from 'vitest';
import {
  CATEGORIES,
  type Category,
  judge,
  median,
  type Result,
  tableOf,
} from '../../scripts/lighthouse/judging.ts';
import { lighthouseOptions, PAGES } from '../../scripts/lighthouse/options.ts';

const GOOD: Readonly<Record<Category, number | null>> = {
  accessibility: 1,
  'best-practices': 1,
  seo: 1,
  performance: 0.98,
};

/** As Lighthouse gives it, with one audit a category, which has the category's score. */
function run(
  scores: Partial<Record<Category, number | null>> = {},
  audit: Partial<Result['audits'][string]> = {},
): Result {
  const all = { ...GOOD, ...scores };
  return {
    categories: Object.fromEntries(
      CATEGORIES.map((name) => [
        name,
        {
          score: all[name],
          auditRefs: [
            { id: `${name}-audit`, weight: 3 },
            { id: 'of-no-weight', weight: 0 },
          ],
        },
      ]),
    ),
    audits: {
      'of-no-weight': { title: 'No matter', score: 0, scoreDisplayMode: 'binary' },
      ...Object.fromEntries(
        CATEGORIES.map((name) => [
          `${name}-audit`,
          { title: `Title of ${name}`, score: all[name], scoreDisplayMode: 'binary', ...audit },
        ]),
      ),
    },
  };
}

test('the median is the one in the middle, of two the lower', () => {
  expect(median([5, 1, 4, 2, 3])).toBe(3);
  expect(median([0.99])).toBe(0.99);
  expect(median([0.9, 0.2, 0.7, 0.4])).toBe(0.4);
  expect(() => median([])).toThrow();
});

describe('a page', () => {
  test('that is as it must be has no faults', () => {
    expect(judge('faq/', [run(), run()])).toEqual({
      page: 'faq/',
      scores: { accessibility: 100, 'best-practices': 100, seo: 100, performance: 98 },
      faults: [],
    });
  });
  test('whose performance is low in two runs of five passes, in three fails with the metric', () => {
    const slow = run({ performance: 0.6 }, { displayValue: '4.2 s' });
    expect(judge('', [slow, run(), slow, run(), run()]).faults).toEqual([]);
    expect(judge('', [slow, run(), slow, run(), slow])).toMatchObject({
      scores: { performance: 60 },
      faults: ['performance: expected 97 or more, found 60: performance-audit (Title of performance; 4.2 s)'],
    });
    expect(judge('', [run({ performance: 0.969 })]).faults).toEqual([]);
    expect(judge('', [run({ performance: 0.96 })]).faults).toHaveLength(1);
  });
  test('that fails an audit in one run fails, and the audit and the place are named', () => {
    const details = { type: 'table', items: [{ node: { type: 'node', snippet: '<img src="a.png">' } }] };
    expect(judge('', [run(), run({ accessibility: 0.999 }, { details })])).toMatchObject({
      scores: { accessibility: 99 },
      faults: [
        'accessibility: expected 100 or more, found 99: accessibility-audit (Title of accessibility), at <img src="a.png">',
      ],
    });
  });
  test('that could not be examined fails, also where another run could', () => {
    const broken: Result = { ...run(), runtimeError: { message: 'NO_FCP' } };
    expect(judge('', [run(), broken])).toEqual({
      page: '',
      scores: { accessibility: null, 'best-practices': null, seo: null, performance: null },
      faults: ['could not be examined: NO_FCP'],
    });
    expect(judge('', [run({ seo: null })])).toMatchObject({
      scores: { seo: null, accessibility: 100 },
      faults: ['seo: a run gave no score'],
    });
    const { seo: _, ...others } = run().categories;
    expect(judge('', [{ ...run(), categories: others }]).faults).toEqual(['seo: a run gave no score']);
  });
});

test('the table has a line a page, with columns one below the other', () => {
  expect(tableOf([judge('', [run()]), judge('en/spec/', [run({ seo: null })])])).toEqual([
    'page       accessibility  best-practices  seo  performance',
    '/                    100             100  100           98',
    '/en/spec/            100             100    -           98',
  ]);
});

test('the words of the command are read strictly', () => {
  expect(lighthouseOptions([], {})).toEqual({ pages: PAGES, runs: 5 });
  expect(lighthouseOptions([], { LIGHTHOUSE_RUNS: '2' }).runs).toBe(2);
  expect(lighthouseOptions(['--runs', '1', '/faq/', 'en/'], { LIGHTHOUSE_RUNS: '2' })).toEqual({
    pages: ['faq/', 'en/'],
    runs: 1,
  });
  for (const words of [
    ['--runs', '0'],
    ['--runs', 'x'],
    ['--run', '1'],
  ])
    expect(() => lighthouseOptions(words, {}), words.join(' ')).toThrow();
});
