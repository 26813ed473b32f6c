/**
 * A pool (摇号池编码数据文件) from the zip it is published in. The Windows program unpacks all of the zip, looks for the head
 * file at its root, and then reads as many data files as the head file's number of tickets asks for.
 */
import {
  BlobReader,
  type Entry,
  type FileEntry,
  Uint8ArrayWriter,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { messageOf } from '../core/errors.ts';
import { type Head, kindOf, READING_FAILED, readHead } from './beijing-head.ts';
import { dataFile, ROWS_PER_FILE } from './beijing-rows.ts';
import { CODE_BYTES, type CodeTable, codeTable } from './beijing-table.ts';
import type { Warning } from './beijing-warnings.ts';
import { OfficialError } from './errors.ts';
import { demandTiles } from './zip-tiles.ts';

export interface BeijingPool extends Omit<Head, 'file' | 'warnings'> {
  readonly codes: CodeTable;
  readonly warnings: readonly Warning[];
}

export interface Importing {
  /** Told now and then: unpacked bytes done and in all. */
  progress?(done: number, total: number): void;
  /** Whole files unpacked off this thread, as Node can; without it they stream through what the platform has. */
  readonly unpacker?: Unpacker | undefined;
  /** Looked at before each piece. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** Unpacks files of a zip as a whole. */
export interface Unpacker {
  /** How many files may be on their way while one is read. */
  readonly ahead: number;
  /** Raw DEFLATE to bytes. @throws where it is none, or gives more than `size` bytes */
  inflate(packed: Uint8Array, size: number): Promise<Uint8Array>;
  /** The CRC-32 of a zip. */
  crc32(bytes: Uint8Array): number;
}

/** The reader cancelled; that says nothing about the pool. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Entries of a zip, at most: a full table needs 1,652 data files. */
const ENTRY_LIMIT = 10_000;
/** Bytes of a head file, at most. */
const HEAD_LIMIT = 1 << 20;
/** Bytes of a file that is unpacked as a whole, at most: 100,000 rows have 2.4 MB. */
const WHOLE_LIMIT = 16 << 20;
/** Bytes of a whole file that are read before progress is told. */
const PIECE = 1 << 20;
/** The method of a zip's entry. */
const DEFLATE = 8;
/** Which extra files are named in a warning. */
const NAMED = 3;

/** No workers of zip.js's own: this runs in ours, or in Node. */
const READING = {
  useWebWorkers: false,
  checkCrc32: true,
  checkOverlappingEntry: true,
  // Fewer and larger pieces: those of 64 KiB cost a browser as much as the unpacking.
  chunkSize: 1 << 20,
} as const;

/** A data file's name: the number has four digits. */
export function dataFileName({ kind, period }: Pick<Head, 'kind' | 'period'>, number: number): string {
  return `bj${kind}ApplyNumber${period}_${String(number).padStart(4, '0')}.csv`;
}

/**
 * Reads a published zip. In Node: `readPool(await fs.openAsBlob(path), path)`.
 * @param file the zip's own name, for errors
 * @throws OfficialError `beijing.zip`, `beijing.zip-encrypted`, all `beijing.head-*` and `beijing.data-*`
 * @throws Cancelled
 */
export async function readPool(zip: Blob, file: string, importing: Importing = {}): Promise<BeijingPool> {
  const { files, inFolders, warnings } = await filesOf(zip, file);
  const heads = [...files.values()].filter(({ name }) => kindOf(name) !== null).sort(byName);
  const [headFile] = heads;
  if (headFile === undefined)
    throw new OfficialError('beijing.head-missing', {
      file,
      expected: 'a head file such as bjPersonCommonNumberPeriod202001.csv at the root of the zip',
      found: files.size === 0 ? 'no files' : `${files.size} other files`,
      official: `${READING_FAILED}文件不存在！`,
    });
  if (heads.length > 1) warnings.push({ code: 'heads', file: headFile.name, count: heads.length });

  let done = 0;
  const all = [...files.values(), ...inFolders];
  const total = all.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  const ahead = readAhead(importing);
  const read = async (
    entry: FileEntry,
    take: (bytes: Uint8Array) => void,
    next: readonly FileEntry[] = [],
  ) => {
    await ahead(entry, next, (bytes) => {
      if (importing.signal?.aborted) throw new Cancelled('cancelled');
      take(bytes);
      done += bytes.length;
      importing.progress?.(done, total);
    });
  };

  const { warnings: headWarnings, file: _, ...head } = await headOf(headFile, read);
  warnings.push(...headWarnings);
  const table = new Uint8Array(head.tickets * CODE_BYTES);
  const isRead = new Set([headFile.entry]);
  const count = Math.ceil(head.tickets / ROWS_PER_FILE);
  const data = (number: number) => files.get(dataFileName(head, number).toLowerCase())?.entry;
  for (let number = 1; number <= count; number++) {
    const name = dataFileName(head, number);
    const entry = data(number);
    if (entry === undefined)
      throw new OfficialError('beijing.data-missing', {
        file,
        expected: `${name}, since there are ${head.tickets} tickets in files of ${ROWS_PER_FILE}`,
        found: 'no such file at the root of the zip',
        official: `${READING_FAILED}文件${name}不存在！`,
      });
    const first = (number - 1) * ROWS_PER_FILE;
    const rows = dataFile(name, table, first, Math.min(ROWS_PER_FILE, head.tickets - first));
    const next = Array.from({ length: Math.min(importing.unpacker?.ahead ?? 0, count - number) }, (_, i) =>
      data(number + 1 + i),
    );
    await read(
      entry,
      rows.add,
      next.filter((one) => one !== undefined),
    );
    warnings.push(...rows.end());
    isRead.add(entry);
  }

  // The program unpacks what it does not read, too; a damaged file would have stopped it.
  const others = all.filter(({ entry }) => !isRead.has(entry));
  for (const { entry } of others) await read(entry, () => {});
  if (others.length > 0) {
    const named = others.slice(0, NAMED).map(({ name }) => name);
    warnings.push({ code: 'files-ignored', file, count: others.length, found: named.join(', ') });
  }
  return { ...head, codes: codeTable(table), warnings };
}

/** A file of a zip, under the name that it has once it is unpacked. */
interface Unpacked {
  readonly name: string;
  readonly entry: FileEntry;
}

/** The order of names on the program's file system. */
const byName = (a: Unpacked, b: Unpacked) => {
  const [left, right] = [a.name.toUpperCase(), b.name.toUpperCase()];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** @property files at the root, by their names in lower case, as the program's file system tells names apart; @property inFolders the others */
interface Files {
  readonly files: Map<string, Unpacked>;
  readonly inFolders: readonly Unpacked[];
  readonly warnings: Warning[];
}

async function filesOf(zip: Blob, file: string): Promise<Files> {
  const files = new Map<string, Unpacked>();
  const inFolders: Unpacked[] = [];
  const warnings: Warning[] = [];
  // Files are written one after the other; a later one takes the place of an earlier one of the same name.
  for (const entry of await entriesOf(zip, file)) {
    if (entry.directory) continue;
    if (entry.encrypted)
      throw new OfficialError('beijing.zip-encrypted', {
        file,
        expected: 'files without a password',
        found: JSON.stringify(entry.filename),
      });
    const { filename: name } = entry;
    if (/[/\\]/.test(name)) {
      inFolders.push({ name, entry });
      continue;
    }
    const key = name.toLowerCase();
    const before = files.get(key);
    if (before !== undefined) warnings.push({ code: 'names', file: name });
    files.set(key, { name: before?.name ?? name, entry });
  }
  return { files, inFolders, warnings };
}

/** The entries by their place in the zip. @throws OfficialError `beijing.zip` where another reader might see other files */
async function entriesOf(zip: Blob, file: string): Promise<Entry[]> {
  try {
    const reader = new ZipReader(new BlobReader(zip), { strictness: 'strict', ...READING });
    const entries: Entry[] = [];
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.length === ENTRY_LIMIT) throw new Error(`more than ${ENTRY_LIMIT} entries`);
      const { filename, directory, rawFilename } = entry;
      // The name may come from an extra field, and what is a folder from an attribute, at which the program does not look.
      const raw = String.fromCharCode(...rawFilename);
      if (raw !== filename && [raw, filename].some((name) => /^bj/i.test(name)))
        throw new Error(`${JSON.stringify(filename)} has two names`);
      if (directory !== raw.endsWith('/'))
        throw new Error(`${JSON.stringify(filename)} is a folder or a file`);
      entries.push(entry);
    }
    entries.sort((a, b) => a.offset - b.offset);
    if (reader.directoryOffset === undefined) throw new Error('the directory has no place');
    await demandTiles(zip, entries, reader.directoryOffset);
    return entries;
  } catch (error) {
    throw unreadable(file, error);
  }
}

async function headOf(
  { name: filename, entry }: Unpacked,
  read: (entry: FileEntry, take: (bytes: Uint8Array) => void) => Promise<void>,
): Promise<Head> {
  const kind = kindOf(filename);
  if (kind === null) throw new Error(`${filename} is no head file`);
  const parts: Uint8Array[] = [];
  let length = 0;
  await read(entry, (bytes) => {
    length += bytes.length;
    if (length > HEAD_LIMIT)
      throw new OfficialError('beijing.head-type', {
        file: filename,
        expected: `a head file of seven lines, at most ${HEAD_LIMIT} bytes`,
        found: 'more',
      });
    parts.push(bytes);
  });
  const bytes = new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
  return readHead(filename, kind, bytes);
}

function unreadable(file: string, error: unknown): OfficialError {
  const { reason } = error as { readonly reason?: unknown };
  const why = messageOf(error) + (typeof reason === 'string' ? ` (${reason})` : '');
  return new OfficialError('beijing.zip', { file, expected: 'a zip that can be unpacked', found: why });
}

/** Reads entries one after the other; where there is an unpacker, the next ones are on their way meanwhile. */
function readAhead({ unpacker }: Importing) {
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
    const bytes = await inflate(packed, size);
    if (bytes.length !== size) throw new Error(`${bytes.length} bytes, expected ${size}`);
    if (crc32(bytes) !== expected) throw new Error('the CRC-32 differs');
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
