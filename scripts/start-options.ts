/** The words and the environment of `npm start`, read strictly. */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { MingqianError } from '../src/core/errors.ts';
import { DEMONSTRATION, ROOT } from './root.ts';
import { BASE } from './site-folder.ts';
import { type Option, readArguments } from './terminal/arguments.ts';

export interface StartOptions {
  /** Whose site it is. */
  readonly folder: string;
  /** Where it is built to be shown: a folder of ours for each. */
  readonly out: string;
  readonly base: string;
  readonly port: number;
  readonly host: string;
}

const OPTIONS: Readonly<Record<string, Option>> = { port: { value: 'port' }, help: {} };
export const HELP = `Usage: npm start [-- [<folder>] [--port <port>]]

Verifies the records, builds the site and serves it on this computer, until Ctrl-C. Without a folder it is the demonstration, whose
records are made where they are missing; with one it is a publisher's, as \`npm run -s mingqian -- site new\` writes it.

Options:
  --port <port>   a port to serve at; where it is taken, a free one (4321)
  --help          print this

PORT, HOST, MINGQIAN_BASE (/ or /name/) and MINGQIAN_SITE (the host's address) are read from the environment.`;

/** @throws MingqianError `usage` */
export function startOptions(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): StartOptions {
  const args = readArguments(words, OPTIONS, [0, 1]);
  const port = args.option('port') ?? environment['PORT'] ?? '4321';
  if (!/^[0-9]{1,5}$/.test(port) || Number(port) > 65_535)
    throw new MingqianError('usage', `--port: expected 0 to 65535, found ${JSON.stringify(port)}`);
  const base = environment['MINGQIAN_BASE'] ?? '/';
  if (!BASE.test(base))
    throw new MingqianError('usage', `MINGQIAN_BASE: expected / or /name/, found ${JSON.stringify(base)}`);
  const [named] = args.words;
  const folder = named === undefined ? DEMONSTRATION : resolve(named);
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return {
    folder,
    out: folder === DEMONSTRATION ? join(ROOT, 'dist') : join(ROOT, '.cache/sites', name),
    base,
    port: Number(port),
    host: environment['HOST'] ?? '127.0.0.1',
  };
}
