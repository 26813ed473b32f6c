/** The format of a succession's files: the document and its page in both languages say the same, and what the program does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noticeText, REASONS } from '../../src/round/succession.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TEXTS = [
  'docs/succession.md',
  'src/content/adopt/accidents/succession.zh.md',
  'src/content/adopt/accidents/succession.en.md',
];
const [doc, zh, en] = TEXTS.map((path) => readFileSync(join(ROOT, path), 'utf8')) as [string, string, string];
const blocks = (text: string) => [...text.matchAll(/^```\n([\s\S]*?)^```$/gm)].map(([, block]) => block);
const members = (text: string) =>
  [...text.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, cell = '']) => cell.match(/\w+/g) ?? []);

test('have the same example, the same members and the same notice', () => {
  for (const text of [zh, en]) {
    expect(blocks(text)).toEqual(blocks(doc));
    expect(members(text)).toEqual(members(doc));
  }
  const [example = '', notice] = blocks(doc);
  expect([...members(doc)].sort()).toEqual(Object.keys(JSON.parse(example)));
  expect(notice).toBe(`${noticeText(1, '<64 hex>')}\n`);
});

test('name every reason', () => {
  for (const text of [doc, zh, en])
    expect([...new Set(text.match(/`(?:declined|ineligible|unreachable|court)`/g))]).toEqual(
      REASONS.map((reason) => `\`${reason}\``),
    );
});
