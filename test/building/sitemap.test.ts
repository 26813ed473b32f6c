/** The list of pages, out of what the built pages say of themselves. */
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entryOf, writeSitemap } from '../../scripts/building/sitemap.ts';

const page = (path: string, more = ''): string =>
  `<head><link rel="canonical" href="https://draws.example/a/${path}"><link rel="alternate" hreflang="en" href="https://draws.example/a/en/${path}">${more}</head>`;
const hidden = '<meta name="robots" content="noindex">';

test('a page is listed with its other languages, and not where it is hidden or has no address', () => {
  expect(entryOf(page('faq/'))).toBe(
    '<url><loc>https://draws.example/a/faq/</loc><xhtml:link rel="alternate" hreflang="en" href="https://draws.example/a/en/faq/"/></url>',
  );
  expect(entryOf(page('offline/', hidden))).toBeNull();
  expect(entryOf('<head></head>')).toBeNull();
});

test('robots.txt says where the list is, below a path too', async () => {
  const built = await mkdtemp(join(tmpdir(), 'mingqian-sitemap-'));
  await mkdir(join(built, 'faq'));
  await writeFile(join(built, 'faq/index.html'), page('faq/'));
  await writeFile(join(built, 'robots.txt'), 'User-agent: *\nAllow: /\n');
  await expect(writeSitemap(built)).rejects.toThrow();
  await writeFile(join(built, 'index.html'), page(''));
  await writeSitemap(built);
  expect(await readFile(join(built, 'robots.txt'), 'utf8')).toBe(
    'User-agent: *\nAllow: /\nSitemap: https://draws.example/a/sitemap.xml\n',
  );
  expect((await readFile(join(built, 'sitemap.xml'), 'utf8')).match(/<loc>/g)).toHaveLength(2);
});
