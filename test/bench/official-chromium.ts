/** Imports and draws a pool in the built page, in a headless Chromium: from the press of the button to the winners. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright';
import { serve } from '../../scripts/serve.ts';
import { ensureChromium } from '../../scripts/testing/chromium.ts';

/** Milliseconds between two looks at the memory. */
const LOOK_EVERY = 50;

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

/** Resident memory of the largest renderer below this process, in MiB. */
function rendererMiB(): number | null {
  if (process.platform !== 'linux') return null;
  const pids = execFileSync('pgrep', ['-f', 'type=renderer'], { encoding: 'utf8' }).trim().split('\n');
  const sizes = pids.map((pid) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  });
  return Math.max(...sizes);
}

/** @param folder the built site */
export async function inChromium(folder: string, zip: string, seed: string): Promise<InChromium> {
  const executablePath = ensureChromium();
  const site = await serve(folder, '/', 0);
  let browser: Browser | undefined;
  let looking: NodeJS.Timeout | undefined;
  try {
    browser = await chromium.launch({
      ...(executablePath === '' ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.goto(`${site.url}en/official/beijing/`);
    await page.setInputFiles('#bj-zip', zip);
    const emptyMiB = rendererMiB();
    let peak = emptyMiB ?? 0;
    looking = setInterval(() => {
      peak = Math.max(peak, rendererMiB() ?? 0);
    }, LOOK_EVERY);
    const draw = async (digits: string) => {
      await page.fill('#bj-seed', digits);
      const begun = performance.now();
      await page.click('#bj-start');
      await page.locator('#bj-winners-table tbody tr').first().waitFor({ timeout: 300_000 });
      return performance.now() - begun;
    };
    const allMs = await draw(seed);
    const againMs = await draw(String((Number(seed) + 1) % 1_000_000).padStart(6, '0'));
    return { allMs, againMs, peakMiB: emptyMiB === null ? null : peak, emptyMiB };
  } finally {
    clearInterval(looking);
    await browser?.close();
    await site.close();
  }
}
