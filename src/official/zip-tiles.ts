/**
 * A zip read in two ways at once. The Windows program reads the files of a zip one behind the other as they lie in it, and never looks
 * at the directory at its end; other readers go by the directory. Here both must tell of the same files: the first begins where the
 * zip begins, each next one where the one before ends, the directory where the last one ends.
 */
import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-custom.js';

const LOCAL = { signature: 0x04034b50, length: 30, flags: 6, method: 8, nameLength: 26, extraLength: 28 };
const DESCRIPTOR = { signature: 0x08074b50, lengths: [16, 24] };
const HAS_DESCRIPTOR = 8;
const STORED = 0;

/**
 * Checks that the entries cover the zip.
 * @param entries all of them, directories too, by their place in the zip
 * @param directoryAt where the directory begins
 * @throws Error which entry does not lie as it should, and where
 */
export async function demandTiles(
  zip: Blob,
  entries: readonly Pick<FileEntry, 'offset' | 'compressedSize' | 'filename'>[],
  directoryAt: number,
): Promise<void> {
  const begins = new Set([...entries.map(({ offset }) => offset), directoryAt]);
  let at = 0;
  for (const { offset, compressedSize, filename } of entries) {
    const name = JSON.stringify(filename);
    if (offset !== at) throw new Error(`${name} begins at byte ${offset}, expected ${at}`);
    const head = new DataView(await zip.slice(at, at + LOCAL.length).arrayBuffer());
    if (head.byteLength < LOCAL.length || head.getUint32(0, true) !== LOCAL.signature)
      throw new Error(`${name} has no header at byte ${at}`);
    const hasDescriptor = (head.getUint16(LOCAL.flags, true) & HAS_DESCRIPTOR) !== 0;
    // Where only the data tells where it ends, it must be able to.
    if (hasDescriptor && head.getUint16(LOCAL.method, true) === STORED)
      throw new Error(`${name} is stored without saying how long it is`);
    at += LOCAL.length + head.getUint16(LOCAL.nameLength, true) + head.getUint16(LOCAL.extraLength, true);
    at += compressedSize;
    if (hasDescriptor) at += await descriptorLength(zip, at, begins, name);
  }
  if (at !== directoryAt) throw new Error(`the directory begins at byte ${directoryAt}, expected ${at}`);
}

/** How long the descriptor at a place is: so long that another entry or the directory begins behind it. */
async function descriptorLength(
  zip: Blob,
  at: number,
  begins: ReadonlySet<number>,
  name: string,
): Promise<number> {
  const bytes = new DataView(await zip.slice(at, at + 4).arrayBuffer());
  if (bytes.byteLength < 4 || bytes.getUint32(0, true) !== DESCRIPTOR.signature)
    throw new Error(`${name} has no data descriptor with a signature at byte ${at}`);
  const length = DESCRIPTOR.lengths.find((one) => begins.has(at + one));
  if (length === undefined) throw new Error(`something lies behind ${name} at byte ${at}`);
  return length;
}
