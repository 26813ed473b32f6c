/** What a command may do to the world: print, ask the clock, draw a secret, publish files. Tests pass fakes. */
import { randomBytes } from 'node:crypto';
import type { Lang } from '../../src/i18n/lang.ts';
import { type FileSystem, systemFiles } from '../publishing/file-system.ts';
import { systemSecretsFolder } from '../publishing/secrets.ts';
import { type Ask, systemAsk } from './asking.ts';
import { localeLanguage } from './language.ts';

export interface Terminal {
  /** The language that is spoken: `--lang`, or else the locale's. JSON and what is published are the same in both. */
  readonly lang: Lang;
  /** Standard output: what the command is for. */
  out(text: string): void;
  /** Exact bytes to standard output, with nothing behind them. */
  raw(bytes: Uint8Array): void;
  /** Standard error: everything else. */
  err(text: string): void;
  /** Whether standard error is a terminal that a progress bar may move in. */
  readonly moving: boolean;
  /** The present time as the protocol writes it. */
  now(): string;
  /** 32 bytes nobody can guess. */
  secret(): Uint8Array;
  /** Where the publisher's secrets are kept; null where the system names no folder for them. */
  readonly secretsFolder: string | null;
  /** Asks whoever sits at the terminal; null where nobody does. @throws MingqianError `cancelled` where they leave */
  readonly ask: Ask | null;
  /** How long a passphrase takes to try, as the base-2 logarithm of scrypt's N: 18 is about a second and 256 MB. */
  readonly scryptWork: number;
  /** What is done to the files of a record and to secrets. */
  readonly files: FileSystem;
  /** Settles when whoever started a command that serves tells it to stop. */
  stopped(): Promise<void>;
}

/** Until the system asks a process to end. */
async function asked(): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  await new Promise<void>((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
}

export const systemTerminal: Terminal = {
  lang: localeLanguage(process.env, Intl.DateTimeFormat().resolvedOptions().locale),
  out: (text) => process.stdout.write(`${text}\n`),
  raw: (bytes) => process.stdout.write(bytes),
  err: (text) => process.stderr.write(`${text}\n`),
  moving: process.stderr.isTTY === true,
  now: () => `${new Date().toISOString().slice(0, 19)}Z`,
  secret: () => new Uint8Array(randomBytes(32)),
  secretsFolder: systemSecretsFolder(),
  ask: systemAsk(),
  scryptWork: 18,
  files: systemFiles,
  stopped: asked,
};
