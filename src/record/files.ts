/** A record in files that the reader chose or dropped. */
import { MingqianError, messageOf } from '../core/errors.ts';
import { type ListFile, RECORD_FILES, type RecordFile, type RecordSource } from '../core/record.ts';
import { unreadable } from './faults.ts';
import { demandReadable, LIST_LIMIT, readLimit } from './limits.ts';

/** Bytes that are read at once of a list. */
const SLICE = 2 ** 20;

/** Whether a file of this name belongs to a record. */
export function isRecordFile(name: string): name is RecordFile {
  return (RECORD_FILES as readonly string[]).includes(name);
}

/** Whether a path is in a folder that macOS puts beside the files of a zip: nothing in it is looked at. */
export function isBeside(path: string): boolean {
  return path.split('/').slice(0, -1).includes('__MACOSX');
}

/** One file of a record, still where it was. */
export interface NamedBlob {
  readonly name: RecordFile;
  readonly blob: Blob;
}

/**
 * The record that these files are.
 * @returns a source whose `read` throws MingqianError `record.unreadable` for a file that changed or went away, `record.limit`
 * @throws MingqianError `record.unreadable` where a name is there twice
 */
export function filesRecord(files: readonly NamedBlob[]): RecordSource {
  const blobs = new Map<RecordFile, Blob>();
  for (const { name, blob } of files) {
    if (blobs.has(name))
      throw unreadable(name, 'expected one file of this name, found two', { kind: 'twice' });
    blobs.set(name, blob);
  }
  /** What a blob's reading throws, where it is no fault of ours. */
  const gone = (name: RecordFile, error: unknown): MingqianError =>
    error instanceof MingqianError
      ? error
      : unreadable(name, `cannot be read: ${messageOf(error)}`, { kind: 'gone' });
  async function* slices(name: ListFile, blob: Blob): AsyncGenerator<Uint8Array, void> {
    try {
      demandReadable(name, blob.size, LIST_LIMIT);
      // Not a blob's own stream: WebKit's workers read none of a file from a disk. The next slice is on its way while one is looked at.
      const slice = (from: number) =>
        from < blob.size ? blob.slice(from, from + SLICE).arrayBuffer() : null;
      let next = slice(0);
      for (let from = SLICE; next !== null; from += SLICE) {
        const bytes = new Uint8Array(await next);
        next = slice(from);
        // Where it is not asked for any more, its failure is nobody's.
        next?.catch(() => {});
        yield bytes;
      }
    } catch (error) {
      throw gone(name, error);
    }
  }
  return {
    pieces: async (name) => {
      const blob = blobs.get(name);
      return blob === undefined ? null : slices(name, blob);
    },
    read: async (name) => {
      const blob = blobs.get(name);
      if (blob === undefined) return null;
      try {
        demandReadable(name, blob.size);
        return new Uint8Array(await blob.slice(0, readLimit(name)).arrayBuffer());
      } catch (error) {
        throw gone(name, error);
      }
    },
  };
}
