/**
 * `npm test`: every test there is, with what they need installed or asked for. Ends with `N passed, N failed`.
 * Words behind `npm test --` name steps: check, vitest, build, browser, journeys; none means all of these. The step
 * `long` is `npm run test:long`: what takes minutes, beside the others.
 *
 * What needs no browser runs beside the builds, and no part uses more than about one core, nor all of it, so that two are always busy.
 */
import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureRounds } from './build.ts';
import { CHECKS, PAGES } from './check.ts';
import { ROOT } from './root.ts';
import { ensureChromium, headlessChromium } from './testing/chromium.ts';
import { playwrightCounts, sum, vitestCounts, whole } from './testing/counts.ts';
import { engineVariables } from './testing/engines.ts';
import { type Job, program, runJobs } from './testing/jobs.ts';
import { ensurePython } from './testing/python.ts';

process.chdir(ROOT);
const steps = process.argv.slice(2);
const STEPS = ['check', 'vitest', 'build', 'browser', 'journeys', 'long'];
const unknown = steps.filter((step) => !STEPS.includes(step));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}; the steps are ${STEPS.join(', ')}.`);
  process.exit(2);
}
const wanted = (...names: string[]) =>
  steps.length === 0 ? !names.includes('long') : names.some((name) => steps.includes(name));
const reports = join(ROOT, 'test-results');

/** Outside the project, and often on another disk; a checkout has its own. */
const TWIN = join(tmpdir(), `mingqian-twin-${createHash('sha256').update(ROOT).digest('hex').slice(0, 16)}`);

/** The sites that the browser tests look at: the root of a host, and a sub-path. */
const SITES: readonly { out: string; base: string; elsewhere?: Readonly<Record<string, string>> }[] = [
  { out: join(ROOT, 'dist'), base: '/' },
  { out: join(ROOT, '.cache/sub-path'), base: '/a/mingqian/' },
  // The same site once more, later and in a folder elsewhere, by another user in another country: it must not differ by a byte.
  {
    out: TWIN,
    base: '/',
    elsewhere: {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      LANGUAGE: 'tr',
      USER: 'somebody',
      LOGNAME: 'somebody',
      HOSTNAME: 'elsewhere',
    },
  },
];

let env: NodeJS.ProcessEnv;
try {
  const chromium = ensureChromium();
  env = {
    ...process.env,
    MINGQIAN_CHROMIUM: chromium,
    MINGQIAN_HEADLESS_CHROMIUM: headlessChromium(chromium),
    MINGQIAN_PYTHON: ensurePython(),
    ...(wanted('journeys') || wanted('long') ? engineVariables() : {}),
    MINGQIAN_TWIN: TWIN,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
await ensureRounds(console.log);

const buildName = ({ out, base }: (typeof SITES)[number]) =>
  `the site for ${base}, built in ${relative(ROOT, out)}`;
const builds: Job[] = SITES.map((site, i) => ({
  name: buildName(site),
  // One at a time: all of them write what the look-up needs. And not beside the check of types, which writes types.
  after: i === 0 ? [PAGES] : SITES.slice(0, i).map(buildName),
  run: async () => {
    const { status, output } = await program(['scripts/build.ts', site.out, site.base], {
      ...env,
      ...site.elsewhere,
    });
    return { counts: whole(status), output };
  },
}));
const built = SITES.map(buildName);

const checks: Job[] = CHECKS.map(([name, path, args]) => ({
  name,
  after: name === PAGES ? [] : [PAGES],
  run: async () => {
    const { status, output } = await program([path, ...args], env);
    return { counts: whole(status), output };
  },
}));

/** A run of Vitest's, with one process at a time. */
function vitest(
  name: string,
  args: readonly string[],
  after: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): Job {
  return {
    name,
    after,
    run: async () => {
      const report = join(reports, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.json`);
      const { status, output } = await program(
        [
          'node_modules/vitest/vitest.mjs',
          'run',
          ...args,
          '--maxWorkers=1',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ],
        { ...env, ...variables },
      );
      return { counts: await vitestCounts(report, status), output };
    },
  };
}

/** A run of Playwright's, with one page at a time and ports of its own. */
function playwright(name: string, part: number, args: readonly string[], variables = {}): Job {
  return {
    name,
    after: built,
    run: async () => {
      const report = join(reports, `playwright-${part}.json`);
      const { status, output } = await program(
        [
          'node_modules/@playwright/test/cli.js',
          'test',
          '--workers=1',
          `--output=test-results/browser-${part}`,
          ...args,
        ],
        {
          ...env,
          ...variables,
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
          MINGQIAN_PORT: String(Number(env['MINGQIAN_PORT'] ?? 4610) + 2 * part),
        },
      );
      return { counts: await playwrightCounts(report, status), output };
    },
  };
}

/** Parts of the browser tests. */
const PARTS = 4;
const browser = Array.from({ length: PARTS }, (_, i) =>
  playwright(`the built site in Chromium, ${i + 1} of ${PARTS}`, i, [`--shard=${i + 1}/${PARTS}`]),
);
/** What tells the tests that there is time. */
const LONG = { MINGQIAN_LONG: '1' };
/** What was left out above. */
const long = [
  // Among them the site behind web servers.
  vitest('what takes long, in Node', ['--project=long'], built.slice(0, 2)),
  vitest('all journeys in three engines', ['--project=journeys'], built.slice(0, 1), LONG),
  playwright('what takes long, in Chromium', PARTS, [], LONG),
];

const inNode = (part: string) =>
  vitest(`unit, property, vector and Python tests, ${part.replace('/', ' of ')}`, [
    '--project=node',
    '--project=node, mocking',
    `--shard=${part}`,
  ]);
/** What others wait for comes first, and what is short last, where it fills what is left. */
const jobs: Job[] = [
  ...(wanted('check') ? checks.filter(({ name }) => name === PAGES) : []),
  ...(wanted('build', 'browser')
    ? builds
    : wanted('long')
      ? builds.slice(0, 2)
      : wanted('journeys')
        ? builds.slice(0, 1)
        : []),
  ...(wanted('journeys')
    ? [vitest('journeys in Firefox and WebKit', ['--project=journeys'], built.slice(0, 1))]
    : []),
  ...(wanted('browser') ? browser : []),
  ...(wanted('vitest') ? ['1/3', '2/3', '3/3'].map(inNode) : []),
  ...(wanted('vitest') ? [vitest('the core in Chromium', ['--project=chromium'])] : []),
  ...(wanted('check') ? checks.filter(({ name }) => name !== PAGES) : []),
  ...(wanted('long') ? long : []),
];

/** One more than there are cores, up to four: much of a browser test is waiting, and a fourth gains nothing on two. */
const ROOM = Math.max(2, Math.min(4, availableParallelism() + 1));
const start = performance.now();
const done = await runJobs(jobs, ROOM, console.log);
const { passed, failed, failures, skipped } = sum(
  done.flatMap(({ counts }) => (counts === null ? [] : [counts])),
);
const seconds = (time: number) => `${time.toFixed(0)} s`.padStart(6);
console.log('\nWhere the time went:');
for (const { name, counts, seconds: took } of done)
  console.log(`  ${seconds(took)}  ${name}${counts === null ? ': not run, as what it needs failed' : ''}`);
console.log(`  ${seconds((performance.now() - start) / 1000)}  all of it, two or more at a time`);
if (skipped.length > 0) console.log(`\n${skipped.length} skipped:`);
for (const name of skipped) console.log(`  ${name}`);
// Told once more, as the end of a long output is what one is shown.
const bad = done.filter(({ counts }) => (counts?.failed ?? 0) > 0);
if (bad.length > 0) console.log(`\nFailed: ${bad.map(({ name }) => name).join('; ')}`);
for (const { name, why } of failures)
  console.log(`  ${name.replace(`${ROOT}/`, '')}\n${why.replaceAll(/^/gm, '    ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
