/** How the built site is found and shared: what its pages say of themselves to programs is true of the pages and of the files. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { DIST, fileOfPage, filesIn, pagesIn, textOf } from './built-site.ts';

const SITE = 'https://mingqian.example/';
const HIDDEN = /^(?:404\.html|(?:en\/)?offline\/)$/;
const pages = pagesIn(DIST).filter((page) => !HIDDEN.test(page));

type Thing = Readonly<Record<string, unknown>> & { readonly '@type': string };

/** Everything that a page says of itself, as a program reads it that runs nothing of it. */
function saidOn(page: Page, path: string) {
  return page.evaluate(
    (html) => {
      const read = new DOMParser().parseFromString(html, 'text/html');
      const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
      const meta = (name: string) =>
        read.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? null;
      const names = [
        'description',
        'og:title',
        'og:url',
        'og:image',
        'og:image:alt',
        'og:site_name',
        'robots',
      ];
      return {
        meta: Object.fromEntries(names.map((name) => [name, meta(name)])),
        canonical: read.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null,
        title: read.title,
        links: [...read.querySelectorAll('a[href]')].map(
          (link) => `${link.getAttribute('href')} ${text(link)}`,
        ),
        things: [...read.querySelectorAll('script[type="application/ld+json"]')].map(text),
        questions: [...read.querySelectorAll('.question')].map((question) => ({
          id: question.querySelector('h3')?.id ?? '',
          name: text(question.querySelector('h3')),
          answer: [...question.children].slice(1).map(text).join(' '),
        })),
      };
    },
    textOf(DIST, fileOfPage(path)),
  );
}

const thingsOf = (texts: readonly string[]): Thing[] => texts.map((text) => JSON.parse(text));
const plain = (text: string): string => text.replace(/\s+/g, '');

/** The file of an address of the site. */
function fileAt(address: string): string {
  expect(address.startsWith(SITE), address).toBe(true);
  return fileOfPage(decodeURIComponent(new URL(address).pathname.slice(1)));
}

test('every page names itself once, with a picture that is there, and the way to it', async ({ page }) => {
  const pictures = new Set<string>();
  for (const path of pages) {
    const { meta, canonical, title, things, links } = await saidOn(page, path);
    expect(canonical, path).toBe(SITE + path);
    expect(meta['og:url'], path).toBe(canonical);
    expect(meta['description'], path).toBeTruthy();
    expect(title, path).toContain(meta['og:title'] ?? 'nothing');
    expect(title, path).toContain(meta['og:site_name'] ?? 'nothing');
    expect(meta['og:image:alt'], path).toBeTruthy();
    const picture = fileAt(meta['og:image'] ?? '');
    expect(picture.startsWith('en/'), path).toBe(path.startsWith('en/'));
    pictures.add(picture);
    const [crumbs] = thingsOf(things).filter((thing) => thing['@type'] === 'BreadcrumbList');
    if (path === '' || path === 'en/') expect(crumbs, path).toBeUndefined();
    else {
      const items = crumbs?.['itemListElement'] as { position: number; name: string; item: string }[];
      expect(items.at(-1)?.item, path).toBe(canonical);
      expect(items.map(({ position }) => position)).toEqual(items.map((_, i) => i + 1));
      // What gathers this page stands on it as a link, of this name; it itself is called as its title says.
      for (const { item, name } of items.slice(1, -1))
        expect(links, path).toContain(`${new URL(item).pathname} ${name}`);
      expect(items.at(-1)?.name, path).toBe(meta['og:title']);
    }
  }
  // One for each kind and round, and each is used.
  const made = filesIn(DIST).filter((file) => /^(?:en\/)?previews\//.test(file));
  expect([...pictures].sort()).toEqual(made);
  for (const file of made) {
    const bytes = readFileSync(join(DIST, file));
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], file).toEqual([1200, 630]);
    expect(bytes.length, file).toBeLessThan(60_000);
  }
});

for (const path of ['faq/', 'en/faq/'])
  test(`${path}: every question that is told of is on the page, with its answer`, async ({ page }) => {
    const { things, questions } = await saidOn(page, path);
    const [told] = thingsOf(things).filter((thing) => thing['@type'] === 'FAQPage');
    const asked = told?.['mainEntity'] as { name: string; url: string; acceptedAnswer: { text: string } }[];
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.map(({ name, url }) => [plain(name), url])).toEqual(
      questions.map(({ name, id }) => [plain(name), `${SITE}${path}#${id}`]),
    );
    for (const [i, { acceptedAnswer }] of asked.entries()) {
      const text = await page.evaluate((html) => {
        const template = document.createElement('template');
        template.innerHTML = html;
        return template.content.textContent ?? '';
      }, acceptedAnswer.text);
      expect(plain(text), questions[i]?.name).toBe(plain(questions[i]?.answer ?? ''));
      expect(text.length).toBeGreaterThan(20);
    }
  });

test('every record is told of with its files, their sizes and their digests', async ({ page }) => {
  const records = pages.filter((path) => /^(?:en\/)?rounds\/[^/]+\/[^/]+\/$/.test(path));
  expect(records.length).toBeGreaterThan(10);
  for (const path of records) {
    const { things } = await saidOn(page, path);
    const [dataset] = thingsOf(things).filter((thing) => thing['@type'] === 'Dataset');
    expect(dataset?.['url'], path).toBe(SITE + path);
    const files = dataset?.['distribution'] as { contentUrl: string; contentSize: string; sha256: string }[];
    const folder = path.replace(/^en\//, '');
    const published = filesIn(join(DIST, folder)).filter((file) => !/\.html$|succession/.test(file));
    expect(files.map(({ contentUrl }) => fileAt(contentUrl)).sort(), path).toEqual(
      published.map((file) => folder + file),
    );
    for (const { contentUrl, contentSize, sha256 } of files) {
      const bytes = readFileSync(join(DIST, fileAt(contentUrl)));
      expect(sha256, contentUrl).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(contentSize, contentUrl).toBe(`${bytes.length} B`);
    }
    const commitment = readFileSync(join(DIST, folder, 'commitment.json'));
    expect(dataset?.['identifier']).toBe(`sha256:${createHash('sha256').update(commitment).digest('hex')}`);
  }
});

test('a round is told of with the records of its pools', async ({ page }) => {
  for (const path of pages.filter((one) => /^(?:en\/)?rounds\/[^/]+\/$/.test(one))) {
    const { things } = await saidOn(page, path);
    const [dataset] = thingsOf(things).filter((thing) => thing['@type'] === 'Dataset');
    const parts = ((dataset?.['hasPart'] ?? []) as { url: string }[]).map(({ url }) =>
      url.slice(SITE.length),
    );
    expect(parts.sort(), path).toEqual(pages.filter((one) => one.startsWith(path) && one !== path).sort());
  }
});

test('the list of pages has every page that is to be found, in both languages, and no other', () => {
  const xml = textOf(DIST, 'sitemap.xml');
  const listed = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) =>
    address.slice(SITE.length),
  );
  expect(listed.sort()).toEqual([...pages].sort());
  const twins = [...xml.matchAll(/hreflang="en" href="([^"]+)"/g)].map(([, address = '']) => address);
  expect(twins.length).toBe(pages.length);
  for (const twin of twins) expect(existsSync(join(DIST, fileAt(twin))), twin).toBe(true);
  expect(textOf(DIST, 'robots.txt')).toBe(`User-agent: *\nAllow: /\nSitemap: ${SITE}sitemap.xml\n`);
});

test('what stands in the place of a page is not to be found', async ({ page }) => {
  for (const path of pagesIn(DIST).filter((one) => HIDDEN.test(one))) {
    const { meta, things } = await saidOn(page, path);
    expect(meta['robots'], path).toBe('noindex');
    expect(meta['og:image'], path).toBeNull();
    expect(things, path).toEqual([]);
  }
});
