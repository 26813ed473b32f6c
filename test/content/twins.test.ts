/** Every text says the same in both languages, as far as a program can see: its parts, its links and marks, its numbers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chineseValue, numbersIn } from './numbers.ts';
import { differences } from './twin-texts.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDERS = ['src/demonstration/words', 'src/content', 'scripts/site/template/words'];

const textsIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const texts = FOLDERS.flatMap(textsIn);
const inChinese = texts.filter((path) => path.endsWith('.zh.md'));
const english = (path: string) => path.replace(/\.zh\.md$/, '.en.md');

test('there are many, each with its twin', () => {
  expect(inChinese.length).toBeGreaterThan(60);
  expect(inChinese.map(english).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  expect(texts.filter((path) => path.endsWith('.en.md'))).toHaveLength(inChinese.length);
});

test.each(inChinese)('%s says what its twin says', (path) => {
  expect(differences(read(path), read(english(path)))).toEqual([]);
});

/** The rules have both languages in one file, the Chinese above the rule. */
const rules = texts.filter((path) => path.startsWith('src/demonstration/words/rules/'));
test.each(rules)('%s says the same above and below its rule', (path) => {
  const [zh = '', en = '', ...more] = read(path).split('\n---\n');
  expect(more).toEqual([]);
  expect(differences(zh, en)).toEqual([]);
});

const ZH = `---
title: 指标数
sources:
  - 新华社，2024-07-19
---

## 有多少 {#many}

2024 年新能源 8 万个{high}，见[期次](/rounds/)。

| 年份 | 个 |
| --- | ---: |
| 2024 | 20,000 |

1. 三天以内办。
`;
const EN = `---
title: The quota
sources:
  - "Xinhua, 2024-07-19"
---

## How many {#many}

In 2024 there were 80,000 of new energy{high}: see [the rounds](/en/rounds/).

| Year | Permits |
| --- | ---: |
| 2024 | 20,000 |

1. Come within 3 days.
`;

describe('of a text and its twin', () => {
  test('that say the same nothing is told', () => expect(differences(ZH, EN)).toEqual([]));
  test.each([
    [
      'another number',
      '80,000',
      '18,000',
      ['lines 9 and 9: the English lacks 80000', 'lines 9 and 9: the Chinese lacks 18000'],
    ],
    [
      'a number that is only in one',
      'Come within 3 days',
      'Come within 3 days, from 9',
      ['lines 15 and 15: the Chinese lacks 9'],
    ],
    [
      'a number in a table',
      '| 20,000 |',
      '| 2,000 |',
      ['lines 13 and 13: the English lacks 20000', 'lines 13 and 13: the Chinese lacks 2000'],
    ],
    ['a column more', '| 2024 | 20,000 |', '| 2024 | 20,000 | |', ['lines 13 and 13: row 2 and row 3']],
    ['a row less', '| 2024 | 20,000 |\n', '', ['lines 13 and 14: row 2 and step']],
    ['another level', '## How', '### How', ['lines 7 and 7: h2 and h3']],
    ['a heading less', '## How many {#many}\n', '', ['lines 7 and 8: h2 and paragraph']],
    ['another link', '/en/rounds/', '/en/verify/', ['lines 9 and 9: links /rounds/ and /verify/']],
    ['a link less', '[the rounds](/en/rounds/)', 'the rounds', ['lines 9 and 9: links /rounds/ and ']],
    ['another certainty', '{high}', '{low}', ['lines 9 and 9: tokens {high} and {low}']],
    ['a certainty less', '{high}', '', ['lines 9 and 9: tokens {high} and ']],
    ['another kind of item', '1. Come', '- Come', ['lines 15 and 15: step and item']],
    ['a paragraph more', '1. Come', 'And so on.\n\n1. Come', ['lines 15 and 15: step and paragraph']],
    ['a source less', '  - "Xinhua, 2024-07-19"\n', '', ['lines 4 and 6: source and h2']],
    [
      'another date of a source',
      '2024-07-19',
      '2024-07-18',
      ['lines 4 and 4: the English lacks 19', 'lines 4 and 4: the Chinese lacks 18'],
    ],
  ] as const)('%s is told', (what, of, by, told) => {
    expect(EN).toContain(of);
    expect(differences(ZH, EN.replace(of, by)), what).toEqual(told);
  });
  test('a number in words that the other leaves out is not told: words are no figures, 一 and one least of all', () => {
    expect(differences(ZH, EN.replace(' within 3 days', ' soon'))).toEqual([]);
  });
});

describe('a number', () => {
  test.each([
    ['三', 3],
    ['十', 10],
    ['十七', 17],
    ['两百', 200],
    ['三千零五十', 3050],
    ['一百万', 1_000_000],
    ['万', 10_000],
    ['九百九十一万七千九百八十一', 9_917_981],
    ['一亿二千万', 120_000_000],
  ])('%s is %d', (text, value) => expect(chineseValue(text)).toBe(value));

  const of = (text: string, lang: 'zh' | 'en') => {
    const { digits, words } = numbersIn(text, lang);
    return { digits: [...digits], words: [...words] };
  };
  test.each([
    ['8 万个，24万，1.5 亿', 'zh', [80_000, 240_000, 150_000_000]],
    ['1,000,000 和 0.15%', 'zh', [1_000_000, 0.15]],
    ['2011 年 1 月 26 日', 'zh', [2011, 1, 26]],
    ['（２＋１）×２＝6', 'zh', [2, 1, 6]],
    ['80,000, 3 million', 'en', [80_000, 3_000_000]],
    ['about one in 3,120 on the 26th', 'en', [3120, 26]],
    ['1,2,3', 'en', [1, 2, 3]],
  ] as const)('%s: in digits', (text, lang, values) => expect(of(text, lang).digits).toEqual(values));
  test.each([
    ['twelve months, twice, in March', [12, 2, 3]],
    ['five hundred and six', [5, 100, 500, 6, 506]],
    ['a million eights', [1_000_000, 8, 1_000_008]],
    ['it may march on', []],
  ])('%s: in words', (text, values) => expect(of(text, 'en').words).toEqual(values));
});
