/**
 * Where a publisher's secrets are kept: outside every repository and record, one file a secret, named after its round,
 * pool and SHA-256, so that none can take another's place and `reveal` finds the one that was committed to.
 */
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { fromHex, toHex, utf8 } from '../../src/core/bytes.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { secretWords } from '../words/secret.ts';
import { errorCode, type FileSystem } from './file-system.ts';
import { realPath } from './within.ts';

/** A secret's file is for its owner alone. */
export const SECRET_MODE = 0o600;
export const SECRET_FOLDER_MODE = 0o700;

/** A secret's file is read no further. */
const LIMIT = 4096;
/** Hex digits of the SHA-256 in a file's name. */
const NAMED = 16;

/** The user's own folder, or nothing where the system knows none: a user without an entry, as containers have them. */
function systemHome(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}

/**
 * The folder of a user's state, as the system has it, and ours in it. Null where it would depend on where a command is
 * typed, or nobody knows it: `reveal` would not find there what `freeze` put there.
 */
export function systemSecretsFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: string = process.platform,
  home: string = systemHome(),
): string | null {
  const named = (variable: string, otherwise: string) => {
    const folder = env[variable];
    // A relative one is to be passed over (XDG Base Directory Specification).
    return folder !== undefined && isAbsolute(folder) ? folder : join(home, otherwise);
  };
  const state =
    platform === 'win32'
      ? named('LOCALAPPDATA', 'AppData/Local')
      : platform === 'darwin'
        ? join(home, 'Library/Application Support')
        : named('XDG_STATE_HOME', '.local/state');
  return isAbsolute(state) ? join(state, 'mingqian', 'secrets') : null;
}

/** Whose secret it is. */
export interface Draw {
  readonly round: string;
  readonly pool: string;
}

/** The file that a secret with this SHA-256, in hex, has in the folder of secrets. @throws MingqianError `usage` without one */
export function secretPath(folder: string | null, { round, pool }: Draw, digest: string): string {
  if (folder === null) return misuse(inBoth(secretWords, (t) => t.noFolder));
  return join(folder, `${round}.${pool}.${digest.slice(0, NAMED)}.secret`);
}

/** The bytes of a secret's file: 64 hex digits and a line end. */
export function secretFile(secret: Uint8Array): Uint8Array {
  return utf8(`${toHex(secret)}\n`);
}

/** The files that the folder has of this round and pool, encrypted or not. */
export async function secretsOf(
  folder: string | null,
  { round, pool }: Draw,
  files: FileSystem,
): Promise<string[]> {
  if (folder === null) return [];
  let names: string[];
  try {
    names = await files.readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
  return names
    .filter((name) => name.startsWith(`${round}.${pool}.`) && /\.secret(?:\.age)?$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** The bytes of a secret's file. @throws MingqianError `record.missing`, `record.unreadable` */
export async function secretBytes(file: string, files: FileSystem): Promise<Uint8Array> {
  const bytes = await readFileUpTo(file, LIMIT, files);
  if (bytes === null)
    return misuse(
      inBoth(secretWords, (t) => t.noFile),
      { file },
      'record.missing',
    );
  return bytes;
}

/** The secret in the bytes of its file, as hex. No error says any part of what the file holds. @throws MingqianError `seed.reveal` */
export function secretIn(file: string, bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes).replace(/\r?\n$/, '');
  if (fromHex(text, 32) === null)
    misuse(
      inBoth(secretWords, (t) => t.form(bytes.length)),
      { file },
      'seed.reveal',
    );
  return text;
}

/** Whether a secret, as hex, has this SHA-256. */
export function hasDigest(secret: string, digest: string): boolean {
  const bytes = fromHex(secret, 32);
  return bytes !== null && toHex(sha256(bytes)) === digest;
}

/**
 * The secret with this SHA-256, as hex, from its file. No error says any part of what the file holds.
 * @throws MingqianError `record.missing`, `record.unreadable`; `seed.reveal` where it holds another
 */
export async function readSecret(file: string, digest: string, files: FileSystem): Promise<string> {
  const secret = secretIn(file, await secretBytes(file, files));
  if (!hasDigest(secret, digest))
    misuse(
      inBoth(secretWords, (t) => t.otherSecret(digest)),
      { file },
      'seed.reveal',
    );
  return secret;
}

/** The Git working tree that a path is in, or null. */
export async function workingTree(path: string, files: FileSystem): Promise<string | null> {
  for (let folder = await realPath(path, files); ; folder = dirname(folder)) {
    const found = await files.stat(join(folder, '.git')).catch(() => null);
    if (found !== null) return folder;
    if (folder === dirname(folder)) return null;
  }
}
