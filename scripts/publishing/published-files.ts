/**
 * Writing what is published: to a temporary file first, renamed when it is whole, and never over other content. A file
 * that is already there with the same bytes is left as it is.
 */
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { equal } from '../../src/core/bytes.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { readFileUpTo } from '../../src/record/folder.ts';

/** Whether the file was written or stood there already. */
export type Written = 'written' | 'same';

/** What file systems without hard links answer. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

async function writeBeside(path: string, bytes: Uint8Array, mode: number): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.part`);
  const file = await open(temporary, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return temporary;
}

/**
 * Publishes a file. `link` fails where the name is taken, so that no race can overwrite what is there.
 * @throws MingqianError `usage` where the file is there with other content
 */
export async function publish(path: string, bytes: Uint8Array, mode = 0o644): Promise<Written> {
  const there = await readFileUpTo(path);
  if (there !== null) {
    if (equal(there, bytes)) return 'same';
    throw new MingqianError(
      'usage',
      'is published already with other content; published files are never overwritten',
      {
        file: path,
      },
    );
  }
  const temporary = await writeBeside(path, bytes, mode);
  try {
    await link(temporary, path);
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST')
      throw new MingqianError('usage', 'appeared while it was being written; nothing was overwritten', {
        file: path,
      });
    if (!NO_LINKS.has((error as { code?: string }).code ?? '')) throw error;
    // Some file systems have no hard links; the name was free a moment ago.
    await rename(temporary, path);
    return 'written';
  } finally {
    await rm(temporary, { force: true });
  }
  return 'written';
}
