/** The ways from the home page: to pages that are there, and to each of them that this site has. */
import { globSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { homeWords } from '../../src/i18n/home.ts';

vi.mock('../../src/site/published.ts', () => ({ publishedRounds: async () => [{}] }));

const { hasPage, waysOf } = await import('../../src/site/ways.ts');
const files = new Set(globSync('src/pages/**/*.astro').map((file) => `/${file}`));

test('lead to every named page that the engine has, and to no other, in the order of the words', async () => {
  for (const lang of ['zh', 'en'] as const) {
    const ways = await waysOf(lang);
    const paths = ways.flatMap((group) => group.ways.map(({ path }) => path));
    for (const path of paths.filter((one) => one !== '/adopt/shadow/'))
      expect(hasPage(path, files), path).toBe(true);
    expect(paths).toEqual(
      expect.arrayContaining(['/lookup/', '/fair/', '/verify/', '/adopt/', '/adopt/shadow/']),
    );
    const named = Object.values(homeWords[lang].ways).flatMap(({ pages }) =>
      Object.values(pages).map(([title]) => title),
    );
    const shown = ways.flatMap((group) => group.ways.map(({ title }) => title));
    expect(shown).toEqual(named.filter((title) => shown.includes(title)));
  }
});

test('a page is there as a file or as a folder, and one that is not is not', () => {
  const pages = new Set(['/src/pages/[...lang]/verify.astro', '/src/pages/[...lang]/faq/index.astro']);
  expect(hasPage('/verify/', pages)).toBe(true);
  expect(hasPage('/faq/', pages)).toBe(true);
  expect(hasPage('/cheat/', pages)).toBe(false);
});
