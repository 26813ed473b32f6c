/**
 * The entries of a zip that can be read in one way only. The rules are a closed list, the same as in verify.py and in the guide
 * (src/content/guide/recheck): what they do not name is refused, whatever other programs make of it.
 */
import { messageOf, visible } from '../core/errors.ts';
import { unreadable, type ZipFault } from './faults.ts';

/** Entries of a zip at most: a record has seven. */
export const ENTRY_LIMIT = 10_000;
/** Zips up to this size are read whole; of a larger one, only its headers. */
const WHOLE = 2 ** 26;

const END = { signature: 0x06054b50, length: 22 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const DESCRIPTOR = { signature: 0x08074b50, lengths: [12, 16] };
/** Bits that may be set: how hard DEFLATE tried, a data descriptor, names in UTF-8. */
const FLAGS = { allowed: 0x080e, encrypted: 0x2041, descriptor: 0x0008 };
const METHOD = { stored: 0, deflate: 8 };
/** Extra fields that change what is read: zip64, and a second name. */
const EXTRA = { zip64: 0x0001, name: 0x7075 };
/** Kinds of file in a Unix mode, and the attribute of a folder in DOS. */
const MODE = { none: 0, regular: 8 };
const DOS_FOLDER = 0x10;

const UTF8 = new TextDecoder();

/** A piece of a file that a reader chose. @throws MingqianError `record.unreadable` where it changed or went away */
export async function blobBytes(blob: Blob, file: string): Promise<ArrayBuffer> {
  try {
    return await blob.arrayBuffer();
  } catch (error) {
    throw unreadable(file, `cannot be read: ${messageOf(error)}`, { kind: 'gone' });
  }
}

export interface ZipEntry {
  /** The name's bytes as characters, so that what is not ASCII is told apart and no more. */
  readonly path: string;
  /** Whether it is a file, as far as its name and its attributes say. */
  readonly isFile: boolean;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly size: number;
  /** Where its packed bytes begin, and how many they are. */
  readonly at: number;
  readonly packed: number;
}

/** Bytes of a zip, at a place. */
type Read = (at: number, length: number) => Promise<DataView>;

/**
 * All entries, as they lie in the zip.
 * @param file the zip's own name, for errors
 * @throws MingqianError `record.unreadable` naming the rule that is broken, and for which entry
 */
export async function zipEntries(zip: Blob, file: string): Promise<ZipEntry[]> {
  const refuse: Refuse = (fault, why, name = '') =>
    unreadable(file, why, { kind: 'zip', fault, name: visible(name) });
  const whole = zip.size <= WHOLE ? await blobBytes(zip, file) : null;
  const read: Read = async (at, length) =>
    whole === null
      ? new DataView(await blobBytes(zip.slice(at, at + length), file))
      : new DataView(whole, at, length);

  // 1. It ends with one end record, without a comment.
  const endAt = zip.size - END.length;
  const end = endAt < 0 ? null : await read(endAt, END.length);
  if (end === null || end.getUint32(0, true) !== END.signature || end.getUint16(20, true) !== 0)
    throw refuse('noZip', 'does not end with the end record of a zip, without a comment');
  const count = end.getUint16(10, true);
  const [length, directoryAt] = [end.getUint32(12, true), end.getUint32(16, true)];
  if (end.getUint32(4, true) !== 0 || end.getUint16(8, true) !== count)
    throw refuse('split', 'is one part of a split zip');
  // 2. Its directory stands right before that, with 1 to ENTRY_LIMIT entries.
  if (directoryAt + length !== endAt)
    throw refuse('around', 'has bytes between its directory and its end, or is zip64');
  if (count < 1 || count > ENTRY_LIMIT)
    throw refuse('unusual', `expected 1 to ${ENTRY_LIMIT} entries, found ${count}`);
  const directory = await read(directoryAt, length);
  const headers: Header[] = [];
  const names = new Set<string>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    const header = headerAt(directory, at, refuse);
    if (names.has(header.key)) throw refuse('twice', `${header.shown} is there twice`, header.called);
    names.add(header.key);
    headers.push(header);
    at += header.length;
  }
  if (at !== length) throw refuse('around', 'has bytes behind the entries of its directory');

  // 5. The files lie one behind the other, from the first byte to the directory.
  headers.sort((a, b) => a.offset - b.offset);
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const [i, header] of headers.entries()) {
    const next = headers[i + 1]?.offset ?? directoryAt;
    if (header.offset !== offset)
      throw refuse('around', `has bytes before ${header.shown} that belong to no file`);
    const dataAt = await dataBegins(read, header, directoryAt, refuse);
    const dataEnd = dataAt + header.packed;
    if (dataEnd > next)
      throw refuse('ambiguous', `${header.shown} reaches into what is behind it`, header.called);
    if (header.flags & FLAGS.descriptor) await demandDescriptor(read, header, dataEnd, next, refuse);
    else if (dataEnd !== next)
      throw refuse('around', `has bytes behind ${header.shown} that belong to no file`);
    entries.push({ ...header, at: dataAt });
    offset = next;
  }
  return entries;
}

/** What the directory says of an entry. */
interface Header extends Omit<ZipEntry, 'at'> {
  /** The name as text, and as it is told. */
  readonly called: string;
  readonly shown: string;
  /** The name as the most forgetful file system keeps it: two of the same would be one file there. */
  readonly key: string;
  readonly flags: number;
  readonly method: number;
  readonly offset: number;
  /** How long the entry of the directory is. */
  readonly length: number;
}

/** What is said of a zip that is not read. @param name the name in it that it is about */
type Refuse = (fault: ZipFault, why: string, name?: string) => Error;

function headerAt(directory: DataView, at: number, refuse: Refuse): Header {
  const rest = directory.byteLength - at;
  if (rest < CENTRAL.length || directory.getUint32(at, true) !== CENTRAL.signature)
    throw refuse('around', 'has a directory that breaks off');
  const u16 = (field: number) => directory.getUint16(at + field, true);
  const u32 = (field: number) => directory.getUint32(at + field, true);
  const [nameLength, extraLength, commentLength] = [u16(28), u16(30), u16(32)];
  const length = CENTRAL.length + nameLength + extraLength + commentLength;
  if (rest < length) throw refuse('around', 'has a directory that breaks off');
  const name = bytesAt(directory, at + CENTRAL.length, nameLength);
  const path = String.fromCharCode(...name);
  const called = UTF8.decode(name);
  const shown = JSON.stringify(called);
  // 3. An entry is stored or packed with DEFLATE, and has nothing else about it.
  const [flags, method, packed, size] = [u16(8), u16(10), u32(20), u32(24)];
  if (flags & FLAGS.encrypted) throw refuse('encrypted', `${shown} is encrypted`, called);
  if (flags & ~FLAGS.allowed) throw refuse('unusual', `${shown} has flags that are not known`, called);
  if (method !== METHOD.stored && method !== METHOD.deflate)
    throw refuse('unusual', `${shown} is neither stored nor packed with DEFLATE`, called);
  if (method === METHOD.stored && size !== packed)
    throw refuse('ambiguous', `${shown} is stored, in another size`, called);
  if (method === METHOD.stored && size > 0 && flags & FLAGS.descriptor)
    throw refuse('unusual', `${shown} is stored without saying in its header how long it is`, called);
  if (commentLength !== 0) throw refuse('unusual', `${shown} has a comment`, called);
  if (u16(34) !== 0) throw refuse('split', `${shown} is in another part of a split zip`, called);
  demandExtra(directory, at + CENTRAL.length + nameLength, extraLength, { called, shown }, refuse);
  // 6. Names.
  const parts = path.replace(/\/$/, '').split('/').map(bare);
  if (path.includes('\\')) throw refuse('backslash', `${shown} has a backslash in its name`, called);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (/[\u0000-\u001f\u007f:]/.test(path) || parts.includes(''))
    throw refuse('unsafe', `${shown} is not a safe name`, called);
  const attributes = u32(38);
  const mode = attributes >>> 28;
  const isFile =
    !path.endsWith('/') && !(attributes & DOS_FOLDER) && (mode === MODE.none || mode === MODE.regular);
  const isDeflated = method === METHOD.deflate;
  const [crc, offset] = [u32(16), u32(42)];
  return {
    path,
    called,
    shown,
    key: parts.join('/'),
    isFile,
    isDeflated,
    flags,
    method,
    crc,
    packed,
    size,
    offset,
    length,
  };
}

/** A name without what file systems forget: whether letters are small, and dots and spaces at its end. */
function bare(part: string): string {
  let end = part.length;
  while (part[end - 1] === '.' || part[end - 1] === ' ') end--;
  return part.slice(0, end).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function bytesAt(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}

/** Extra fields must be whole, and none that changes what is read. */
function demandExtra(
  view: DataView,
  at: number,
  length: number,
  { called, shown }: Pick<Header, 'called' | 'shown'>,
  refuse: Refuse,
): void {
  let from = at;
  while (from < at + length) {
    const rest = at + length - from;
    const size = rest < 4 ? rest : view.getUint16(from + 2, true);
    if (rest < 4 || size > rest - 4)
      throw refuse('unusual', `${shown} has an extra field that breaks off`, called);
    const id = view.getUint16(from, true);
    if (id === EXTRA.zip64) throw refuse('unusual', `${shown} is zip64`, called);
    if (id === EXTRA.name) throw refuse('twoNames', `${shown} has two names`, called);
    from += 4 + size;
  }
}

/** 4. The header before a file says what the directory says. @returns where the packed bytes begin */
async function dataBegins(read: Read, header: Header, directoryAt: number, refuse: Refuse): Promise<number> {
  const { called, shown, offset, path, flags, method, crc, packed, size } = header;
  if (offset + LOCAL.length > directoryAt)
    throw refuse('ambiguous', `${shown} has no header of its own`, called);
  const fixed = await read(offset, LOCAL.length);
  if (fixed.getUint32(0, true) !== LOCAL.signature)
    throw refuse('ambiguous', `${shown} has no header of its own`, called);
  const [nameLength, extraLength] = [fixed.getUint16(26, true), fixed.getUint16(28, true)];
  const begins = offset + LOCAL.length + nameLength + extraLength;
  if (begins > directoryAt) throw refuse('ambiguous', `${shown} has no header of its own`, called);
  const named = await read(offset + LOCAL.length, nameLength + extraLength);
  if (String.fromCharCode(...bytesAt(named, 0, nameLength)) !== path)
    throw refuse('twoNames', `${shown} has two names`, called);
  demandExtra(named, nameLength, extraLength, { called, shown }, refuse);
  const said = [14, 18, 22].map((field) => fixed.getUint32(field, true));
  const isLater = (flags & FLAGS.descriptor) !== 0;
  const isSame = [crc, packed, size].every((one, i) => said[i] === one || (isLater && said[i] === 0));
  if (fixed.getUint16(6, true) !== flags || fixed.getUint16(8, true) !== method || !isSame)
    throw refuse('ambiguous', `${shown} is described in two ways`, called);
  return begins;
}

/** The descriptor behind a file says it once more, with or without its signature, and fills the place up to the next file. */
async function demandDescriptor(
  read: Read,
  { called, shown, crc, packed, size }: Header,
  at: number,
  next: number,
  refuse: Refuse,
): Promise<void> {
  const length = next - at;
  if (!DESCRIPTOR.lengths.includes(length))
    throw refuse('ambiguous', `${shown} has no data descriptor behind it`, called);
  const view = await read(at, length);
  const said = [...(length === 16 ? [DESCRIPTOR.signature] : []), crc, packed, size];
  if (said.some((one, i) => view.getUint32(4 * i, true) !== one))
    throw refuse('ambiguous', `${shown} is described in two ways`, called);
}
