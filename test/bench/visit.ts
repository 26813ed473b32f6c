/** A visitor of a built site in Chromium, and what the host wrote down of each step. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { ensureChromium } from '../../scripts/testing/chromium.ts';
import type { PublishedRound } from '../../src/record/node/rounds.ts';
import { lookupPage } from '../e2e/lookup-page.ts';

/** What was asked of the host in one step, bytes with their headers. */
export interface Asked {
  readonly name: string;
  readonly requests: number;
  readonly bytes: number;
  readonly pages: number;
  readonly parts: number;
  readonly records: number;
  readonly search: number;
}

/** Lines of `<path> <status> <bytes>` that came since so many. */
function askedSince(log: string, lines: number, name: string): { asked: Asked; lines: number } {
  const all = readFileSync(log, 'utf8').trimEnd().split('\n').filter(Boolean);
  const since = all.slice(lines).map((line) => {
    const [path = '', , bytes = '0'] = line.split(' ');
    return { path, bytes: Number(bytes) };
  });
  const sum = (of: RegExp) =>
    since.filter(({ path }) => of.test(path)).reduce((all, { bytes }) => all + bytes, 0);
  const asked = {
    name,
    requests: since.length,
    bytes: sum(/^/),
    pages: sum(/\/$/),
    parts: sum(/^\/_astro\//),
    records: sum(/^\/rounds\/.*[^/]$/),
    search: sum(/^\/search\/.*[^/]$/),
  };
  return { asked, lines: all.length };
}

/** nginx writes a line once an answer is sent. */
const settled = (page: Page) => page.waitForTimeout(500);

/** Milliseconds of the browser's clock, medians: from the request for a piece to the checked receipt, and of that until the piece was there. */
export interface ToTheProof {
  readonly proof: number;
  readonly request: number;
  /** The fastest of them, from the request to the receipt: what the rest of the machine does counts least there. */
  readonly fastest: number;
}

/** Look-ups that are timed. */
const TIMED = 21;

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Looks codes of a list up one after the other. That the receipt is checked shows in the request for the seed, which follows it. */
async function timed(page: Page, codes: readonly string[]): Promise<ToTheProof> {
  const view = lookupPage(page);
  const all: Omit<ToTheProof, 'fastest'>[] = [];
  for (const code of codes) {
    await page.evaluate(() => performance.clearResourceTimings());
    await view.field.fill(code);
    await view.field.press('Enter');
    const found = await page.waitForFunction(() => {
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const piece = entries.find(({ name }) => name.includes('/pieces/'));
      const seed = entries.find(({ name }) => name.endsWith('/seed.json'));
      if (piece === undefined || seed === undefined) return null;
      return { proof: seed.startTime - piece.startTime, request: piece.responseEnd - piece.startTime };
    });
    all.push((await found.jsonValue()) as Omit<ToTheProof, 'fastest'>);
    await view.sentence.waitFor();
  }
  const fastest = Math.min(...all.map(({ proof }) => proof));
  return {
    fastest,
    proof: median(all.map(({ proof }) => proof)),
    request: median(all.map(({ request }) => request)),
  };
}

/**
 * Reads the home page, goes on to the look-up, types a code of the first pool and looks it up there, then in all pools of the round; and,
 * as another visitor, lets the service worker take its copy.
 */
export async function visited(
  url: string,
  log: string,
  { round, pools }: PublishedRound,
): Promise<{ visits: Asked[]; toTheProof: ToTheProof }> {
  const [pool] = pools;
  if (pool === undefined) throw new Error('a round without a pool');
  const list = readFileSync(join(pool.folder, 'applicants.csv'), 'utf8');
  const [, first = '', second = ''] = list
    .slice(0, 400)
    .split('\n')
    .map((line) => line.split(',')[0] as string);
  const executablePath = ensureChromium();
  const browser = await chromium.launch(executablePath === '' ? {} : { executablePath });
  const all: Asked[] = [];
  let lines = 0;
  const note = async (page: Page, name: string) => {
    await settled(page);
    const { asked, lines: now } = askedSince(log, lines, name);
    all.push(asked);
    lines = now;
  };
  try {
    const alone = await browser.newContext({ serviceWorkers: 'block' });
    const page = await alone.newPage();
    lines = askedSince(log, 0, '').lines;
    await page.goto(url, { waitUntil: 'networkidle' });
    await note(page, 'home page');
    await page.goto(`${url}lookup/`, { waitUntil: 'networkidle' });
    await note(page, 'look-up page, after that');
    const view = lookupPage(page);
    await view.where.selectOption(pool.place);
    await view.field.pressSequentially(first, { delay: 50 });
    await note(page, 'a code typed, one pool');
    await view.field.press('Enter');
    await view.sentence.waitFor();
    await note(page, 'looked up');
    const rows = list.trimEnd().split('\n').slice(1);
    const codes = Array.from(
      { length: TIMED },
      (_, i) => rows[Math.floor((i * rows.length) / TIMED)]?.split(',')[0] ?? first,
    );
    const toTheProof = await timed(page, codes);
    lines = askedSince(log, 0, '').lines;
    await view.field.fill(second);
    await view.where.selectOption(`${round}/`);
    await note(page, 'all pools of the round chosen');
    await view.field.press('Enter');
    await view.sentence.waitFor();
    await note(page, 'looked up in all of them');
    await alone.close();
    const whole = await browser.newContext();
    const other = await whole.newPage();
    lines = askedSince(log, 0, '').lines;
    await other.goto(url, { waitUntil: 'networkidle' });
    await other.waitForFunction(() =>
      navigator.serviceWorker.ready.then(({ active }) => active?.state === 'activated'),
    );
    await note(other, 'home page and the copy on the device');
    await whole.close();
    return { visits: all, toTheProof };
  } finally {
    await browser.close();
  }
}
