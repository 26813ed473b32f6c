/** What stays on one line, as pages get it. */
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { whole } from '../../src/markdown/whole.ts';

const html = async (text: string): Promise<string> =>
  (
    await markdownToHtml(text, {
      hastPlugins: [whole()],
      fileURL: new URL('file:///words/guide/a.zh.md'),
    })
  ).html.trim();
const kept = async (text: string): Promise<string[]> =>
  [...(await html(text)).matchAll(/<span class="whole">([^<]*)<\/span>/g)].map(([, one]) => one as string);

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
