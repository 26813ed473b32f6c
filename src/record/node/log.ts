/** A publication log in a folder of this machine, or wherever the words of a command line name one. */
import { join } from 'node:path';
import { MingqianError } from '../../core/errors.ts';
import { type LogSource, logReadLimit } from '../../core/log/source.ts';
import { httpLog } from '../log.ts';
import { readFileUpTo, statOf } from './folder.ts';

/** Milliseconds in which something must come from the network. */
const PATIENCE = 30_000;

/** The log in the folder that holds `checkpoint`. @param files the system's functions, or a test's */
export function folderLog(folder: string, files?: Parameters<typeof readFileUpTo>[2]): LogSource {
  return { read: (path) => readFileUpTo(join(folder, path), logReadLimit(path), files) };
}

/** The log in a folder or at an http or https address. @throws MingqianError `record.missing` where the folder is not there */
export async function logAt(place: string): Promise<LogSource> {
  if (/^https?:\/\//.test(place)) return httpLog(place, { patience: PATIENCE });
  const found = await statOf(place);
  if (found?.isDirectory() !== true)
    throw new MingqianError(
      'record.missing',
      "expected the log's folder, which holds checkpoint, found none",
      {
        file: place,
      },
    );
  return folderLog(place);
}
