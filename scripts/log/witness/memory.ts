/**
 * What a witness remembers: every checkpoint it cosigned, of each log in a folder of its own, numbered in their order. Each is linked
 * into its place once and never changes, so that of two requests at once, even to two processes, one alone is the next.
 */
import { join } from 'node:path';
import { toHex, utf8 } from '../../../src/core/bytes.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import { sha256 } from '../../../src/core/hashing.ts';
import { type Checkpoint, readCheckpoint } from '../../../src/core/log/checkpoint.ts';
import { NOTE_LIMIT } from '../../../src/core/log/signed-note.ts';
import { readFileUpTo } from '../../../src/record/node/folder.ts';
import { errorCode, type FileSystem } from '../../publishing/file-system.ts';
import { publish } from '../../publishing/published-files.ts';
import { SECRET_FOLDER_MODE, SECRET_MODE } from '../../publishing/secrets.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import { refusedWords } from '../../words/log/refused.ts';

/** Whose memory a folder is: the verifier keys of the witness, a line each. */
const OWNER = 'witness';
const NUMBERED = /^([1-9][0-9]{0,15})\.checkpoint$/;
const MODES = { mode: SECRET_MODE, folderMode: SECRET_FOLDER_MODE };

/** How a log is called in addresses and here: SHA-256 of its origin in hex. */
export function originHash(origin: string): string {
  return toHex(sha256(utf8(origin)));
}

/** What was cosigned last, and the number of its file, from 1. */
export interface Remembered {
  readonly number: number;
  readonly checkpoint: Checkpoint;
  /** The checkpoint with the log's line and the witness's. */
  readonly bytes: Uint8Array;
}

/** Begins the memory of a witness with a new key. @param keys its verifier keys */
export async function beginMemory(folder: string, keys: readonly string[], files: FileSystem): Promise<void> {
  await publish(join(folder, OWNER), utf8(`${keys.join('\n')}\n`), { ...MODES, files });
}

/**
 * Refuses a folder that is not this witness's memory. A key whose memory was lost could cosign a second history: it must not sign again.
 * @throws MingqianError `record.missing`, `usage`
 */
export async function demandMemory(
  folder: string,
  keys: readonly string[],
  files: FileSystem,
): Promise<void> {
  const file = join(folder, OWNER);
  const bytes = await readFileUpTo(file, 2 * NOTE_LIMIT, files);
  if (bytes === null)
    return misuse(
      inBoth(refusedWords, (t) => t.noMemory),
      { file },
      'record.missing',
    );
  if (new TextDecoder().decode(bytes) !== `${keys.join('\n')}\n`)
    misuse(
      inBoth(refusedWords, (t) => t.otherMemory),
      { file },
    );
}

/** What was cosigned last of this log, or null where nothing was. @throws MingqianError `record.missing`, `log.form` */
export async function remembered(
  folder: string,
  origin: string,
  files: FileSystem,
): Promise<Remembered | null> {
  const own = join(folder, originHash(origin));
  let names: string[];
  try {
    names = await files.readdir(own);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  const number = Math.max(0, ...names.flatMap((name) => NUMBERED.exec(name)?.[1] ?? []).map(Number));
  if (number === 0) return null;
  const file = join(own, `${number}.checkpoint`);
  const bytes = await readFileUpTo(file, NOTE_LIMIT + 1, files);
  if (bytes === null)
    return misuse(
      inBoth(refusedWords, (t) => t.noCosigned),
      { file },
      'record.missing',
    );
  return { number, checkpoint: readCheckpoint(file, bytes), bytes };
}

/**
 * Remembers a checkpoint as the next one, on the disk when this returns.
 * @param last what `remembered` gave
 * @returns false where another was the next one in the meantime
 */
export async function remember(
  folder: string,
  origin: string,
  last: Remembered | null,
  bytes: Uint8Array,
  files: FileSystem,
): Promise<boolean> {
  const file = join(folder, originHash(origin), `${(last?.number ?? 0) + 1}.checkpoint`);
  try {
    await publish(file, bytes, { ...MODES, files });
    return true;
  } catch (error) {
    if (error instanceof MingqianError && error.code === 'usage') return false;
    throw error;
  }
}
