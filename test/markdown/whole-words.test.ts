/** What stays on one line, as pages get it. */
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/i18n/whole-words.ts';
import { wholeWords } from '../../src/markdown/whole-words.ts';

const html = async (text: string): Promise<string> =>
  (
    await markdownToHtml(text, {
      hastPlugins: [wholeWords()],
      fileURL: new URL('file:///words/guide/a.zh.md'),
    })
  ).html.trim();
const kept = async (text: string): Promise<string[]> =>
  [...(await html(text)).matchAll(/<span class="whole-word">([^<]*)<\/span>/g)].map(
    ([, one]) => one as string,
  );

describe('on one line', () => {
  test.each([
    ['算出 SHA-256，再算一次', ['SHA-256']],
    ['ML-DSA-44 和 BLS12-381', ['ML-DSA-44', 'BLS12-381']],
    ['2020-12-07 公布、2021-01-01起', ['2020-12-07', '2021-01-01']],
    ['自 1970-01-01T00:00:00Z 起', ['1970-01-01T00:00:00Z']],
    ['`round plan --zone Asia/Shanghai --out sheet.html`', ['--zone', '--out']],
    ['`certutil -hashfile a`，`age -d`', ['-hashfile', '-d']],
    ['（`--balls` 和 `--balls-again`）', ['--balls', '--balls-again']],
  ])('%s', async (text, expected) => expect(await kept(text)).toEqual(expected));

  test.each([
    ['a block of code', '```\nverify --policy policy.txt\n```'],
    ['a dash between words', '一 -- 二'],
    ['part of a longer name', '`x--zone`, 2026-06-26-1, ab-SHA-256'],
    ['letters and a hyphen', 'a trade-off, e-mail'],
  ])('not %s', async (_, text) => expect(await kept(text)).toEqual([]));
});

test('is copied as it was written', async () => {
  const text = '用 `--zone Asia/Shanghai` 写出 SHA-256。';
  expect((await html(text)).replace(/<[^>]*>/g, '')).toBe(text.replaceAll('`', ''));
});

test.each([
  'npm run -s mingqian -- verify 202602-ordinary --commitment 977211b91a50c35200f609d5f2ca699a4d0f9c43',
  ' --a  b-c ',
  '',
])('the parts of %j are it, and what is longer than a line of a phone may be broken', (line) => {
  const parts = partsOf(line);
  expect(parts.map(({ text }) => text).join('')).toBe(line);
  for (const { text, isWhole } of parts) if (isWhole) expect(text).toMatch(/^\S{1,24}$/);
  expect(partsOf(`--${'x'.repeat(30)}`)).toEqual([{ text: `--${'x'.repeat(30)}`, isWhole: false }]);
});
