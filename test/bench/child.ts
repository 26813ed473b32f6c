/**
 * One measured run in a process of its own, so that what it takes is its own: `node test/bench/child.ts <what> [words]`. Writes one
 * line of JSON, as measured-child.ts reads it. How long all of it took the parent sees.
 */
import { createHash, hash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../../scripts/root.ts';
import type { Said } from './measured-child.ts';
import { cpuOfEnded } from './processes.ts';

const [what = '', ...words] = process.argv.slice(2);

/** Bytes of a long file that are read at once; shorter files are read whole. */
const PIECE = 2 ** 20;

/** Bytes that this process and those that it waited for have read from files, kept by the system or not; null where it does not tell. */
function bytesRead(): number | null {
  if (process.platform !== 'linux') return null;
  return Number(/^rchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1] ?? Number.NaN);
}

/** Seconds of processors of this process and of those that it waited for. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + cpuOfEnded(process.pid);
}

function peak(): number {
  // Where it is told not the system's maxrss: a child begins with its parent's.
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  return (
    Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? Number.NaN) / 1024
  );
}

const now = () => ({ at: performance.now(), cpu: cpu(), bytes: bytesRead() });
/** Where a run begins: after what it takes to load it. */
let begun = now();

/** A command, which must end well. */
async function command(...argv: readonly string[]): Promise<void> {
  enableCompileCache(join(ROOT, '.cache/compiled'));
  const { main } = await import('../../scripts/command-line.ts');
  const { systemTerminal } = await import('../../scripts/terminal/terminal.ts');
  const { COMMANDS } = await import('../../scripts/commands/table.ts');
  await COMMANDS[argv[0] ?? '']?.load();
  const errors: string[] = [];
  begun = now();
  const err = (line: string) => void errors.push(line);
  const status = await main(argv, { ...systemTerminal, out: () => {}, err, raw: () => {} });
  if (status !== 0) throw new Error(`${argv.join(' ')}: status ${status}\n${errors.join('\n')}`);
}

const RUNS: Readonly<Record<string, () => Promise<void>>> = {
  /** What nobody can go below who unpacks and digests a list. */
  async 'floor-gz'() {
    const bytes = await readFile(words[0] ?? '');
    // A Buffer has at most 4 GiB here; longer lists have no floor by this way.
    createHash('sha256').update(gunzipSync(bytes)).digest();
  },
  /** Digests files one after the other, those of folders too. */
  async 'floor-files'() {
    const files: string[] = [];
    for (const path of words) {
      const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
      if (entries === null) files.push(path);
      else for (const entry of entries) if (entry.isFile()) files.push(join(entry.parentPath, entry.name));
    }
    for (const file of files) {
      if (statSync(file).size <= PIECE) {
        hash('sha256', readFileSync(file));
        continue;
      }
      const digest = createHash('sha256');
      for await (const piece of createReadStream(file, { highWaterMark: PIECE })) digest.update(piece);
      digest.digest();
    }
  },
  command: () => command(...words),
  /** The same with what it takes to load it, from the start of the process. */
  async 'whole-command'() {
    await command(...words);
    begun = { at: 0, cpu: 0, bytes: 0 };
  },
};

const run = RUNS[what];
if (run === undefined) throw new Error(`there is no run ${what}`);
await run();
const ended = now();
const said: Said = {
  ms: ended.at - begun.at,
  cpu: ended.cpu - begun.cpu,
  peak: peak(),
  bytes: ended.bytes === null || begun.bytes === null ? null : ended.bytes - begun.bytes,
};
process.stdout.write(`${JSON.stringify(said)}\n`);
