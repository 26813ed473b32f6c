/**
 * How long it takes to import a published pool of Beijing's and to draw from it, in Node and in a headless Chromium, beside what the
 * machine cannot go below: unpacking the same files and looking at each byte once, in one thread.
 *
 *     npm run bench -- official [<tickets> [<quota>]]
 *
 * For orientation: the Windows program's own classes took 17 s to import, 3.3 s to unpack, 2.0 s to draw and 283 MB
 * for 17,100,000 tickets, on a machine with two cores.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../scripts/build.ts';
import { DEMONSTRATION, ROOT } from '../../scripts/root.ts';
import { inChromium } from './official-chromium.ts';
import { writePoolZip } from './official-zip.ts';

const TICKETS = Number(process.argv[3] ?? 17_100_000);
const QUOTA = Number(process.argv[4] ?? 20_000);
const SEED = '123456';
/** Milliseconds of the Windows program's classes, for as many tickets as that. */
const WINDOWS = { tickets: 17_100_000, ms: 22_300, peakMiB: 270 };

interface NodeRun {
  readonly md5: string;
  readonly winners: string;
  readonly times: Readonly<Record<string, number>>;
  readonly peakMiB: number;
}
interface Floor {
  readonly unpack: number;
  readonly scan: number;
}

/** What a script of this folder prints, run by itself. */
function inProcess<T>(script: string, ...args: string[]): T {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, script), ...args],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return JSON.parse(stdout) as T;
}

const folder = join(ROOT, '.cache/bench');
mkdirSync(folder, { recursive: true });
const zip = join(folder, `pool-${TICKETS}-${QUOTA}.zip`);
if (!existsSync(zip)) {
  console.error(`Writing a pool of ${TICKETS} tickets ...`);
  await writePoolZip(`${zip}.part`, TICKETS, QUOTA);
  renameSync(`${zip}.part`, zip);
}
const site = join(folder, 'site');
await buildSite({ folder: DEMONSTRATION, out: site, base: '/', log: (line) => console.error(line) });

const floor = inProcess<Floor>('official-floor.ts', zip);
const node = inProcess<NodeRun>('official-node.ts', zip, SEED);
const browser = await inChromium(site, zip, SEED);

const floorMs = floor.unpack + floor.scan;
const { md5 = 0, import: imported = 0, draw = 0 } = node.times;
const rows: readonly (readonly [string, number, number | null])[] = [
  ['floor: unpacked, each byte looked at', floorMs, null],
  ['Node: MD5', md5, null],
  ['Node: import', imported, null],
  [`Node: draw of ${QUOTA}`, draw, null],
  ['Node: all', md5 + imported + draw, node.peakMiB],
  ['Chromium: MD5, import and draw, as the page shows it', browser.allMs, browser.peakMiB],
  ['Chromium: the same pool under another seed', browser.againMs, null],
  ...(TICKETS === WINDOWS.tickets
    ? [['Windows program, elsewhere: all', WINDOWS.ms, WINDOWS.peakMiB] as const]
    : []),
];
console.log(
  `${TICKETS} tickets, quota ${QUOTA}; Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model.trim()}\n`,
);
const width = Math.max(...rows.map(([name]) => name.length));
console.log(
  `${'step'.padEnd(width)}  ${'ms'.padStart(7)}  ${'/ floor'.padStart(7)}  ${'peak MiB'.padStart(8)}`,
);
for (const [name, ms, peak] of rows)
  console.log(
    `${name.padEnd(width)}  ${ms.toFixed(0).padStart(7)}  ${(ms / floorMs).toFixed(2).padStart(7)}  ${(peak === null ? '' : peak.toFixed(0)).padStart(8)}`,
  );
console.log(`\n${JSON.stringify({ tickets: TICKETS, quota: QUOTA, floor, node, browser })}`);
