/**
 * Whole runs as their users wait for them, each beside its floor of the same round: what the platform alone takes to read, unpack and digest
 * the same bytes. Median of several, with the least and the most; ratios can be compared between machines, seconds cannot.
 *
 *     npm run bench [-- --quick | whole [<folder>] [<rows> ...]]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ROOT } from '../../scripts/root.ts';
import { type Browser, browsers } from './browsers.ts';
import { type Bench, gapsIn, NEVER, UNTOLD, untoldHere } from './complete.ts';
import { FOUND } from './document.ts';
import type { Figure } from './figures.ts';
import { inNode, startUp } from './in-node.ts';
import { codesOf, lookUpsIn, prepareSite, WARM } from './look-up.ts';
import { machineOf } from './machine.ts';
import { markdownOf } from './markdown.ts';
import { ALL, allAbsent, leftOut, type Plan, QUICK } from './plan.ts';
import { poolOf } from './pool.ts';
import { recordIn } from './record-browser.ts';
import { builtSite, PLACE } from './site.ts';

/** In one browser: the record so often, and the look-up where its site was built. */
async function inBrowser(
  { name, start }: Browser,
  { folder, rows, site }: { readonly folder: string; readonly rows: number; readonly site: string | null },
  plan: Plan,
): Promise<Figure[]> {
  const verifications = plan.verifications(name, rows);
  const of = { rows, where: name };
  const engine = await start();
  try {
    const figures = verifications === 0 ? [] : await recordIn(engine, of, folder, verifications);
    if (site === null) return figures;
    const codes = await codesOf(join(folder, 'applicants.csv'), plan.lookUps(name) * (1 + WARM));
    return [...figures, ...(await lookUpsIn(engine, of, site, { place: PLACE, codes }))];
  } finally {
    await engine.close();
  }
}

/** Tries it once more where the browser fails; what fails twice is missing, and the bench says so at its end. */
async function triedIn(...[browser, pool, plan]: Parameters<typeof inBrowser>): Promise<Figure[]> {
  for (const left of ['once more', 'given up'])
    try {
      return await inBrowser(browser, pool, plan);
    } catch (error) {
      console.error(`${browser.name} failed, ${left}: ${error instanceof Error ? error.stack : error}`);
    }
  return [];
}

/** All of one pool. @param say is told what is done now */
async function ofPool(
  folder: string,
  rows: number,
  { plan, there, say }: { plan: Plan; there: readonly Browser[]; say: (line: string) => void },
): Promise<Figure[]> {
  say('the commands');
  const figures = await inNode(folder, rows, plan.rounds, plan.freezes(rows));
  const builds = plan.builds(rows);
  if (builds > 0) say('the site');
  const built = builds > 0 ? await builtSite(folder, rows, builds) : null;
  if (built !== null) {
    figures.push(...built.figures);
    await prepareSite(built.site);
  }
  const pool = { folder, rows, site: built?.site ?? null };
  for (const browser of there) {
    if (built === null && plan.verifications(browser.name, rows) === 0) continue;
    say(browser.name);
    figures.push(...(await triedIn(browser, pool, plan)));
  }
  await built?.close();
  return figures;
}

/** @param words `--quick`: fewer rows, fewer runs; a folder where the made pools are kept; numbers of rows */
export async function whole(words: readonly string[]): Promise<void> {
  const plan = words.includes('--quick') ? QUICK : ALL;
  const below = resolve(words.find((word) => !/^(?:--|[0-9])/.test(word)) ?? join(ROOT, '.cache/bench'));
  const asked = words.filter((word) => /^[1-9][0-9]*$/.test(word)).map(Number);
  const sizes = asked.length > 0 ? asked : plan.sizes;
  const { there, missing } = browsers();
  for (const { name, why } of missing) console.error(`${name} is skipped: ${why}`);
  const pools: (readonly [number, string])[] = [];
  for (const rows of sizes) pools.push([rows, await poolOf(below, rows)]);
  const machine = machineOf();
  const begun = performance.now();
  const say = (line: string) =>
    console.error(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  const figures = [await startUp(plan.rounds)];
  mkdirSync(dirname(FOUND), { recursive: true });
  const benchOf = (sizes: readonly number[]): Bench => ({
    machine: machine(there.map(({ version }) => version)),
    ...{ sizes, rounds: plan.rounds, figures },
    absent: [...NEVER, ...missing.map(allAbsent), ...leftOut(plan, sizes, there)],
    untold: [...UNTOLD, ...untoldHere()],
  });
  for (const [i, [rows, folder]] of pools.entries()) {
    const named = `${rows.toLocaleString('en')} rows: `;
    figures.push(...(await ofPool(folder, rows, { plan, there, say: (line) => say(named + line) })));
    // What is done is not lost with what fails.
    writeFileSync(FOUND, `${JSON.stringify(benchOf(sizes.slice(0, i + 1)), null, 2)}\n`);
  }
  const bench = benchOf(sizes);
  console.log(markdownOf(bench));
  const gaps = gapsIn(bench);
  for (const gap of gaps) console.error(`missing: ${gap}`);
  if (gaps.length > 0) process.exitCode = 1;
  say(`done; ${FOUND}`);
}
