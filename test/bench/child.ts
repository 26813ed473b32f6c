/**
 * One measured run in a process of its own, so that what it takes is its own: `node test/bench/child.ts <what> <record folder> [words]`. Writes one
 * line of JSON: seconds of processor time, and the most memory it had, in MiB. How long all of it took the parent sees.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { main } from '../../scripts/command-line.ts';
import { systemTerminal } from '../../scripts/terminal/terminal.ts';
import { filePieces } from '../../src/record/node/folder.ts';

const [what = '', folder = '', ...words] = process.argv.slice(2);

/** Runs a command, which must end well. */
async function command(...argv: string[]): Promise<void> {
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
    for await (const piece of filePieces(join(folder, 'applicants.csv'))) hash.update(piece);
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
};

await RUNS[what]?.();
const { user, system } = process.cpuUsage();
process.stdout.write(
  `${JSON.stringify({ cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 })}\n`,
);
