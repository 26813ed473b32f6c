/** Whether one path is in another, links followed: what must not be published, committed or replaced is judged by this alone. */
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { errorCode, type FileSystem } from './file-system.ts';

/** A path with its links followed, as far as it is there yet. */
export async function realPath(path: string, files: FileSystem): Promise<string> {
  const absolute = resolve(path);
  try {
    return await files.realpath(absolute);
  } catch (error) {
    const parent = dirname(absolute);
    if (!['ENOENT', 'ENOTDIR'].includes(errorCode(error)) || parent === absolute) throw error;
    return join(await realPath(parent, files), basename(absolute));
  }
}

/** A path as file systems see it that tell neither capital from small letters nor two ways to write an accent. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function leadsInto(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** Whether `path` is `folder` or below it, links followed: for what is allowed there alone. */
export async function isWithin(path: string, folder: string, files: FileSystem): Promise<boolean> {
  return leadsInto(await realPath(folder, files), await realPath(path, files));
}

/**
 * Whether `path` is `folder` or below it, links followed, on some file system: names that are not there yet may be one there. For
 * what is refused there.
 */
export async function mayBeWithin(path: string, folder: string, files: FileSystem): Promise<boolean> {
  return leadsInto(folded(await realPath(folder, files)), folded(await realPath(path, files)));
}
