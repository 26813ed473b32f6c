/**
 * Whole runs as their users wait for them, each beside its floor of the same round: what the platform alone takes to read, unpack and digest
 * the same bytes. Median of several, with the least and the most; ratios can be compared between machines, seconds cannot.
 *
 *     npm run bench [-- --quick | whole [<folder>] [<rows> ...]]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../scripts/root.ts';
import { type Browser, browsers, versionOf } from './browsers.ts';
import {
  type Absence,
  type Bench,
  BROWSERS,
  gapsIn,
  LOOK_UPS,
  NEVER,
  UNTOLD,
  untoldHere,
} from './complete.ts';
import { FOUND } from './document.ts';
import { type Figure, OPERATIONS } from './figures.ts';
import { inNode, startUp } from './in-node.ts';
import { codesOf, lookUpsIn, prepareSite, WARM } from './look-up.ts';
import { machineOf } from './machine.ts';
import { markdownOf } from './markdown.ts';
import { poolOf } from './pool.ts';
import { recordIn } from './record-browser.ts';
import { builtSite, PLACE } from './site.ts';

/** How often something is run; 0 where it is left out, and `why`. */
interface Plan {
  readonly rounds: number;
  readonly freezes: (rows: number) => number;
  readonly builds: (rows: number) => number;
  readonly verifications: (where: Browser['name'], rows: number) => number;
  readonly why: { readonly builds: string; readonly verifications: string };
}

/** The most rows that are verified in Firefox and WebKit. */
const ELSEWHERE = 3_400_000;
const ALL: Plan = {
  rounds: 5,
  freezes: () => 5,
  builds: () => 5,
  verifications: (where, rows) => (where === 'Chromium' || rows <= ELSEWHERE ? 5 : 0),
  why: {
    builds: '',
    verifications: 'so many are verified in Chromium alone, or the bench would take twice as long',
  },
};
/** Under two minutes. */
const QUICK: Plan = {
  rounds: 3,
  freezes: (rows) => (rows <= 600_000 ? 3 : 1),
  builds: (rows) => (rows <= 60_000 ? 1 : 0),
  verifications: (where, rows) => (where === 'Chromium' ? 3 : rows <= 600_000 ? 1 : 0),
  why: { builds: 'left out, so that it is quick', verifications: 'left out, so that it is quick' },
};

/** In one browser: the record, and the look-up where its site was built. */
async function inBrowser(
  { name, start }: Browser,
  pool: { readonly folder: string; readonly rows: number; readonly site: string | null },
  verifications: number,
  lookUps: number,
): Promise<{ readonly figures: Figure[]; readonly version: string }> {
  const engine = await start();
  const { folder, rows, site } = pool;
  const of = { rows, where: name };
  try {
    const tab = await engine.tab();
    const version = versionOf(await tab.run(() => navigator.userAgent, null));
    await tab.close();
    const figures = verifications === 0 ? [] : await recordIn(engine, of, folder, verifications);
    if (site === null) return { figures, version };
    const codes = await codesOf(join(folder, 'applicants.csv'), lookUps * (1 + WARM));
    figures.push(...(await lookUpsIn(engine, of, site, { place: PLACE, codes })));
    return { figures, version };
  } finally {
    await engine.close();
  }
}

/** @param words `--quick`: fewer rows, fewer runs; a folder where the made pools are kept; numbers of rows */
export async function whole(words: readonly string[]): Promise<void> {
  const isQuick = words.includes('--quick');
  const plan = isQuick ? QUICK : ALL;
  const below = words.find((word) => !/^(?:--|[0-9])/.test(word)) ?? join(ROOT, '.cache/bench');
  const asked = words.filter((word) => /^[1-9][0-9]*$/.test(word)).map(Number);
  const usual = [60_000, 600_000, 3_400_000, ...(isQuick ? [] : [25_000_000])];
  const sizes = asked.length > 0 ? asked : usual;
  const { there, missing } = browsers();
  const absent: Absence[] = [...NEVER];
  for (const { name, why } of missing) {
    console.error(`${name} is skipped: ${why}`);
    absent.push({ where: [name], what: OPERATIONS, rows: null, why });
  }
  const pools = new Map<number, string>();
  for (const rows of sizes) pools.set(rows, await poolOf(below, rows));
  const machine = machineOf();
  const versions = new Set<string>();
  const figures: Figure[] = [await startUp(plan.rounds)];
  const say = (line: string) =>
    console.error(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${line}`);
  for (const [rows, folder] of pools) {
    const named = `${rows.toLocaleString('en')} rows`;
    say(`${named}: the commands`);
    figures.push(...(await inNode(folder, rows, plan.rounds, plan.freezes(rows))));
    const builds = plan.builds(rows);
    if (builds > 0) say(`${named}: the site`);
    else absent.push({ where: ['Node'], what: ['site build'], rows: [rows], why: plan.why.builds });
    const built = builds > 0 ? await builtSite(folder, rows, builds) : null;
    if (built !== null) {
      figures.push(...built.figures);
      await prepareSite(built.site);
    } else
      absent.push({
        where: BROWSERS,
        what: LOOK_UPS,
        rows: [rows],
        why: `its site is not built: ${plan.why.builds}`,
      });
    for (const browser of there) {
      say(`${named}: ${browser.name}`);
      const verifications = plan.verifications(browser.name, rows);
      if (verifications === 0)
        absent.push({
          where: [browser.name],
          what: ['verify, from gz', 'verify, from csv'],
          rows: [rows],
          why: plan.why.verifications,
        });
      const pool = { folder, rows, site: built?.site ?? null };
      const found = await inBrowser(browser, pool, verifications, plan.rounds);
      figures.push(...found.figures);
      versions.add(found.version);
    }
    await built?.close();
  }
  const bench: Bench = {
    machine: machine([...versions]),
    ...{ sizes, rounds: plan.rounds, figures, absent, untold: [...UNTOLD, ...untoldHere()] },
  };
  mkdirSync(dirname(FOUND), { recursive: true });
  writeFileSync(FOUND, `${JSON.stringify(bench, null, 2)}\n`);
  console.log(markdownOf(bench));
  const gaps = gapsIn(bench);
  for (const gap of gaps) console.error(`missing: ${gap}`);
  if (gaps.length > 0) process.exitCode = 1;
  say(`done; ${FOUND}`);
}
