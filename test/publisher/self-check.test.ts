/** A self-check's file: what is read, and every fault with its line. */
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/i18n/lang.ts';
import { faultLine, SiteFaults } from '../../src/publisher/fault.ts';
import { readSelfCheck } from '../../src/publisher/self-check.ts';
import { CHINESE, englishLeft } from '../commands/english-left.ts';

const GOOD = `[[question]]
id = "home"
zh = "你在本市有住房吗？"
en = "Do you own a home here?"

[[question.answer]]
zh = "没有"
en = "No"
rules = ["none"]
next = "years"

[[question.answer]]
zh = "有"
en = "Yes"
rules = ["none"]
outcome = "no"

[[question]]
id = "years"
zh = "住满三年了吗？"
en = "Have you lived here for three years?"

[[question.answer]]
zh = "满了"
en = "Yes"
rules = ["three"]
outcome = "yes"

[[question.answer]]
zh = "说不准"
en = "Not sure"
rules = ["three"]
outcome = "ask"

[[rule]]
id = "none"
zh = "名下没有住房。"
en = "Owns no home."

[rule.source]
zh = "办法第 3 条"
en = "Article 3"

[[rule]]
id = "three"
zh = "住满三年。"
en = "Three years here."

[rule.more]
path = "/policy/who/"
zh = "谁可以申请"
en = "Who may apply"
`;
const read = (text: string, languages: readonly ('zh' | 'en')[] = ['zh', 'en']) =>
  readSelfCheck(text, 'guide/eligible.toml', languages);

function faultsOf(text: string, lang: Lang = 'en'): string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (error instanceof SiteFaults) return error.faults.map((fault) => faultLine(fault, lang));
    throw error;
  }
}

test('the same questions in each language, joined by their places', () => {
  const { zh, en } = read(GOOD);
  expect(zh?.questions.map(({ text }) => text)).toEqual(['你在本市有住房吗？', '住满三年了吗？']);
  expect(en?.questions[0]).toEqual({
    text: 'Do you own a home here?',
    answers: [
      { text: 'No', rules: [0], leads: { to: 1 } },
      { text: 'Yes', rules: [0], leads: { outcome: 'no' } },
    ],
  });
  expect(en?.rules).toEqual([
    { id: 'none', text: 'Owns no home.', source: 'Article 3', more: null },
    {
      id: 'three',
      text: 'Three years here.',
      source: null,
      more: { path: '/policy/who/', text: 'Who may apply' },
    },
  ]);
  expect([zh?.points, en?.points]).toEqual([null, null]);
});

test('a site of one language has one', () => {
  const chinese = GOOD.replace(/^en = .*\n/gm, '');
  expect(Object.keys(read(chinese, ['zh']))).toEqual(['zh']);
  expect(faultsOf(chinese)[0]).toBe('guide/eligible.toml line 1: expected en, found none');
});

describe('refused, each with its line', () => {
  test.each<[string, (text: string) => string, string]>([
    ['what is no TOML', (text) => text.replace('id = "home"', 'id = "home'), 'line 2: '],
    [
      'a key that there is none of',
      (text) => text.replace('rules = ["three"]\noutcome = "ask"', 'rule = "three"\noutcome = "ask"'),
      'line 29: there is no key rule; rules is meant',
    ],
    [
      'a name that is missing',
      (text) => text.replace('id = "years"\n', ''),
      'line 18: expected question.id, found none',
    ],
    [
      'no question',
      (text) => text.replaceAll('[[question', '[[questions'),
      'there is no key questions; question is meant',
    ],
    [
      'a text that is a number',
      (text) => text.replace('"没有"', '7'),
      'line 6: question.answer.zh: expected string, found 7',
    ],
    [
      'an outcome that is none',
      (text) => text.replace('"ask"', '"perhaps"'),
      'line 29: question.answer.outcome: expected',
    ],
    [
      'one answer alone',
      (text) => text.replace(/\[\[question\.answer\]\]\nzh = "说不准"[\s\S]*?"ask"\n/, ''),
      'line 18: question.answer: expected at least two answers',
    ],
    [
      'an answer that leads nowhere',
      (text) => text.replace('outcome = "yes"\n', ''),
      'line 23: expected next or outcome, one of them',
    ],
    [
      'an answer that leads to two',
      (text) => text.replace('next = "years"', 'next = "years"\noutcome = "yes"'),
      'line 6: expected next or outcome, one of them',
    ],
    [
      'a question that there is none of',
      (text) => text.replace('next = "years"', 'next = "year"'),
      'line 6: there is no question year',
    ],
    [
      'a way in a circle',
      (text) => text.replace('rules = ["three"]\noutcome = "ask"', 'next = "home"'),
      'line 29: home is no later question',
    ],
    [
      'a question that nothing leads to',
      (text) => text.replace('next = "years"', 'outcome = "yes"'),
      'line 18: no answer leads to years',
    ],
    [
      'a no without a rule',
      (text) => text.replace('rules = ["none"]\noutcome = "no"', 'outcome = "no"'),
      'line 12: expected rules, as it decides, found none',
    ],
    [
      'a rule that there is none of',
      (text) => text.replace('rules = ["none"]\nnext', 'rules = ["nun"]\nnext'),
      'line 6: there is no rule nun',
    ],
    [
      'a rule that nothing names',
      (text) => text.replaceAll('rules = ["three"]', 'rules = ["none"]'),
      'line 44: no answer names three',
    ],
    [
      'two questions of a name',
      (text) => text.replace('id = "years"', 'id = "home"'),
      'line 18: there are two questions home',
    ],
    [
      'two rules of a name',
      (text) => text.replace('id = "three"', 'id = "none"'),
      'line 44: there are two rules none',
    ],
    [
      'a source in one language',
      (text) => text.replace('zh = "办法第 3 条"\n', ''),
      'line 35: expected source.zh, found none',
    ],
    [
      'a page of another site',
      (text) => text.replace('"/policy/who/"', '"https://x.example/"'),
      'line 44: rule.more.path: expected a page of the site',
    ],
    ['points of nobody', (text) => `points = "mars"\n${text}`, 'points: expected "beijing"'],
  ])('%s', (_, change, said) => {
    expect(change(GOOD)).not.toBe(GOOD);
    expect(faultsOf(change(GOOD)).join('\n')).toContain(said);
    for (const line of faultsOf(change(GOOD), 'zh')) {
      expect(line.replace(/ 第 \d+ 行：/, '')).toMatch(CHINESE);
      expect(englishLeft(line)).toEqual([]);
    }
  });
  test('a mistyped key is one fault, not the one that is missing too', () => {
    expect(faultsOf(GOOD.replace('id = "years"', 'idd = "years"'))).toEqual([
      'guide/eligible.toml line 18: there is no key idd; id is meant',
    ]);
  });
  test('nothing in the good one', () => {
    expect(faultsOf(GOOD)).toEqual([]);
  });
});
