/** The demonstration's self-check: ways worked by hand from what is written in the policy pages, and every other way to its end. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wayOf } from '../../../src/panels/selfcheck/way.ts';
import { readSelfCheck, type SelfCheck } from '../../../src/publisher/self-check.ts';
import { demonstration } from '../../demonstration.ts';

const { zh, en } = readSelfCheck(
  readFileSync(join(demonstration.words, 'guide', 'eligible.toml'), 'utf8'),
  'guide/eligible.toml',
  ['zh', 'en'],
) as Readonly<Record<'zh' | 'en', SelfCheck>>;

/** The way of whoever answers so, by the words of the answers. */
function answered(...answers: readonly string[]) {
  const chosen: number[] = [];
  for (const text of answers) {
    const last = wayOf(zh, chosen).asked.at(-1);
    const place = last?.question.answers.findIndex((one) => one.text === text) ?? -1;
    expect(place, `${last?.question.text} ${text}`).not.toBe(-1);
    chosen.push(place);
  }
  const { end } = wayOf(zh, chosen);
  return end === null ? null : [end.outcome, ...end.rules.map(({ id }) => id)];
}
const PERSON = ['我一个人', '不在', '没有', '没有', '有'];
const FAMILY = ['一家人一起', '主申请人，加上配偶、子女、双方父母里的人', '没有', '没有', '都没有', '有'];
const ORDINARY = '普通小客车（油车）';
const NEW_ENERGY = '新能源小客车（绿牌）';

describe('by hand', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['单位'], ['ask', 'organisation', 'organisation-terms']],
    [
      ['我一个人', '我在一个家庭的申请里'],
      ['no', 'one'],
    ],
    [
      ['我一个人', '我的配偶在一个家庭的申请里'],
      ['no', 'one'],
    ],
    [
      ['我一个人', '我已经单独申请了'],
      ['no', 'one-already'],
    ],
    [
      ['我一个人', '不在', '中过'],
      ['no', 'ten-years'],
    ],
    [
      ['我一个人', '不在', '没有', '有'],
      ['no', 'car-person'],
    ],
    [
      ['我一个人', '不在', '没有', '没有', '没有'],
      ['no', 'licence-person'],
    ],
    [
      [...PERSON, '都不是'],
      ['no', 'residence'],
    ],
    [
      [...PERSON, '北京市居住证，断缴或者补缴过'],
      ['ask', 'residence', 'residence-gap'],
    ],
    [
      [...PERSON, '现役军人、港澳台居民或者外国人'],
      ['ask', 'residence-other'],
    ],
    [
      [...PERSON, '北京户籍', ORDINARY],
      ['yes', 'one', 'ten-years', 'car-person', 'licence-person', 'residence', 'ordinary-person'],
    ],
    [
      [...PERSON, '北京市工作居住证', '两种都想要'],
      ['ask', 'both-kinds'],
    ],
    [
      ['一家人一起', '只有一个人'],
      ['no', 'family-members'],
    ],
    [
      [...FAMILY.slice(0, 4), '有人有'],
      ['no', 'car-family'],
    ],
    // Only the main applicant has to drive.
    [
      [...FAMILY.slice(0, 5), '没有'],
      ['no', 'licence-family'],
    ],
    [
      [...FAMILY, '北京户籍', NEW_ENERGY],
      [
        ...['yes', 'family-members', 'one', 'ten-years', 'car-family', 'licence-family', 'residence'],
        ...['residence-members', 'new-energy-family'],
      ],
    ],
  ])('%j', (answers, end) => {
    expect(answered(...answers)).toEqual(end);
  });
  test('while a question waits there is no end', () => {
    expect(answered(...PERSON)).toBeNull();
  });
});

/** Two pages that answer the same question, and neither may know more than the other. */
test('both kinds together: the self-check and the questions say the same', () => {
  for (const [lang, check, known] of [
    ['zh', zh, /。一种说法是.*；另一种说法是.*。两种说法的条文我们都没有读到/],
    ['en', en, /\. Some say that .*; others say that .*\. We have not read the rule for either/],
  ] as const) {
    const rule = check.rules.find(({ id }) => id === 'both-kinds')?.text ?? '';
    const page = readFileSync(join(demonstration.words, 'faq', `eligible.${lang}.md`), 'utf8');
    // Without the marks of certainty, and what stands in brackets before them.
    const said = page.replaceAll(/ ?[（(][^（）()]*[）)]\{low\}/g, '');
    expect(rule).toMatch(known);
    expect(said).toContain(known.exec(rule)?.[0]);
  }
});

/** Every way from a question to its end. */
function everyWay(check: SelfCheck, chosen: readonly number[] = []): (readonly number[])[] {
  const { asked, end } = wayOf(check, chosen);
  if (end !== null) return [chosen];
  const last = asked.at(-1)?.question.answers ?? [];
  return last.flatMap((_, i) => everyWay(check, [...chosen, i]));
}

test('every way ends, in both languages alike, and rests on rules', () => {
  const ways = everyWay(zh);
  expect(everyWay(en)).toEqual(ways);
  // By hand: 1 of an organisation, 5 and 12 of a person, 6 and 12 of a family.
  expect(ways).toHaveLength(37);
  for (const chosen of ways) {
    const [one, other] = [wayOf(zh, chosen).end, wayOf(en, chosen).end];
    expect(one?.rules.map(({ id }) => id)).toEqual(other?.rules.map(({ id }) => id));
    expect(one?.outcome).toBe(other?.outcome);
    expect(one?.rules.length).toBeGreaterThan(0);
  }
});

test('each rule has its source, or says that it was not verified', () => {
  for (const { text, source } of zh.rules)
    expect(source ?? text, text).toMatch(source === null ? /没有核实/ : /（可信度[高中低]）$/);
  for (const { text, source } of en.rules)
    expect(source ?? text, text).toMatch(
      source === null ? /not verified/ : /\(certainty: (?:high|medium|low)\)$/,
    );
});

test('an answer that there is none of ends nothing', () => {
  expect(wayOf(zh, [99]).end).toBeNull();
  expect(wayOf(zh, [99]).asked).toHaveLength(1);
});
