/**
 * What a page costs whoever opens it, packed as a host sends it: all that the browser asks for until the page is there
 * and alive, before the reader begins anything. What is fetched for a work that was begun, such as workers, is not in it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page, type Request, test } from '@playwright/test';
import { DIST, fileOfPage, pagesIn } from './built-site.ts';

const KB = 1000;

/** Bytes that a page may cost; script is counted alone too. */
interface Budget {
  readonly all: number;
  readonly script: number;
}

/** A page to be read. */
const CONTENT: Budget = { all: 60 * KB, script: 15 * KB };
/** A page that verifies, looks up, or runs a real draw again: before any of that. */
const WORK: Budget = { all: 180 * KB, script: 120 * KB };
const WORKS = /^(?:en\/)?(?:verify|lookup|official(?:\/[a-z0-9-]+)?)\/$/;

/** Bytes as they are sent: what is text is packed, a picture stays as it is. */
function sent(file: string): number {
  const bytes = readFileSync(join(DIST, file));
  return /\.(?:png|ico|woff2)$/.test(file) ? bytes.length : gzipSync(bytes).length;
}

const sum = (files: readonly string[]): number => files.reduce((all, file) => all + sent(file), 0);

/** The files that a page has asked for once all in it is alive and nothing more comes, itself too. */
async function filesOf(page: Page, path: string, site: string): Promise<string[]> {
  const root = new URL(site);
  const asked = new Set<string>();
  const note = (request: Request) => {
    const url = new URL(request.url());
    if (url.host === root.host) asked.add(decodeURIComponent(url.pathname.slice(root.pathname.length)));
  };
  page.on('request', note);
  await page.goto(path, { waitUntil: 'networkidle' });
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  page.off('request', note);
  return [...asked].map(fileOfPage);
}

const pages = pagesIn(DIST);
const STEP = 12;
for (let from = 0; from < pages.length; from += STEP) {
  const group = pages.slice(from, from + STEP);
  test(`pages ${from + 1} to ${from + group.length} cost no more than they may`, async ({
    page,
    baseURL,
  }) => {
    for (const path of group) {
      const files = await filesOf(page, path, baseURL ?? '');
      expect(files).toContain(fileOfPage(path));
      const { all, script } = WORKS.test(path) ? WORK : CONTENT;
      const scripts = files.filter((file) => file.endsWith('.js'));
      const list = (some: readonly string[]) => some.map((file) => `${file} ${sent(file)}`).join(', ');
      expect.soft(sum(scripts), `/${path} script: ${list(scripts)}`).toBeLessThanOrEqual(script);
      expect.soft(sum(files), `/${path} all: ${list(files)}`).toBeLessThanOrEqual(all);
    }
  });
}
