/**
 * Looks codes up in a built site's own page, in a browser: cold, from opening the page to the proven answer, nothing of it being at hand;
 * and warm, from the press of the button in a page that has answered before. The floor fetches the same files at once and digests them.
 */
import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.ts';
import type { Engine, Tab } from '../journeys/driver.ts';
import { type Figure, Rounds } from './figures.ts';
import { ranInTab } from './in-tab.ts';
import type { LookedUp, LookUpPage } from './page/look-up.ts';
import { pageScript } from './page-script.ts';

/** Codes looked up warm in one page; what is told is one's. */
export const WARM = 5;
const SCRIPT = 'bench.js';
const BESIDE = 'bench.html';

/**
 * Puts the bench's script into the look-up's page, before all that the page's policy is about, and a page that has it alone. The site's
 * service worker is taken away: its copy of the site is no part of a look-up.
 */
export async function prepareSite(site: string): Promise<void> {
  const page = join(site, 'lookup/index.html');
  const html = await readFile(page, 'utf8');
  const script = `<script src="/${SCRIPT}"></script>`;
  if (!html.includes('<head>')) throw new Error(`expected a head in ${page}`);
  await writeFile(page, html.replace('<head>', `<head>${script}`));
  await writeFile(join(site, SCRIPT), await pageScript('look-up.ts'));
  await writeFile(join(site, BESIDE), `<!doctype html><link rel="icon" href="data:,">${script}`);
  await rm(join(site, 'service-worker.js'));
}

/** Codes of a list, evenly spread over it. @param csv its file, of at least some hundred rows */
export async function codesOf(csv: string, count: number): Promise<string[]> {
  const { size } = await stat(csv);
  const file = await open(csv);
  try {
    const codes: string[] = [];
    for (let i = 0; i < count; i++) {
      const { buffer, bytesRead } = await file.read(
        Buffer.alloc(100),
        0,
        100,
        Math.floor((size * (i + 0.5)) / count),
      );
      // The first line is cut.
      codes.push(buffer.toString('latin1', 0, bytesRead).split('\n')[1]?.split(',')[0] ?? '');
    }
    return codes;
  } finally {
    await file.close();
  }
}

/** Asks the page, which is sent the function as its source. */
async function asked<K extends keyof LookUpPage>(
  tab: Tab,
  what: K,
  ...words: Parameters<LookUpPage[K]>
): Promise<Awaited<ReturnType<LookUpPage[K]>>> {
  const found = tab.run(
    ([name, given]) =>
      (globalThis as unknown as { bench: Record<string, (...all: unknown[]) => unknown> }).bench[name]?.(
        ...given,
      ),
    [what, words as unknown[]] as const,
  );
  return (await found) as Awaited<ReturnType<LookUpPage[K]>>;
}

const total = (all: readonly LookedUp[]) => all.reduce((sum, { ms }) => sum + ms, 0);

/**
 * One visitor's look-ups and, in a profile of its own, their floors: what a browser keeps of the cold one is at hand in both for the warm.
 * @param page the look-up's address, which hands a code over
 * @param codes those of warm look-ups
 */
async function note(found: Rounds, engine: Engine, page: string, codes: readonly string[]): Promise<void> {
  const cold: LookedUp[] = [];
  const warm: LookedUp[] = [];
  const tab = await engine.tab();
  const ofCold = await ranInTab(async () => {
    await tab.open(page);
    cold.push(await asked(tab, 'cold'));
    return total(cold);
  });
  const ofWarm = await ranInTab(async () => {
    warm.push(...(await asked(tab, 'warm', codes)));
    return total(warm);
  }, codes.length);
  await tab.close();
  const beside = await engine.tab();
  await beside.open(new URL(`/${BESIDE}`, page).href);
  const floor = (all: readonly LookedUp[]) =>
    ranInTab(
      () =>
        asked(
          beside,
          'floor',
          all.map((one) => one.asked),
        ),
      all.length,
    );
  found.note('cold: fetch and SHA-256', await floor(cold));
  found.note('warm: fetch and SHA-256', await floor(warm));
  found.note('look-up, cold', ofCold);
  found.note('look-up, warm', ofWarm);
  await beside.close();
}

/**
 * @param site the built site, prepared
 * @param place the pool's, as `round/pool`
 * @param codes listed ones, one and `WARM` more for each round
 */
export async function lookUpsIn(
  engine: Engine,
  of: Pick<Figure, 'rows' | 'where'>,
  site: string,
  { place, codes }: { readonly place: string; readonly codes: readonly string[] },
): Promise<Figure[]> {
  const { url, close } = await serve(site, '/', 0);
  const found = new Rounds();
  try {
    for (let from = 0; from < codes.length; from += 1 + WARM) {
      const [first = '', ...others] = codes.slice(from, from + 1 + WARM);
      const handed = new URLSearchParams({ code: first, pool: place });
      await note(found, engine, `${url}lookup/#${handed}`, others);
    }
  } finally {
    await close();
  }
  return found.figures(of, {
    'look-up, cold': 'cold: fetch and SHA-256',
    'look-up, warm': 'warm: fetch and SHA-256',
  });
}
