/**
 * One measured run in a process of its own, so that what it takes is its own: `node test/bench/child.ts <what> <record folder> [words]`. Writes one
 * line of JSON: milliseconds of the work itself, seconds of processor time and the most memory of the process, in MiB. How long all of it took the
 * parent sees.
 */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../../scripts/root.ts';

const [what = '', folder = '', ...words] = process.argv.slice(2);
let begun = performance.now();

/** Runs a command, which must end well; what it takes to load it is not counted. */
async function command(...argv: string[]): Promise<void> {
  enableCompileCache(join(ROOT, '.cache/compiled'));
  const { main } = await import('../../scripts/command-line.ts');
  const { systemTerminal } = await import('../../scripts/terminal/terminal.ts');
  const { COMMANDS } = await import('../../scripts/commands/table.ts');
  await COMMANDS[argv[0] ?? '']?.load();
  begun = performance.now();
  const status = await main(argv, { ...systemTerminal, out: () => {}, err: () => {}, raw: () => {} });
  if (status !== 0) throw new Error(`${argv.join(' ')}: status ${status}`);
}

const RUNS: Readonly<Record<string, () => Promise<void>>> = {
  /** What nobody can go below who unpacks and digests the list. */
  async 'floor-gz'() {
    const bytes = await readFile(join(folder, 'applicants.csv.gz'));
    // A Buffer has at most 4 GiB here; longer lists have no floor by this way.
    createHash('sha256').update(gunzipSync(bytes)).digest();
  },
  async 'floor-csv'() {
    const hash = createHash('sha256');
    for await (const piece of createReadStream(join(folder, 'applicants.csv'), { highWaterMark: 2 ** 20 }))
      hash.update(piece);
    hash.digest();
  },
  async verify() {
    await command('verify', folder, '--json');
  },
  async draw() {
    await command('draw', folder);
  },
  async freeze() {
    await command('freeze', ...words);
  },
  async receipt() {
    await command('receipt', folder, '--code', words[0] ?? '');
  },
  async export() {
    await command('export', folder, '--parquet', '--out', words[0] ?? '');
  },
};

const run = RUNS[what];
if (run === undefined) throw new Error(`there is no run ${what}`);
await run();
const ms = performance.now() - begun;
const { user, system } = process.cpuUsage();
// Not the system's maxrss: a child begins with its parent's.
const peak =
  Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? Number.NaN) / 1024;
process.stdout.write(`${JSON.stringify({ ms, cpu: (user + system) / 1e6, peak })}\n`);
