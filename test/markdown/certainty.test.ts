/** The marks of certainty, as pages get them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { certainty } from '../../src/markdown/certainty.ts';
import { links } from '../../src/markdown/links.ts';
import { questions } from '../../src/markdown/questions.ts';

/** A text of the folder `faq`, by the plugins of the site in their order. */
async function html(text: string, lang: 'zh' | 'en', base = '/'): Promise<string> {
  const made = await markdownToHtml(text, {
    features: { headingAttributes: true },
    hastPlugins: [certainty(), links({ base, languages: ['zh', 'en'] }), questions()],
    fileURL: new URL(`file:///words/faq/dates.${lang}.md`),
  });
  return made.html.trim();
}

describe('a mark', () => {
  test('is a link to the one explanation, named in words, on the line of what it is about', async () => {
    expect(await html('一年两次 {medium}。', 'zh')).toBe(
      '<p>一年两次\u2060<sup class="certainty"><a href="/limits/#certainty" title="可信度中" aria-label="可信度中">◐</a></sup>。</p>',
    );
  });
  test('is of its language, and below a path', async () => {
    expect(await html('Twice{high}.', 'en', '/a/b/')).toBe(
      '<p>Twice\u2060<sup class="certainty"><a href="/a/b/en/limits/#certainty" title="certainty: high" aria-label="certainty: high">●</a></sup>.</p>',
    );
  });
  test('stands in tables, and twice in a sentence', async () => {
    const made = await html('| a |\n| --- |\n| 1{low} 2{high} |', 'en');
    expect(made.match(/class="certainty"/g)).toHaveLength(2);
    expect(made).toMatch(/○.*●/);
  });
  test.each(['`{high}`', '```\n{high}\n```', '{highest}', '{ high }'])('is none in %j', async (text) => {
    expect(await html(text, 'en')).not.toContain('certainty');
  });
});

test('an anchor that a question gives itself stands, the others are their place', async () => {
  const made = await html('## One?\n\nYes.\n\n## Two? {#two-cars}\n\nNo.\n\n## Three?\n\nYes.', 'en');
  expect(
    [...made.matchAll(/<h3 id="([^"]+)"><a href="#([^"]+)">([^<]+)</g)].map(([, ...found]) => found),
  ).toEqual([
    ['dates-1', 'dates-1', 'One?'],
    ['two-cars', 'two-cars', 'Two?'],
    ['dates-3', 'dates-3', 'Three?'],
  ]);
});

/** Behind a sentence: `（可信度高）`, `(medium to high)`, `(high)`. */
const IN_WORDS = /[（(，,；;]\s*(?:confidence: )?(?:可信度[高中低]|(?:high|medium|low)(?:\)| to |, from))/;

test.each([
  '一年两次（可信度高）。',
  'twice (medium to high).',
  'twice (low)',
  '出自一篇文章，可信度中）',
  '(medium, from',
])('%j has its certainty in words', (text) => expect(IN_WORDS.test(text)).toBe(true));

test('no text says its certainty in words behind a sentence', () => {
  const root = join(import.meta.dirname, '..', '..', 'src');
  for (const folder of ['demonstration/words', 'content', 'i18n'])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      // In a dictionary `(low)` may be an argument.
      const form = name.endsWith('.md') ? IN_WORDS : name.endsWith('.ts') ? /[（，]可信度[高中低]/ : null;
      if (form !== null)
        expect(form.exec(readFileSync(join(root, folder, name), 'utf8'))?.[0], name).toBeUndefined();
    }
});
