/**
 * A workbook's zip written anew: what its directory names, and nothing else. The library that reads sheets goes through a zip in another
 * way than the rest of us does, and of some that are damaged it never says anything: it is given one that can be read in one way only.
 */
import { type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { zipSync } from 'fflate';
import { concat } from '../../src/core/bytes.ts';
import { inBoth, Misuse } from '../terminal/misuse.ts';
import { refusedWords } from '../words/intake.ts';

/** Bytes of one file in a workbook, and of all that are read, at most. */
const [MOST_BYTES, MOST_IN_ALL] = [400_000_000, 1_000_000_000];
/** What is read of a workbook: no pictures, no programs. */
const READ = /\.(?:xml|rels)$/i;

const tooLarge = (file: string, { filename }: FileEntry): Misuse =>
  new Misuse(
    inBoth(refusedWords, (t) => t.partTooLarge(filename)),
    { file },
    'record.limit',
  );

/**
 * The bytes of one of its files.
 * @param most bytes of it
 * @throws MingqianError `record.limit`; what the reader of the zip throws
 */
export async function partOf(file: string, entry: FileEntry, most = MOST_BYTES): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // What it says of its size is not believed: what comes is counted.
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      size += chunk.length;
      if (size > most) throw tooLarge(file, entry);
      parts.push(chunk);
    },
  });
  try {
    await entry.getData(sink);
  } catch (error) {
    // The reader of the zip says no more than that it cannot write.
    if (size > most) throw tooLarge(file, entry);
    throw error;
  }
  return concat(...parts);
}

/**
 * @param most bytes of all files, one that is named twice counted twice: a small zip may name the same bytes again and again
 * @throws MingqianError `record.limit`; what the reader of the zip throws
 */
export async function writtenAnew(file: string, bytes: Uint8Array, most = MOST_IN_ALL): Promise<Uint8Array> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const files: Record<string, Uint8Array> = {};
  let left = most;
  for (const entry of await reader.getEntries()) {
    if (entry.directory || !READ.test(entry.filename)) continue;
    const part = await partOf(file, entry, Math.min(left, MOST_BYTES));
    left -= part.length;
    files[entry.filename] = part;
  }
  // A time of its own: the clock may stand still while a workbook is read.
  return zipSync(files, { level: 0, mtime: new Date(2000, 0, 1) });
}
