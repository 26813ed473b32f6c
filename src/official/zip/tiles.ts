/**
 * A zip read in two ways at once. The Windows program reads the files of a zip one behind the other as they lie in it, and never looks
 * at the directory at its end; other readers go by the directory. Here both must tell of the same files: the first begins where the
 * zip begins, each next one where the one before ends, the directory where the last one ends.
 */
import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { localExtra } from './extra.ts';
import { NotRead } from './faults.ts';

const NOT_AS_LISTED = { why: 'not-as-listed' } as const;
const LOCAL = { signature: 0x04034b50, length: 30, flags: 6, method: 8, nameLength: 26, extraLength: 28 };
/** Its length where lengths have 32 bits and 64. */
const DESCRIPTOR = { signature: 0x08074b50, length: 16, length64: 24 };
const HAS_DESCRIPTOR = 8;
const STORED = 0;
const EMPTY = new ArrayBuffer(0);
const END = [0x50, 0x4b, 5, 6] as const;

type Tile = Pick<FileEntry, 'offset' | 'compressedSize' | 'uncompressedSize' | 'filename'>;

/**
 * Checks that the entries cover the zip.
 * @param entries all of them, directories too, by their place in the zip
 * @param directoryAt where the directory begins
 * @returns other names that entries have in their own headers
 * @throws NotRead which entry does not lie as it should, and where
 */
export async function demandTiles(
  zip: Blob,
  entries: readonly Tile[],
  directoryAt: number,
): Promise<ReadonlyMap<Tile, readonly string[]>> {
  const begins = new Set([...entries.map(({ offset }) => offset), directoryAt]);
  const names = new Map<Tile, readonly string[]>();
  // All at once: a browser takes its time for each, however short.
  const heads = await Promise.all(
    entries.map(({ offset }) => zip.slice(offset, offset + LOCAL.length).arrayBuffer()),
  );
  let at = 0;
  for (const [i, entry] of entries.entries()) {
    const { offset, compressedSize, filename } = entry;
    const name = JSON.stringify(filename);
    if (offset !== at) throw new NotRead(NOT_AS_LISTED, `${name} begins at byte ${offset}, expected ${at}`);
    const head = new DataView(heads[i] as ArrayBuffer);
    if (head.byteLength < LOCAL.length || head.getUint32(0, true) !== LOCAL.signature)
      throw new NotRead({ why: 'no-header' }, `${name} has no header at byte ${at}`);
    const hasDescriptor = (head.getUint16(LOCAL.flags, true) & HAS_DESCRIPTOR) !== 0;
    // Where only the data tells where it ends, it must be able to.
    if (hasDescriptor && head.getUint16(LOCAL.method, true) === STORED)
      throw new NotRead({ why: 'no-end' }, `${name} is stored without saying how long it is`);
    at += LOCAL.length + head.getUint16(LOCAL.nameLength, true);
    const extraLength = head.getUint16(LOCAL.extraLength, true);
    const bytes = extraLength === 0 ? EMPTY : await zip.slice(at, at + extraLength).arrayBuffer();
    const extra = localExtra(new DataView(bytes), entry, hasDescriptor);
    names.set(entry, extra.names);
    at += extraLength + compressedSize;
    if (hasDescriptor) at += await descriptorLength(zip, at, begins, name, extra.isZip64);
  }
  if (at !== directoryAt)
    throw new NotRead(NOT_AS_LISTED, `the directory begins at byte ${directoryAt}, expected ${at}`);
  await demandOneEnd(zip, directoryAt);
  return names;
}

/** Readers search for the record at the end from behind: a second one, in a comment, has another directory, or none. */
async function demandOneEnd(zip: Blob, directoryAt: number): Promise<void> {
  const bytes = new Uint8Array(await zip.slice(directoryAt).arrayBuffer());
  let ends = 0;
  for (let at = bytes.indexOf(END[0]); at !== -1; at = bytes.indexOf(END[0], at + 1))
    if (END.every((byte, i) => bytes[at + i] === byte)) ends++;
  if (ends !== 1) throw new NotRead(NOT_AS_LISTED, `${ends} records of the end of the zip, expected one`);
}

/** How long the descriptor at a place is: as its header has it, and so that another entry or the directory begins behind it. */
async function descriptorLength(
  zip: Blob,
  at: number,
  begins: ReadonlySet<number>,
  name: string,
  isZip64: boolean,
): Promise<number> {
  const bytes = new DataView(await zip.slice(at, at + 4).arrayBuffer());
  if (bytes.byteLength < 4 || bytes.getUint32(0, true) !== DESCRIPTOR.signature)
    throw new NotRead({ why: 'no-end' }, `${name} has no data descriptor with a signature at byte ${at}`);
  const length = isZip64 ? DESCRIPTOR.length64 : DESCRIPTOR.length;
  if (!begins.has(at + length))
    throw new NotRead(NOT_AS_LISTED, `something lies behind ${name} at byte ${at}`);
  return length;
}
