/** A log as it is served: in a folder of this machine, or on the network. */
import { join } from 'node:path';
import { MingqianError } from '../../src/core/errors.ts';
import { NOTE_LIMIT } from '../../src/core/log/signed-note.ts';
import { BUNDLE_LIMIT } from '../../src/core/log/tiles.ts';
import { fetchFile } from '../../src/record/fetched.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import type { FileSystem } from '../publishing/file-system.ts';

export interface LogSource {
  /**
   * A file below the folder that holds `checkpoint`, or null where there is none. Whatever else keeps it from being read is thrown.
   */
  read(path: string): Promise<Uint8Array | null>;
}

/** Milliseconds in which something must come from the network. */
const PATIENCE = 30_000;

/** A file is read to one byte past its limit, which is enough to refuse it. */
const limitOf = (path: string) => 1 + (path.startsWith('tile/entries/') ? BUNDLE_LIMIT : NOTE_LIMIT);

/** The log in a folder. */
export function folderLog(folder: string, files: FileSystem): LogSource {
  return { read: (path) => readFileUpTo(join(folder, path), limitOf(path), files) };
}

/** The log at an address. */
export function httpLog(base: string): LogSource {
  const folder = base.endsWith('/') ? base : `${base}/`;
  return {
    read: (path) =>
      fetchFile(
        new URL(path, folder).href,
        { file: path, limit: limitOf(path), isCut: true },
        { patience: PATIENCE, kept: 'refuse' },
      ),
  };
}

/** The log at a path or an http or https address. @throws MingqianError `record.missing` where a folder is not there */
export async function logAt(place: string, files: FileSystem): Promise<LogSource> {
  if (/^https?:\/\//.test(place)) return httpLog(place);
  const found = await files.stat(place).catch(() => null);
  if (found?.isDirectory() !== true)
    throw new MingqianError(
      'record.missing',
      "expected the log's folder, which holds checkpoint, found none",
      {
        file: place,
      },
    );
  return folderLog(place, files);
}
