/** A record in a zip: its files at the root or all in one folder. A zip that two programs could read differently is refused. */
import { BlobReader, type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { MingqianError, messageOf } from '../core/errors.ts';
import { RECORD_FILES, type RecordFile, type RecordSource } from '../core/record.ts';
import { isRecordFile } from './files.ts';
import { demandReadable, readLimit, readUpToLimit, unreadable } from './limits.ts';

/** Entries of a zip at most: a record has seven. */
const ENTRY_LIMIT = 10_000;
/** What may have been meant is told of so many entries. */
const HINT_LIMIT = 6;

/** No workers of zip.js's own: this runs in ours, or in Node. */
const READING = { useWebWorkers: false, checkCrc32: true, checkOverlappingEntry: true } as const;

const lastPart = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/**
 * The record in a zip. In Node: `zipRecord(await fs.openAsBlob(path))`.
 * @param file the zip's own name, for errors
 * @returns a source whose `read` throws MingqianError `record.unreadable` (encrypted, damaged, larger than it says)
 * @throws MingqianError `record.missing` where the zip holds no file of a record; `record.unreadable` where it is no
 * zip or an ambiguous one, where a name would leave its folder, is there twice, too deep or in a second folder
 */
export async function zipRecord(zip: Blob, file = 'the zip'): Promise<RecordSource> {
  const reader = new ZipReader(new BlobReader(zip), { strictness: 'strict', ...READING });
  /** What zip.js throws, as ours. */
  const failed = (error: unknown, name: string): MingqianError =>
    error instanceof MingqianError ? error : unreadable(name, `cannot be unpacked: ${whyOf(error, twice)}`);

  const entries = new Map<RecordFile, FileEntry>();
  const folders = new Set<string>();
  const names = new Set<string>();
  let twice: string | null = null;
  /** What somebody may have meant: files called almost as those of a record, and zips in the zip. */
  const hints = new Set<string>();
  // That a name is there twice in one folder is found by zip.js, which is strict here.
  try {
    let seen = 0;
    for await (const entry of reader.getEntriesGenerator()) {
      if (++seen > ENTRY_LIMIT) throw unreadable(file, `expected at most ${ENTRY_LIMIT} entries, found more`);
      if (names.has(entry.filename)) twice ??= entry.filename;
      names.add(entry.filename);
      const place = placeOf(entry, file);
      if (place === null) for (const hint of hintsAt(entry)) hints.add(hint);
      if (place === null) continue;
      entries.set(place.name, place.entry);
      folders.add(place.folder);
    }
  } catch (error) {
    throw failed(error, file);
  }
  if (entries.size === 0)
    throw new MingqianError(
      'record.missing',
      ['expected the files of a record, found none', ...[...hints].slice(0, HINT_LIMIT)].join('; '),
      { file },
    );
  if (folders.size > 1) {
    const places = [...folders].sort().map((folder) => (folder === '' ? 'the root' : JSON.stringify(folder)));
    throw unreadable(file, `expected one record, found files of records in ${places.join(' and ')}`);
  }

  return {
    read: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      try {
        return await unpack(entry, name);
      } catch (error) {
        throw failed(error, name);
      }
    },
  };
}

/** What zip.js threw, with which entry and why where it knows; `twice` is the first name that came twice. */
function whyOf(error: unknown, twice: string | null): string {
  const { reason, filename } = error as { readonly reason?: unknown; readonly filename?: unknown };
  const parts = [messageOf(error)];
  if (typeof filename === 'string') parts.push(JSON.stringify(filename));
  else if (reason === 'duplicate filename' && twice !== null) parts.push(JSON.stringify(twice));
  if (typeof reason === 'string') parts.push(`(${reason})`);
  return parts.join(' ');
}

/** What an entry that is no file of a record may have been meant as. */
function hintsAt({ filename, directory }: Entry): string[] {
  if (directory || filename.startsWith('__MACOSX/')) return [];
  const name = lastPart(filename);
  const meant = RECORD_FILES.find((one) => one === name.toLowerCase());
  if (meant !== undefined) return [`${JSON.stringify(filename)} is not called ${meant}`];
  return /\.zip$/i.test(name) ? [`${JSON.stringify(filename)} is another zip`] : [];
}

/** Which file of a record an entry is and in which folder, or null where it is none. @throws MingqianError `record.unreadable` */
function placeOf(entry: Entry, file: string): { name: RecordFile; folder: string; entry: FileEntry } | null {
  const path = entry.filename;
  const refuse = (why: string) => unreadable(file, `${JSON.stringify(path)} ${why}`);
  if (path.includes('\\')) throw refuse('has a backslash in its name');
  if (path.startsWith('__MACOSX/')) return null;
  const name = lastPart(entry.directory ? path.slice(0, -1) : path);
  // The name may come from an extra field that other programs do not read.
  const raw = lastPart(String.fromCharCode(...entry.rawFilename));
  if (!entry.directory && raw !== name && (isRecordFile(raw) || isRecordFile(name)))
    throw refuse('has two names');
  if (!isRecordFile(name)) return null;
  if (entry.directory || entry.symlink) throw refuse('is a folder or a link, expected a file');
  const folder = path.slice(0, -name.length - 1);
  if (folder.includes('/')) throw refuse('lies too deep: expected it at the root or in one folder');
  if (entry.encrypted) throw refuse('is encrypted');
  return { name, folder, entry };
}

/** An entry's bytes. Its checksum is compared, but for a document that is longer than any document may be. */
async function unpack(entry: FileEntry, name: RecordFile): Promise<Uint8Array> {
  const { uncompressedSize } = entry;
  demandReadable(name, uncompressedSize);
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  let isCut = false;
  const read = readUpToLimit(name, readable, uncompressedSize, (length) => {
    if (length > uncompressedSize) throw unreadable(name, `expected ${uncompressedSize} bytes, found more`);
    isCut = length === readLimit(name);
  });
  const unpacked = entry.getData(writable, READING).catch((error) => {
    if (!isCut) throw error;
  });
  const [bytes] = await Promise.all([read, unpacked]);
  return bytes;
}
