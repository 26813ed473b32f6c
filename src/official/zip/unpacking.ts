/** Unpacking the files of a zip: in pieces as they stream, or as a whole where the platform can do that off this thread. */
import { type FileEntry, Uint8ArrayWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { unreadable } from './faults.ts';
import { READING } from './files.ts';

/** Unpacks files of a zip as a whole, off this thread. */
export interface Unpacker {
  /** How many files may be on their way while one is read. */
  readonly ahead: number;
  /**
   * Raw DEFLATE to bytes.
   * @param packed may be handed over, and is not looked at again
   * @param size bytes that it should give; no more are held
   * @param crc32 the checksum that they should have
   * @returns the bytes in pieces; null, or throws, where they are not plainly those, with nothing left over of what is packed. Then they are unpacked
   * as a stream, which alone refuses
   */
  unpack(packed: Uint8Array<ArrayBuffer>, size: number, crc32: number): Promise<readonly Uint8Array[] | null>;
}

/** Bytes of a file that is unpacked as a whole, at most: 100,000 rows have 2.4 MB. */
const WHOLE_LIMIT = 16 << 20;
/** Bytes of a whole file that are read before progress is told. */
const PIECE = 1 << 20;
/** The method of a zip's entry. */
const DEFLATE = 8;
/** Reads entries one after the other; where there is an unpacker, the next ones are on their way meanwhile. */
export function readAhead(zip: Blob, unpacker: Unpacker | undefined) {
  const waiting = new Map<FileEntry, Promise<readonly Uint8Array[] | null>>();
  return async (entry: FileEntry, next: readonly FileEntry[], take: (bytes: Uint8Array) => void) => {
    if (unpacker !== undefined)
      for (const one of [entry, ...next])
        if (!waiting.has(one) && isUnpackable(one)) waiting.set(one, unpackWhole(zip, one, unpacker));
    const pieces = await waiting.get(entry);
    waiting.delete(entry);
    if (pieces === null || pieces === undefined) return unpack(entry, take);
    for (const piece of pieces)
      for (let at = 0; at < piece.length; at += PIECE) take(piece.subarray(at, at + PIECE));
  };
}

/** Whether an entry may be unpacked as a whole. */
const isUnpackable = ({ uncompressedSize, compressedSize, compressionMethod }: FileEntry) =>
  compressionMethod === DEFLATE && Math.max(uncompressedSize, compressedSize) <= WHOLE_LIMIT;

/** All of an entry, or null where anything about it is not as it should be: it is told by `unpack`, when it is its turn. */
async function unpackWhole(
  zip: Blob,
  entry: FileEntry,
  unpacker: Unpacker,
): Promise<readonly Uint8Array[] | null> {
  try {
    const { uncompressedSize: size, compressedSize, crc32 } = entry;
    // All that is looked at before data is read. Its own streams copy the data some times over.
    await entry.getData(new Uint8ArrayWriter(), {
      ...READING,
      passThrough: true,
      checkOverlappingEntryOnly: true,
    });
    const at = entry.localDirectory?.dataOffset;
    if (at === undefined || crc32 === undefined) return null;
    const packed = new Uint8Array(await zip.slice(at, at + compressedSize).arrayBuffer());
    if (packed.length !== compressedSize) return null;
    return await unpacker.unpack(packed, size, crc32);
  } catch {
    return null;
  }
}

/** Unpacks an entry piece by piece; its checksum is compared. The slow twin of `unpackWhole`. @throws what `take` throws, OfficialError `beijing.zip` */
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
