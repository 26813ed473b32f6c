/**
 * What a page costs whoever opens it, packed as a host sends it: all that the browser asks for until the page is there
 * and alive, before the reader begins anything. What is fetched for a work that was begun, such as workers, is not in it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page, type Request } from '@playwright/test';
import { DIST, fileOfPage } from './built-site.ts';

const KB = 1000;

/** Bytes that a page may cost; script is counted alone too. */
interface Budget {
  readonly all: number;
  readonly script: number;
}

/** A page to be read. */
const CONTENT: Budget = { all: 60 * KB, script: 15 * KB };
/** A page that verifies, looks up, searches, runs a real draw again, or works something out: before any of that. */
const WORK: Budget = { all: 180 * KB, script: 120 * KB };
const WORKS =
  /^(?:en\/)?(?:verify|lookup|search|selftest|cheat|chances|official(?:\/[a-z0-9-]+)?|guide\/eligible)\/$/;

/** What was packed once: most files are asked for by most pages. */
const packed = new Map<string, number>();

/** Bytes as they are sent: what is text is packed, a picture stays as it is. */
function sent(folder: string, file: string): number {
  const path = join(folder, file);
  const known = packed.get(path);
  if (known !== undefined) return known;
  const bytes = readFileSync(path);
  const size = /\.(?:png|ico|woff2)$/.test(file) ? bytes.length : gzipSync(bytes).length;
  packed.set(path, size);
  return size;
}

const sum = (folder: string, files: readonly string[]): number =>
  files.reduce((all, file) => all + sent(folder, file), 0);

/** What a page goes on to ask for, gathered from now on. */
export interface Asked {
  /** Refuses the page that cost more than it may until now: all in it is alive, and nothing was begun. */
  expectCheap(): Promise<void>;
}

/** Begins to gather, before the page is opened. @param path the page's, below the site @param folder the site that was built */
export function askedBy(page: Page, path: string, site: string, folder = DIST): Asked {
  const root = new URL(site);
  const asked = new Set<string>();
  const note = (request: Request) => {
    const url = new URL(request.url());
    if (url.host === root.host) asked.add(decodeURIComponent(url.pathname.slice(root.pathname.length)));
  };
  page.on('request', note);
  return {
    expectCheap: async () => {
      await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
      page.off('request', note);
      const files = [...asked].map(fileOfPage);
      expect(files).toContain(fileOfPage(path));
      const { all, script } = WORKS.test(path) ? WORK : CONTENT;
      const scripts = files.filter((file) => file.endsWith('.js'));
      const list = (some: readonly string[]) =>
        some.map((file) => `${file} ${sent(folder, file)}`).join(', ');
      expect.soft(sum(folder, scripts), `/${path} script: ${list(scripts)}`).toBeLessThanOrEqual(script);
      expect.soft(sum(folder, files), `/${path} all: ${list(files)}`).toBeLessThanOrEqual(all);
    },
  };
}
