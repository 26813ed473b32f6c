/**
 * `npm test`: every test there is, with what they need installed or asked for. Ends with `N passed, N failed`.
 * Words behind `npm test --` name steps: check, vitest, build, browser, journeys; none means all.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildSite, ensureRounds } from './build.ts';
import { CHECKS, runCheck } from './check.ts';
import { ROOT } from './root.ts';
import { ensureChromium } from './testing/chromium.ts';
import { type Counts, playwrightCounts, sum, vitestCounts, whole } from './testing/counts.ts';
import { engineVariables } from './testing/engines.ts';
import { ensurePython } from './testing/python.ts';

process.chdir(ROOT);
const steps = process.argv.slice(2);
const STEPS = ['check', 'vitest', 'build', 'browser', 'journeys'];
const unknown = steps.filter((step) => !STEPS.includes(step));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}; the steps are ${STEPS.join(', ')}.`);
  process.exit(2);
}
const wanted = (step: string) => steps.length === 0 || steps.includes(step);
const reports = join(ROOT, 'test-results');
const counts: Counts[] = [];
const heading = (text: string) => console.log(`\n== ${text}`);

/** Outside the project, and often on another disk; a checkout has its own. */
const TWIN = join(tmpdir(), `mingqian-twin-${createHash('sha256').update(ROOT).digest('hex').slice(0, 16)}`);

/** The sites that the browser tests look at: the root of a host, and a sub-path. */
export const SITES = [
  { out: join(ROOT, 'dist'), base: '/' },
  { out: join(ROOT, '.cache/sub-path'), base: '/a/mingqian/' },
  // The same site once more, in a folder elsewhere: it must not differ by a byte.
  { out: TWIN, base: '/' },
] as const;

let env: NodeJS.ProcessEnv;
try {
  env = {
    ...process.env,
    MINGQIAN_CHROMIUM: ensureChromium(),
    MINGQIAN_PYTHON: ensurePython(),
    ...(wanted('journeys') ? engineVariables() : {}),
    MINGQIAN_TWIN: TWIN,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });

/** Runs projects of Vitest's and counts what came of them. @param workers processes at a time */
async function runVitest(name: string, projects: readonly string[], workers: number): Promise<Counts> {
  const report = join(reports, `${name}.json`);
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects.map((project) => `--project=${project}`),
    `--maxWorkers=${workers}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  });
  return vitestCounts(report, status);
}

if (wanted('check'))
  for (const [name, program, args] of CHECKS) {
    heading(name);
    counts.push(whole(runCheck(program, args)));
  }

if (wanted('vitest')) {
  heading('unit, property, vector and Python tests, in Node and Chromium');
  await ensureRounds(console.log);
  counts.push(await runVitest('vitest', ['node', 'chromium'], 1));
}

let built = true;
if (['build', 'browser', 'journeys'].some(wanted))
  for (const { out, base } of SITES) {
    heading(`building the site for ${base} in ${relative(ROOT, out)}`);
    try {
      console.log(await buildSite({ out, base, log: console.log }));
      counts.push(whole(0));
    } catch (error) {
      console.error(error);
      built = false;
      counts.push(whole(1));
    }
  }

if (wanted('browser') && built) {
  heading('browser tests on the built site');
  const report = join(reports, 'playwright.json');
  const { status } = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'test'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  counts.push(await playwrightCounts(report, status));
}

if (wanted('journeys') && built) {
  heading('the main journeys in Chromium, Firefox and WebKit');
  counts.push(await runVitest('journeys', ['journeys'], 2));
}

const { passed, failed, skipped } = sum(counts);
if (skipped.length > 0) console.log(`\n${skipped.length} skipped:`);
for (const name of skipped) console.log(`  ${name}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
