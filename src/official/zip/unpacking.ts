/** Unpacking the files of a zip: in pieces as they stream, or as a whole where the platform can do that off this thread. */
import { type FileEntry, Uint8ArrayWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { messageOf } from '../../core/errors.ts';
import { NotRead, unreadable } from './faults.ts';
import { READING } from './files.ts';

/** Unpacks files of a zip as a whole. */
export interface Unpacker {
  /** How many files may be on their way while one is read. */
  readonly ahead: number;
  /** Raw DEFLATE to bytes. @throws where it is none, or gives more than `size` bytes */
  inflate(packed: Uint8Array, size: number): Promise<Uint8Array>;
  /** The CRC-32 of a zip. */
  crc32(bytes: Uint8Array): number;
}

/** Bytes of a file that is unpacked as a whole, at most: 100,000 rows have 2.4 MB. */
const WHOLE_LIMIT = 16 << 20;
/** Bytes of a whole file that are read before progress is told. */
const PIECE = 1 << 20;
/** The method of a zip's entry. */
const DEFLATE = 8;
/** Reads entries one after the other; where there is an unpacker, the next ones are on their way meanwhile. */
export function readAhead(unpacker: Unpacker | undefined) {
  const waiting = new Map<FileEntry, Promise<Uint8Array>>();
  return async (entry: FileEntry, next: readonly FileEntry[], take: (bytes: Uint8Array) => void) => {
    if (unpacker === undefined || !isUnpackable(entry)) return unpack(entry, take);
    for (const one of [entry, ...next]) {
      if (waiting.has(one) || !isUnpackable(one)) continue;
      const bytes = unpackWhole(one, unpacker);
      // Whether it went wrong is looked at when it is its turn.
      bytes.catch(() => {});
      waiting.set(one, bytes);
    }
    const bytes = await (waiting.get(entry) as Promise<Uint8Array>);
    waiting.delete(entry);
    for (let at = 0; at < bytes.length; at += PIECE) take(bytes.subarray(at, at + PIECE));
  };
}

/** Whether an entry may be unpacked as a whole. */
const isUnpackable = ({ uncompressedSize, compressedSize, compressionMethod }: FileEntry) =>
  compressionMethod === DEFLATE && Math.max(uncompressedSize, compressedSize) <= WHOLE_LIMIT;

/** @throws OfficialError `beijing.zip` */
async function unpackWhole(entry: FileEntry, { inflate, crc32 }: Unpacker): Promise<Uint8Array> {
  try {
    const { uncompressedSize: size, crc32: expected } = entry;
    const packed = await entry.getData(new Uint8ArrayWriter(), { ...READING, passThrough: true });
    const bytes = await inflate(packed, size).catch((error: unknown) => {
      throw new NotRead({ why: 'damaged' }, messageOf(error));
    });
    if (bytes.length !== size)
      throw new NotRead({ why: 'damaged' }, `${bytes.length} bytes, expected ${size}`);
    if (crc32(bytes) !== expected) throw new NotRead({ why: 'damaged' }, 'the CRC-32 differs');
    return bytes;
  } catch (error) {
    throw unreadable(entry.filename, error);
  }
}

/** Unpacks an entry piece by piece; its checksum is compared. @throws what `take` throws, OfficialError `beijing.zip` */
async function unpack(entry: FileEntry, take: (bytes: Uint8Array) => void): Promise<void> {
  let thrown: unknown;
  const writable = new WritableStream<Uint8Array>({
    write(bytes) {
      try {
        take(bytes);
      } catch (error) {
        thrown = error;
        throw error;
      }
    },
  });
  try {
    await entry.getData(writable, READING);
  } catch (error) {
    throw thrown ?? unreadable(entry.filename, error);
  }
}
