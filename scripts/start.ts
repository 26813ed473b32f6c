/** `npm start`: makes what is missing, verifies, builds, serves, and prints the address. */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { MingqianError, messageOf } from '../src/core/errors.ts';
import { BASE, buildSite } from './build.ts';
import { DEMONSTRATION, ROOT } from './root.ts';
import { serve } from './serve.ts';
import { stopped } from './serving.ts';
import { type Arguments, type Option, readArguments, UsageError } from './terminal/arguments.ts';

const OPTIONS: Readonly<Record<string, Option>> = {
  port: { value: 'port', help: 'a port to serve at; where it is taken, a free one (4321)' },
  help: { help: 'print this' },
};
const HELP = `Usage: npm start [-- [<folder>] [--port <port>]]

Verifies the records, builds the site and serves it on this computer, until Ctrl-C. Without a folder it is the demonstration, whose
records are made where they are missing; with one it is a publisher's, as \`npm run -s mingqian -- site new\` writes it.

Options:
  --port <port>   a port to serve at; where it is taken, a free one (4321)
  --help          print this

PORT, HOST, MINGQIAN_BASE (/ or /name/) and MINGQIAN_SITE (the host's address) are read from the environment.`;

/** Where the site of a folder is built to be shown: a folder of ours for each. */
function placeOf(folder: string): string {
  if (folder === DEMONSTRATION) return join(ROOT, 'dist');
  return join(ROOT, '.cache/sites', createHash('sha256').update(folder).digest('hex').slice(0, 16));
}

/** @throws MingqianError `usage` */
function portOf(args: Arguments): number {
  const port = args.option('port') ?? process.env['PORT'] ?? '4321';
  if (!/^[0-9]{1,5}$/.test(port) || Number(port) > 65_535)
    throw new MingqianError('usage', `--port: expected 0 to 65535, found ${JSON.stringify(port)}`);
  return Number(port);
}

async function start(words: readonly string[]): Promise<void> {
  if (words.includes('--help') || words.includes('-h')) return console.log(HELP);
  const args = readArguments(words, OPTIONS, [0, 1]);
  const port = portOf(args);
  const base = process.env['MINGQIAN_BASE'] ?? '/';
  if (!BASE.test(base))
    throw new MingqianError('usage', `MINGQIAN_BASE: expected / or /name/, found ${JSON.stringify(base)}`);
  const [named] = args.words;
  const folder = named === undefined ? DEMONSTRATION : resolve(named);
  const out = placeOf(folder);
  const state = await buildSite({ folder, out, base, log: (line) => console.log(line) });
  if (state === 'unchanged') console.log('Nothing has changed since the site was built.');
  const { url, close } = await serve(out, base, port, process.env['HOST'] ?? '127.0.0.1');
  console.log(`\nMingqian is at ${url}\nRe-run a whole draw: ${url}verify/\nStop with Ctrl-C.`);
  await stopped();
  await close();
}

try {
  await start(process.argv.slice(2));
} catch (error) {
  // A record that does not verify, a port that may not be had: said in words, not as a fault of the program.
  for (const line of error instanceof UsageError ? error.lines : [messageOf(error)]) console.error(line);
  process.exitCode = error instanceof MingqianError && error.code === 'usage' ? 2 : 1;
}
