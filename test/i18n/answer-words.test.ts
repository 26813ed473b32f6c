/** The words of an answer are put together from parts: none of a part's words hides another's. */
import { expect, test } from 'vitest';
import { absentWords } from '../../src/i18n/lookup/absent.zh.ts';
import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { factWords } from '../../src/i18n/lookup/facts.zh.ts';
import { nextWords } from '../../src/i18n/lookup/next.zh.ts';
import { outcomeWords } from '../../src/i18n/lookup/outcome.zh.ts';
import { stepWords } from '../../src/i18n/lookup/steps.zh.ts';

test('no two parts have a name in common', () => {
  const names = [{ lang: '' }, outcomeWords, factWords, stepWords, absentWords, nextWords].flatMap(
    Object.keys,
  );
  expect([...new Set(names)]).toEqual(names);
  expect(Object.keys(answerWords.zh)).toEqual(names);
  expect(Object.keys(answerWords.en)).toEqual(names);
});
