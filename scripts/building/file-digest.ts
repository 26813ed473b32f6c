/** The SHA-256 of a file, for hundreds of thousands of files, some of them as long as a list of millions of rows. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes read at a time. */
const buffer = Buffer.alloc(1 << 20);

/**
 * SHA-256 in hex. It waits for the disk: a stream for each file, or four answers of the thread pool, take ten times as long as reading
 * and hashing a small one.
 * @throws Error of the file system
 */
export function fileDigest(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      hash.update(buffer.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
