/** A record in a folder of this machine. */
import type { Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MingqianError, messageOf } from '../../core/errors.ts';
import { nothing } from '../../core/findings.ts';
import type { RecordSource } from '../../core/record.ts';
import { demandReadable, LIST_LIMIT, readLimit } from '../limits.ts';

/** A file that the system does not give, and what it said: commands say that in their own language. */
export class FileError extends MingqianError {
  readonly because: unknown;

  constructor(path: string, because: unknown, message = `cannot be read: ${messageOf(because)}`) {
    super('record.unreadable', message, { file: path });
    this.because = because;
  }
}

/** What is no word of the system's, in its form. */
const because = (code: 'NOT_A_FILE' | 'SHORTER' | 'ENOTDIR', message: string): Error =>
  Object.assign(new Error(message), { code });

/**
 * Reads up to `limit` bytes of a regular file, or null where there is none.
 * @param files the system's functions, or a test's
 * @throws MingqianError `record.unreadable`
 */
export async function readFileUpTo(
  path: string,
  limit = Number.POSITIVE_INFINITY,
  files: { readonly stat: typeof stat; readonly open: typeof open } = { stat, open },
): Promise<Uint8Array | null> {
  try {
    // Asked before it is opened: opening a pipe would wait for a writer for ever.
    if (!(await files.stat(path)).isFile()) throw because('NOT_A_FILE', 'is not a file');
    const file = await files.open(path, 'r');
    try {
      const { size } = await file.stat();
      const bytes = new Uint8Array(Math.min(size, limit));
      let at = 0;
      while (at < bytes.length) {
        const { bytesRead } = await file.read(bytes, at, Math.min(bytes.length - at, 1 << 30), at);
        if (bytesRead === 0) throw because('SHORTER', `ended after ${at} of ${bytes.length} bytes`);
        at += bytesRead;
      }
      return bytes;
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw new FileError(path, error);
  }
}

/** Bytes that are read at once of a long file. */
const PIECE = 2 ** 20;

/**
 * A regular file's bytes, of which the next are read while some are looked at. Each piece is written over once the next but one is asked for.
 * @throws MingqianError `record.unreadable`, on the way
 */
export async function* filePieces(path: string): AsyncGenerator<Uint8Array, void> {
  try {
    if (!(await stat(path)).isFile()) throw because('NOT_A_FILE', 'is not a file');
    const file = await open(path, 'r');
    let next: Promise<{ readonly bytesRead: number }> | null = null;
    try {
      const { size } = await file.stat();
      const rooms = [new Uint8Array(PIECE), new Uint8Array(PIECE)] as const;
      const read = (from: number, room: Uint8Array) => file.read(room, 0, PIECE, from);
      next = read(0, rooms[0]);
      let [from, turn] = [0, 0];
      for (;;) {
        const { bytesRead } = await next;
        const room = rooms[turn % 2 === 0 ? 0 : 1];
        from += bytesRead;
        turn++;
        if (bytesRead === 0) break;
        next = read(from, rooms[turn % 2 === 0 ? 0 : 1]);
        yield room.subarray(0, bytesRead);
      }
      if (from < size) throw because('SHORTER', `ended after ${from} of ${size} bytes`);
    } finally {
      await next?.catch(() => {});
      await file.close();
    }
  } catch (error) {
    throw error instanceof MingqianError ? error : new FileError(path, error);
  }
}

/** What stands at a path, or null where nothing does. @throws MingqianError `record.unreadable` */
export async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw new FileError(path, error);
  }
}

/**
 * The record in a folder. Documents are read up to one byte past their limit, which is enough to refuse them.
 * @throws MingqianError `record.missing` where the folder is not there, `record.unreadable` where it is none
 */
export async function folderRecord(folder: string): Promise<RecordSource> {
  const found = await statOf(folder);
  if (found === null)
    throw new MingqianError(
      'record.missing',
      'expected a folder, found nothing',
      { file: folder },
      { found: nothing },
    );
  if (!found.isDirectory())
    throw new FileError(folder, because('ENOTDIR', 'is a file'), 'expected a folder, found a file');
  return {
    pieces: async (name) => {
      const path = join(folder, name);
      const file = await statOf(path);
      if (file === null) return null;
      if (file.isFile()) demandReadable(name, file.size, LIST_LIMIT);
      return filePieces(path);
    },
    read: async (name) => {
      const path = join(folder, name);
      const file = await statOf(path);
      if (file === null) return null;
      if (file.isFile()) demandReadable(name, file.size);
      return readFileUpTo(path, readLimit(name));
    },
  };
}
