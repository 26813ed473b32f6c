/** The list of pages for whoever searches, made of what the built pages say of themselves. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '../site-manifest.ts';

const FILE = 'sitemap.xml';
/** As src/layouts/Page.astro writes them. */
const CANONICAL = /<link rel="canonical" href="([^"]+)">/;
const ALTERNATE = /<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g;
const HIDDEN = '<meta name="robots" content="noindex">';

/** A page's entry, or null where it should not be found. */
export function entryOf(html: string): string | null {
  const [, address] = CANONICAL.exec(html) ?? [];
  if (address === undefined || html.includes(HIDDEN)) return null;
  const others = [...html.matchAll(ALTERNATE)].map(
    ([, lang, to]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${to}"/>`,
  );
  return `<url><loc>${address}</loc>${others.join('')}</url>`;
}

/** Writes the list into a built site, and where it stands into robots.txt. @throws Error where the home page does not say its address */
export async function writeSitemap(built: string): Promise<void> {
  const names = (await filesBelow(built)).filter((name) => name.endsWith('.html')).sort();
  const entries: string[] = [];
  for (const name of names) {
    const entry = entryOf(await readFile(join(built, name), 'utf8'));
    if (entry !== null) entries.push(entry);
  }
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
  await writeFile(join(built, FILE), xml);
  const [, site] = CANONICAL.exec(await readFile(join(built, 'index.html'), 'utf8')) ?? [];
  if (site === undefined) throw new Error('the home page does not say its address');
  const robots = join(built, 'robots.txt');
  await writeFile(
    robots,
    `${(await readFile(robots, 'utf8')).trimEnd()}\nSitemap: ${new URL(FILE, site).href}\n`,
  );
}
