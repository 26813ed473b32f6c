/** A terminal for tests: keeps what was printed, has a clock that stands still and secrets that are known. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../scripts/command-line.ts';
import type { ExitStatus } from '../../scripts/commands/command.ts';
import { systemFiles } from '../../scripts/publishing/file-system.ts';
import type { Terminal } from '../../scripts/terminal/terminal.ts';

export interface Ran {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
}

/** Where secrets go in tests: nowhere near the user's own. */
export const SECRETS = mkdtempSync(join(tmpdir(), 'mingqian-secrets-'));
process.on('exit', () => rmSync(SECRETS, { recursive: true, force: true }));

/** Runs a command line in this process. @param now the time that the command sees */
export async function run(
  words: readonly string[],
  now = '2026-06-20T00:00:00Z',
  change: Partial<Terminal> = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    lang: 'en',
    out: (text) => out.push(text),
    raw: (bytes) => out.push(new TextDecoder().decode(bytes)),
    err: (text) => err.push(text),
    moving: false,
    now: () => now,
    secret: () => Uint8Array.from({ length: 32 }, (_, i) => i),
    secretsFolder: SECRETS,
    ask: null,
    // As little as age allows: what is tried here is not how hard a passphrase is to guess.
    scryptWork: 1,
    files: systemFiles,
    stopped: async () => {},
    ...change,
  };
  const status = await main(words, terminal);
  return { status, out: out.join('\n'), err: err.join('\n') };
}
