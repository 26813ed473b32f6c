/** The tables of texts, as pages get them. */
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { tables } from '../../src/markdown/tables.ts';

const cells = async (row: string): Promise<string[]> => {
  const columns = row.split('|').length;
  const text = `| ${row} |\n| ${Array(columns).fill('---').join(' | ')} |\n| ${row} |`;
  const { html } = await markdownToHtml(text, {
    hastPlugins: [tables()],
    fileURL: new URL('file:///words/guide/a.zh.md'),
  });
  const of = (name: string) =>
    [...html.matchAll(new RegExp(`<${name} class="([a-z]+)"`, 'g'))].map(([, one]) => one as string);
  expect(of('th')).toEqual(of('td'));
  return of('td');
};

test('a cell of at most six characters, or of thirteen Latin letters, is never broken; a longer one may be', async () => {
  expect(await cells('期 | 一二三四五六 | 一二三四五六七')).toEqual(['short', 'short', 'long']);
  expect(await cells('2011 年第 1 期 | 3 个里要 2 个 | 5 个里要 4 个的，或者')).toEqual([
    'short',
    'short',
    'long',
  ]);
  expect(await cells('Organisations | Official example | `7306000000021`')).toEqual([
    'short',
    'long',
    'short',
  ]);
});

test('a digest is broken anywhere', async () => {
  expect(await cells(`SHA-256 | \`${'0123456789abcdef'.repeat(4)}\``)).toEqual(['short', 'hex']);
});

test('a file of one line is broken, lines of a command are not', async () => {
  const classOf = async (code: string) =>
    /<pre[^>]*>/.exec(
      (
        await markdownToHtml(`\`\`\`\n${code}\n\`\`\``, {
          hastPlugins: [tables()],
          fileURL: new URL('file:///words/guide/a.zh.md'),
        })
      ).html,
    )?.[0];
  expect(await classOf(`{"a":"${'b'.repeat(200)}"}`)).toBe('<pre tabindex="0" class="one-line">');
  expect(await classOf(`${'verify --policy policy '.repeat(10)}\n`.repeat(5))).toBe('<pre tabindex="0">');
});

test('a column of numbers is one, and has no style of its own', async () => {
  const { html } = await markdownToHtml('| a | b |\n| --- | ---: |\n| 一二三四五六七八 | 1,819,049 |', {
    hastPlugins: [tables()],
    fileURL: new URL('file:///words/guide/a.zh.md'),
  });
  expect(html).toContain('<td class="number">1,819,049</td>');
  expect(html).toContain('<td class="long">');
  expect(html).not.toContain('style=');
});
