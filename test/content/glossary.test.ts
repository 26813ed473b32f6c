/** The glossary: one word, one meaning, the same words under the same addresses in both languages, each with a page that explains it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { termAnchor } from '../../src/markdown/questions.ts';
import { demonstration } from '../demonstration.ts';

const FOLDERS = [
  join(import.meta.dirname, '..', '..', 'src', 'content', 'glossary'),
  join(demonstration.words, 'glossary'),
];
const topics = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.zh.md'))
    .map((name) => join(folder, name.replace(/\.zh\.md$/, ''))),
);

interface Term {
  readonly heading: string;
  readonly anchor: string | null;
  readonly links: readonly string[];
}
const termsOf = (topic: string, lang: 'zh' | 'en'): Term[] =>
  readFileSync(`${topic}.${lang}.md`, 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((text) => {
      const [heading = ''] = text.split('\n');
      return {
        heading,
        anchor: termAnchor(heading),
        links: [...text.matchAll(/\]\((\/[^)#]*)/g)].map(([, path]) => path ?? ''),
      };
    });

test('no word is explained twice', () => {
  const anchors = topics.flatMap((topic) => termsOf(topic, 'en').map(({ anchor }) => anchor));
  expect(anchors.length).toBeGreaterThan(50);
  expect(anchors.filter((anchor, i) => anchors.indexOf(anchor) !== i)).toEqual([]);
});

describe.each(topics.map((topic) => [topic.split('/').slice(-2).join('/'), topic]))('%s', (_, topic) => {
  test('has the same addresses and links in both languages', () => {
    expect(existsSync(`${topic}.en.md`)).toBe(true);
    const [zh, en] = [termsOf(topic, 'zh'), termsOf(topic, 'en')];
    expect(zh.map(({ anchor }) => anchor)).toEqual(en.map(({ anchor }) => anchor));
    expect(zh.map(({ links }) => links)).toEqual(en.map(({ links }) => links));
    for (const { heading, anchor, links } of [...zh, ...en]) {
      expect(anchor, heading).toMatch(/^[a-z0-9-]+$/);
      expect(links.length, heading).toBe(1);
    }
  });
});

test.each([
  ['承诺书（commitment）', 'commitment'],
  ['commitment (承诺书)', 'commitment'],
  ['Beijing plate (京牌)', 'beijing-plate'],
  ['cut-off', 'cut-off'],
  ['{thing}数（quota）', 'quota'],
  ['资格（甲类）', null],
  ['资格', null],
])('%s has the address %s', (heading, anchor) => {
  expect(termAnchor(heading)).toBe(anchor);
});
