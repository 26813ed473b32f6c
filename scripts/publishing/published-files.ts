/**
 * Writing what is published: to a temporary file first, which takes the name when it is whole and on the disk, and never
 * over other content. A file that is already there with the same bytes is left as it is.
 */
import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { equal } from '../../src/core/bytes.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { writtenWords } from '../words/files.ts';
import { errorCode, type FileSystem, systemFiles } from './file-system.ts';

/** Whether the file was written or stood there already. */
export type Written = 'written' | 'same';

export interface Publishing {
  /** Who may read it: the file's mode. */
  readonly mode?: number;
  /** The mode of folders that are made for it. */
  readonly folderMode?: number;
  readonly files?: FileSystem;
  /** Told of a temporary file that could not be removed; what was to be written is not touched by that. */
  readonly left?: (temporary: string) => void;
}

/** The same with nothing left out. */
export type Means = Required<Publishing>;

/** What is not said stands for a file that all may read, written by the system's own functions. */
export function meansOf(publishing: Publishing): Means {
  return { mode: 0o644, folderMode: 0o777, files: systemFiles, left: () => {}, ...publishing };
}

/** What file systems without hard links answer. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);
/** What systems answer where a folder cannot be opened or flushed as a file can. */
const NO_FOLDER_SYNC = new Set([
  'EISDIR',
  'EPERM',
  'EACCES',
  'EINVAL',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EBADF',
  'ENOSYS',
]);

/** How the temporary files are called, which a run that was ended leaves behind. */
const TEMPORARY = /^\.[0-9a-f]{12}\.part$/;

/** Whether a path is that of a temporary file. */
export const isTemporary = (path: string): boolean => TEMPORARY.test(basename(path));

/** Temporary files in a folder and below it, of runs that were ended, or that are still at work. */
export async function temporaryFiles(folder: string, files: FileSystem = systemFiles): Promise<string[]> {
  try {
    const names = await files.readdir(folder, { recursive: true, encoding: 'utf8' });
    return names.filter(isTemporary).map((name) => join(folder, name));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Removes a temporary file, or tells that it is left. */
export async function remove(path: string, { files, left }: Means): Promise<void> {
  await files.rm(path, { force: true }).catch(() => left(path));
}

/** Has the names in a folder on the disk, where the system can. */
export async function syncFolder(folder: string, { files }: Means): Promise<void> {
  try {
    const opened = await files.open(folder, 'r');
    try {
      await opened.sync();
    } finally {
      await opened.close();
    }
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(errorCode(error))) throw error;
  }
}

/** Makes the folder and those above it, their names on the disk too. */
async function makeFolder(folder: string, means: Means): Promise<void> {
  const first = await means.files.mkdir(folder, { recursive: true, mode: means.folderMode });
  if (first === undefined) return;
  const topmost = resolve(first);
  for (let made = resolve(folder); made.length >= topmost.length; made = dirname(made))
    await syncFolder(dirname(made), means);
}

/** What is published: bytes, or a file of this run's own that has them, whole and on the disk. */
export type Content = Uint8Array | { readonly path: string };

/** Bytes of a file that are held at once. */
const PIECE_BYTES = 2 ** 20;

/** The file's bytes in turn; each piece is written over by the next. */
async function* piecesOf(file: FileHandle): AsyncGenerator<Uint8Array, void> {
  const bytes = new Uint8Array(PIECE_BYTES);
  for (let at = 0; ; ) {
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, at);
      if (bytesRead === 0) break;
      [length, at] = [length + bytesRead, at + bytesRead];
    }
    if (length > 0) yield bytes.subarray(0, length);
    if (length < bytes.length) return;
  }
}

/** Gives the content a second name, where the system can. @returns false where it cannot */
async function linked(content: Content, temporary: string, { files }: Means): Promise<boolean> {
  if (content instanceof Uint8Array) return false;
  try {
    await files.link(content.path, temporary);
    return true;
  } catch (error) {
    if (NO_LINKS.has(errorCode(error)) || errorCode(error) === 'EXDEV') return false;
    throw error;
  }
}

/** Writes a temporary file beside the path, whole and on the disk; the folder is made where it is not there. @returns its path */
export async function writeBeside(path: string, content: Content, means: Means): Promise<string> {
  await makeFolder(dirname(path), means);
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.part`);
  try {
    if (await linked(content, temporary, means)) return temporary;
    const file = await means.files.open(temporary, 'wx', means.mode);
    try {
      if (content instanceof Uint8Array) await file.writeFile(content);
      else await copyInto(file, content.path, means);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await remove(temporary, means);
    throw error;
  }
  return temporary;
}

async function copyInto(file: FileHandle, path: string, { files }: Means): Promise<void> {
  const from = await files.open(path, 'r');
  try {
    for await (const piece of piecesOf(from)) await file.writeFile(piece);
  } finally {
    await from.close();
  }
}

/** Whether two files have the same bytes. */
async function areEqual(one: string, other: string, { files }: Means): Promise<boolean> {
  const opened = await files.open(one, 'r');
  try {
    const second = await files.open(other, 'r');
    try {
      const pieces = piecesOf(second);
      for await (const piece of piecesOf(opened)) {
        const { done, value } = await pieces.next();
        if (done === true || !equal(piece, value)) return false;
      }
      return (await pieces.next()).done === true;
    } finally {
      await second.close();
    }
  } finally {
    await opened.close();
  }
}

/** Whether a name is free, and if not, whether the same stands there. @throws MingqianError `usage`, `record.unreadable` */
async function standing(path: string, content: Content, means: Means): Promise<Written | null> {
  // Of what is longer than these bytes, one byte more shows it.
  const most = content instanceof Uint8Array ? content.length + 1 : 1;
  const there = await readFileUpTo(path, most, means.files);
  if (there === null) return null;
  const isSame =
    content instanceof Uint8Array ? equal(there, content) : await areEqual(path, content.path, means);
  if (isSame) return 'same';
  return misuse(
    inBoth(writtenWords, (t) => t.other),
    { file: path },
  );
}

/**
 * Gives the temporary file its name where links cannot: a rename would replace what another run has put there, so that
 * one run at a time holds the name. @throws MingqianError `usage` where another run holds it
 */
async function renameAlone(
  temporary: string,
  path: string,
  content: Content,
  means: Means,
): Promise<Written> {
  const held = join(dirname(path), `.${basename(path)}.held`);
  try {
    await means.files.mkdir(held);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return misuse(
      inBoth(writtenWords, (t) => t.held),
      { file: held },
    );
  }
  try {
    const there = await standing(path, content, means);
    if (there === null) await means.files.rename(temporary, path);
    return there ?? 'written';
  } finally {
    await means.files.rmdir(held).catch(() => means.left(held));
  }
}

/**
 * Publishes a file. Two runs at once may write the same; what is there is never replaced, whoever was first.
 * @throws MingqianError `usage` where the file is there with other content, `record.unreadable`; the system's own errors
 */
export async function publish(path: string, content: Content, publishing: Publishing = {}): Promise<Written> {
  const means = meansOf(publishing);
  const there = await standing(path, content, means);
  if (there !== null) return there;
  const temporary = await writeBeside(path, content, means);
  let written: Written = 'written';
  try {
    // `link` fails where the name is taken, so that no race can overwrite what is there.
    await means.files.link(temporary, path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') {
      const other = await standing(path, content, means);
      if (other === null) throw error;
      written = other;
    } else if (NO_LINKS.has(errorCode(error))) written = await renameAlone(temporary, path, content, means);
    else throw error;
  } finally {
    await remove(temporary, means);
  }
  await syncFolder(dirname(path), means);
  return written;
}
