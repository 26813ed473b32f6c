/** Options of commands, as pages get them: whole, and the text the same. */
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { partsOf } from '../../src/i18n/whole-words.ts';
import { wholeWords } from '../../src/markdown/whole-words.ts';

const html = async (text: string) =>
  (await markdownToHtml(text, { hastPlugins: [wholeWords()] })).html.trim();

test('an option stands in one piece, and nothing else is marked', async () => {
  expect(await html('写 `freeze --draw-at 10` 吧，`draw` 不写')).toBe(
    '<p>写 <code>freeze <span class="whole-word">--draw-at</span> 10</code> 吧，<code>draw</code> 不写</p>',
  );
});

test.each(['a --b c', '```\na --b c\n```', '`plain`'])('none is in %j', async (text) => {
  expect(await html(text)).not.toContain('whole-word');
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
