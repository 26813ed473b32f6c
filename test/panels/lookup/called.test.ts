/** What the look-up says of a succession: only what its answer has to do with it. */
import { describe, expect, test } from 'vitest';
import { answerWords } from '../../../src/i18n/lookup/answer.ts';
import { type Called, calledSaid } from '../../../src/panels/lookup/called.ts';
import type { Answer } from '../../../src/search/answer.ts';

/** Of 20 places that of rank 3 was given up, and then that of rank 21. */
const SUCCESSION: Called = {
  ...{ steps: 2, called: 2, gone: [3], moved: [22] },
  at: '2026-07-02T00:00:00Z',
};

/** As much of an answer as is looked at. */
function answerOf(standing: Answer['standing'], rank: number | null, relative = false): Answer {
  return {
    standing,
    published: rank === null ? null : { rank },
    relativeTo: relative ? 'result.json' : null,
    checked: { commitment: { quota: 20 } },
  } as Answer;
}
const said = (standing: Answer['standing'], rank: number | null, relative = false) =>
  (['zh', 'en'] as const).map((lang) =>
    calledSaid(answerWords[lang], answerOf(standing, rank, relative), SUCCESSION),
  );

describe('of a reserve', () => {
  test.each([
    [
      22,
      /第 22 名，按这些文件已经递补，持有指标/,
      /rank 22; by that succession it moved up and holds a place/,
    ],
    [
      21,
      /第 21 名，按这些文件递补过，后来让出了/,
      /rank 21; by that succession it moved up and gave its place up again/,
    ],
    [23, /下一位就是这个编码/, /This code is the next/],
    [24, /还没有轮到，前面还有 1 位/, /was not called; 1 is before it/],
    [25, /还没有轮到，前面还有 2 位/, /was not called; 2 are before it/],
    [null, /候补轮到过前 2 位：.*有 2 步，/, /2 reserves had been called: .* has 2 steps/],
  ])('with rank %s', (rank, zh, en) => {
    const [chinese, english] = said('reserve', rank);
    expect(chinese).toMatch(zh);
    expect(english).toMatch(en);
    for (const words of [chinese, english]) expect(words).toMatch(/本站生成时|When this site was built/);
  });
});

test('of a selected rank that gave its place up it says so, and that the draw is the same', () => {
  expect(said('selected', 3)).toEqual([
    expect.stringMatching(/第 3 名已让出指标.*摇号的结果没有变/),
    expect.stringMatching(/rank 3 gave its place up.*result of the draw is the same/),
  ]);
});

test('of a selected code whose rank was not read it says that some gave up, and that nobody knows here', () => {
  expect(said('selected', null)).toEqual([
    expect.stringMatching(/有 1 位已让出指标.*名次没有读，是不是其中一位，这里说不出来/),
    expect.stringMatching(/1 of those selected gave a place up.*was not read.*is not known here/),
  ]);
});

test.each([
  ['selected', 4, false],
  ['not-selected', null, false],
  ['not-drawn', null, false],
  ['undecided', null, false],
  // Of another result.json than the build's nothing is known.
  ['reserve', 22, true],
  ['selected', 3, true],
] as const)('of %s, rank %s, nothing', (standing, rank, relative) => {
  expect(said(standing, rank, relative)).toEqual([null, null]);
});

test('where nobody gave up, nothing', () => {
  expect(calledSaid(answerWords.zh, answerOf('reserve', 22), null)).toBeNull();
});
