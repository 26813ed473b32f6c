/** Imports and draws a pool in the built page, in a headless Chromium: from the press of the button to the winners. */
import { type BrowserServer, chromium } from 'playwright';
import { serve } from '../../scripts/serve.ts';
import { ensureChromium } from '../../scripts/testing/chromium.ts';
import { BeijingPage } from '../e2e/official-beijing-page.ts';
import { choose } from '../e2e/official-page.ts';
import { tabMiB } from './processes.ts';

/** Milliseconds between two looks at the memory. */
const LOOK_EVERY = 500;

export interface InChromium {
  /** From the press to the winners' table, with import, MD5 and draw. */
  readonly allMs: number;
  /** The same pool under another seed. */
  readonly againMs: number;
  /** What the tab's process had at most, all workers included; null where the system does not tell. */
  readonly peakMiB: number | null;
  /** The process's memory before the zip was chosen. */
  readonly emptyMiB: number | null;
}

/** @param folder the built site */
export async function inChromium(folder: string, zip: string, seed: string): Promise<InChromium> {
  const executablePath = ensureChromium();
  const site = await serve(folder, '/', 0);
  let server: BrowserServer | undefined;
  let looking: NodeJS.Timeout | undefined;
  try {
    server = await chromium.launchServer({
      ...(executablePath === '' ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage({ serviceWorkers: 'block' });
    const tab = () => tabMiB(server?.process().pid);
    await page.goto(`${site.url}en/official/beijing/`);
    const { start, seed: field, winners, chooseZip } = new BeijingPage(page, 'en');
    await choose(page, chooseZip, zip);
    const emptyMiB = tab();
    let peak = emptyMiB ?? 0;
    looking = setInterval(() => {
      peak = Math.max(peak, tab() ?? 0);
    }, LOOK_EVERY);
    const draw = async (digits: string) => {
      await field.fill(digits);
      const begun = performance.now();
      await start.click();
      await winners.locator('tbody tr').first().waitFor({ timeout: 300_000 });
      return performance.now() - begun;
    };
    const allMs = await draw(seed);
    const againMs = await draw(String((Number(seed) + 1) % 1_000_000).padStart(6, '0'));
    return { allMs, againMs, peakMiB: emptyMiB === null ? null : peak, emptyMiB };
  } finally {
    clearInterval(looking);
    await server?.close();
    await site.close();
  }
}
