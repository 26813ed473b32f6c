/** The few published files that change, as a log's checkpoint does: a reader sees the old one or the new one, whole, never a part. */
import { dirname } from 'node:path';
import { equal } from '../../src/core/bytes.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import {
  meansOf,
  type Publishing,
  remove,
  syncFolder,
  type Written,
  writeBeside,
} from './published-files.ts';

/**
 * Puts a file in the place of whatever stood there, on the disk when this returns. Where the same stands there, nothing is written.
 * @throws MingqianError `record.unreadable`; the system's own errors
 */
export async function replace(
  path: string,
  bytes: Uint8Array,
  publishing: Publishing = {},
): Promise<Written> {
  const means = meansOf(publishing);
  const there = await readFileUpTo(path, undefined, means.files);
  if (there !== null && equal(there, bytes)) return 'same';
  const temporary = await writeBeside(path, bytes, means);
  try {
    await means.files.rename(temporary, path);
  } catch (error) {
    await remove(temporary, means);
    throw error;
  }
  await syncFolder(dirname(path), means);
  return 'written';
}
