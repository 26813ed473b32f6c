/** The demonstration's questions: those that applicants ask, in the words they search for, each with its certainty. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '..', '..', 'src/demonstration/words/faq');

interface Question {
  readonly topic: string;
  readonly asked: string;
  readonly answer: string;
}

const questionsOf = (topic: string, text: string): Question[] =>
  text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [asked = '', ...answer] = part.split('\n');
      return { topic, asked, answer: answer.join('\n').trim() };
    });

const inLanguage = (lang: 'zh' | 'en'): Question[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(`.${lang}.md`))
    .flatMap((name) => questionsOf(name.split('.')[0] ?? '', readFileSync(join(FOLDER, name), 'utf8')));

const all = inLanguage('zh');

test('there are more than eighty, none twice', () => {
  expect(all.length).toBeGreaterThan(80);
  expect(new Set(all.map(({ asked }) => asked)).size).toBe(all.length);
  expect(new Set(inLanguage('en').map(({ asked }) => asked)).size).toBe(all.length);
});

test.each([
  ['油车', 'car'],
  ['绿牌', 'car'],
  ['京牌', 'car'],
  ['过户', 'car'],
  ['背户', 'car'],
  ['刷号', 'eligible'],
  ['轮候', 'ranking'],
  ['久摇不中', 'ranking'],
  ['第七位', 'ranking'],
  ['社保', 'eligible'],
  ['指标确认通知书', 'car'],
])('%s is asked about under %s, in the question itself', (word, topic) => {
  expect(all.filter(({ asked }) => asked.includes(word)).map((one) => one.topic)).toContain(topic);
});

/** What an answer about the real system rests on: a mark behind what has a source, or the word that there is none. */
const ABOUT_OTHERS = /^(?:applying|eligible|ranking|dates|winning|car|organisations)$/;
const unfounded = ({ topic, answer }: Question): boolean =>
  ABOUT_OTHERS.test(topic) && !/\{(?:high|medium|low)\}|没有核实/.test(answer);

/** Answers about Mingqian itself, or that say where to ask. */
const NEED_NONE = [
  '有问题该问谁？',
  '真实的结果在哪里查？',
  '候补是什么？',
  '没中签，是不是说明我的申请有问题？',
  '同一个编码会不会中两次？',
  '结果公布以后还会改吗？',
];

describe('every answer about the real system', () => {
  test('has its certainty, or says that it was not verified', () => {
    expect(
      all
        .filter(unfounded)
        .map(({ asked }) => asked)
        .filter((asked) => !NEED_NONE.includes(asked)),
    ).toEqual([]);
  });
  test('is missed where it has neither', () => {
    const [question] = questionsOf('car', '## 两辆车怎么办？\n\n都可以更新。\n');
    expect(question && unfounded(question)).toBe(true);
  });
});

test('no answer begins with a prohibition where it means that there is no need', () => {
  expect(all.filter(({ answer }) => answer.startsWith('不要。')).map(({ asked }) => asked)).toEqual([]);
});
