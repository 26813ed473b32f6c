/** Verifies a record in a headless Chromium: the site's own worker, asked by a page that does nothing else. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type BrowserServer, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { ROOT } from '../../scripts/root.ts';
import { ensureChromium, headlessChromium } from '../../scripts/testing/chromium.ts';
import type { BenchPage } from './page/main.ts';
import { tabMiB } from './tab.ts';

/** Milliseconds between two looks at the memory. */
const LOOK_EVERY = 50;

export interface InChromium {
  readonly floorMs: number;
  readonly csvFloorMs: number;
  readonly gzMs: number;
  readonly csvMs: number;
  /** Of each check of the run from gz. */
  readonly checks: Readonly<Record<string, number>>;
  /** What the tab's process had at most in the verification from gz, all workers included; null where the system does not tell. */
  readonly peakMiB: number | null;
}

async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    mode: 'production',
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      rolldownOptions: {
        input: join(ROOT, 'test/bench/page/main.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  if (!('output' in built)) throw new Error('expected one build');
  const [chunk] = built.output;
  if (chunk.type !== 'chunk') throw new Error('expected a script');
  return chunk.code;
}

/** One list file alone is answered for: which, the address says first. */
function serving(folder: string, code: string) {
  return createServer((request, response) => {
    const [, only = '', name = ''] = (request.url ?? '').split('/');
    if (name === 'page') {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><script src="/any/script.js"></script>');
      return;
    }
    if (name === 'script.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(code);
      return;
    }
    const isOther = name.startsWith('applicants.') && name !== only;
    const path = join(folder, name);
    stat(path).then(
      ({ size }) => {
        response.statusCode = isOther ? 404 : 200;
        if (isOther) {
          response.end();
          return;
        }
        response.setHeader('content-type', 'application/octet-stream');
        response.setHeader('content-length', size);
        createReadStream(path, { highWaterMark: 2 ** 20 }).pipe(response);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
}

/** What is asked of the page. */
function asked<K extends keyof BenchPage>(
  page: Page,
  name: K,
  base: string,
): Promise<Awaited<ReturnType<BenchPage[K]>>> {
  return page.evaluate(
    ([what, where]) =>
      (globalThis as unknown as { bench: Record<string, (base: string) => unknown> }).bench[what as string]?.(
        where as string,
      ),
    [name, base],
  ) as Promise<Awaited<ReturnType<BenchPage[K]>>>;
}

/** @param folder a record with both list files */
export async function recordInChromium(folder: string, rounds: number): Promise<InChromium[]> {
  const server = serving(folder, await script());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const executablePath = headlessChromium(ensureChromium());
  let browser: BrowserServer | undefined;
  try {
    browser = await chromium.launchServer({
      ...(executablePath === '' ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    const connected = await chromium.connect(browser.wsEndpoint());
    const found: InChromium[] = [];
    for (let i = 0; i < rounds; i++) {
      // A page of its own each time: what one left in memory is not the next one's.
      const fresh = async () => {
        const page = await connected.newPage();
        await page.goto(`${origin}/any/page`);
        return page;
      };
      const [gz, csv] = ['applicants.csv.gz', 'applicants.csv'].map((only) => `${origin}/${only}/`) as [
        string,
        string,
      ];
      const floors = await fresh();
      const floorMs = await asked(floors, 'floor', gz);
      const csvFloorMs = await asked(floors, 'csvFloor', csv);
      await floors.context().close();
      const page = await fresh();
      let peak = tabMiB(browser.process().pid);
      const looking = setInterval(() => {
        const now = tabMiB(browser?.process().pid);
        if (now !== null) peak = Math.max(peak ?? 0, now);
      }, LOOK_EVERY);
      const fromGz = await asked(page, 'verify', gz);
      clearInterval(looking);
      const fromCsv = await asked(page, 'verify', csv);
      await page.context().close();
      for (const { verdict } of [fromGz, fromCsv])
        if (verdict !== 'verified') throw new Error(`the record of the bench is ${verdict}`);
      found.push({
        floorMs,
        csvFloorMs,
        gzMs: fromGz.ms,
        csvMs: fromCsv.ms,
        checks: fromGz.checks,
        peakMiB: peak,
      });
    }
    return found;
  } finally {
    await browser?.close();
    server.close();
  }
}
