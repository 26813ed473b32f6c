/** `npm run check:lighthouse`: what Lighthouse says of one page of each kind, on a phone. See its `--help`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { chromium } from 'playwright';
import puppeteer from 'puppeteer-core';
import { MingqianError } from '../src/core/errors.ts';
import { buildSite } from './build.ts';
import { CATEGORIES, type Judged, judge, type Result, tableOf } from './lighthouse/judging.ts';
import { HELP, lighthouseOptions } from './lighthouse/options.ts';
import { servePacked } from './lighthouse/packed.ts';
import { DEMONSTRATION, ROOT } from './root.ts';
import { serve } from './serve.ts';
import { errorLines } from './terminal/said-error.ts';
import { ensureChromium } from './testing/chromium.ts';

/** One run in a browser of its own: nothing is kept from an earlier one. */
async function examined(url: string, executablePath: string): Promise<Result> {
  const browser = await puppeteer.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const flags = { logLevel: 'error', onlyCategories: CATEGORIES } as const;
    const found: RunnerResult | undefined = await lighthouse(url, {
      ...flags,
      onlyCategories: [...CATEGORIES],
      port: Number(new URL(browser.wsEndpoint()).port),
    });
    if (found === undefined) throw new Error(`${url}: Lighthouse gave no result`);
    return found.lhr;
  } finally {
    await browser.close();
  }
}

async function check(words: readonly string[]): Promise<number> {
  if (words.includes('--help') || words.includes('-h')) {
    console.log(HELP);
    return 0;
  }
  const { pages, runs } = lighthouseOptions(words, process.env);
  const executablePath = process.env['CHROME_PATH'] || ensureChromium() || chromium.executablePath();
  const out = join(ROOT, 'dist');
  await buildSite({ folder: DEMONSTRATION, out, base: '/', log: (line) => console.error(line) });
  // A page that is not there would be examined as the page that says so.
  const missing = pages.filter((page) => !existsSync(join(out, page, 'index.html')));
  if (missing.length > 0) throw new MingqianError('usage', `no such page: /${missing.join(', /')}`);
  const served = await serve(out, '/', 0);
  const packed = await servePacked(served.url);
  try {
    const judged: Judged[] = [];
    for (const page of pages) {
      const results: Result[] = [];
      for (let run = 0; run < runs; run++) results.push(await examined(packed.url + page, executablePath));
      const one = judge(page, results);
      judged.push(one);
      for (const fault of one.faults) console.log(`/${page}: ${fault}`);
    }
    const failed = judged.filter(({ faults }) => faults.length > 0).length;
    console.log(`\n${tableOf(judged).join('\n')}\n`);
    console.log(`${judged.length - failed} pages passed, ${failed} failed; ${runs} runs a page`);
    return failed === 0 ? 0 : 1;
  } finally {
    await packed.close();
    await served.close();
  }
}

try {
  process.exitCode = await check(process.argv.slice(2));
} catch (error) {
  for (const line of errorLines(error, 'en')) console.error(line);
  process.exitCode = 2;
}
