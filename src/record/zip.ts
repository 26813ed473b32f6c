/** A record in a zip: its files at the root or all in one folder. A zip that two programs could read differently is refused. */

import { visible } from '../core/errors.ts';
import { crc32, TooMuch } from '../core/gzip.ts';
import { type LogSource, logReadLimit } from '../core/log/source.ts';
import { RECORD_FILES, type RecordFile, type RecordSource } from '../core/record.ts';
import { mostFrom, overLimit, roomFor } from '../core/room.ts';
import { RecordError, unreadable, type ZipFault } from './faults.ts';
import { isBeside, isRecordFile } from './files.ts';
import { demandReadable, readLimit } from './limits.ts';
import { logBeside } from './log-files.ts';
import { webPlatform } from './web-platform.ts';
import { blobBytes, type ZipEntry, zipEntries } from './zip-entries.ts';

/** What may have been meant is told of so many entries. */
const HINT_LIMIT = 6;
const DAMAGED = { kind: 'zip', fault: 'damaged', name: '' } as const;

/**
 * The record in a zip. In Node: `zipRecord(await fs.openAsBlob(path))`.
 * @param file the zip's own name, for errors
 * @returns a source whose `read` throws MingqianError `record.unreadable` where what is unpacked is not what the zip says
 * @throws MingqianError `record.missing` where the zip holds no file of a record; `record.unreadable` where it breaks a rule, or
 * a file of the record is no file, too deep or in a second folder; `record.limit` where files are too long
 */
export async function zipRecord(zip: Blob, file = 'the zip'): Promise<RecordSource> {
  const all = await zipEntries(zip, file);
  const entries = new Map<RecordFile, ZipEntry>();
  const folders = new Set<string>();
  for (const entry of all) {
    const place = placeOf(entry, file);
    if (place === null) continue;
    entries.set(place.name, entry);
    folders.add(place.folder);
  }
  if (entries.size === 0) throw noRecord(all, file);
  if (folders.size > 1) {
    const places = [...folders]
      .sort()
      .map((folder) => (folder === '' ? 'the root' : JSON.stringify(textOf(folder))));
    throw unreadable(file, `expected one record, found files of records in ${places.join(' and ')}`, {
      kind: 'zip',
      fault: 'several',
      name: '',
    });
  }
  for (const [name, { size }] of entries) demandReadable(name, size);
  const taken = [...entries.values()].reduce((sum, { size }) => sum + size, 0);
  const most = mostFrom(zip.size);
  if (taken > most) throw overLimit(file, most, 'bytes', 'bytes of a record in a zip of this size');

  return {
    room: roomFor(zip.size, taken),
    read: async (name) => {
      const entry = entries.get(name);
      return entry === undefined ? null : unpack(zip, entry, name, readLimit(name));
    },
  };
}

/**
 * The publication log in a record's zip: `log/` beside the record's files or at the root; or null where there is none. Requires a zip
 * that zipRecord accepts.
 * @returns a source whose `read` throws MingqianError `record.unreadable` as zipRecord's does
 * @throws MingqianError `record.unreadable` where a file of the log is no file; `record.limit` where they are too long
 */
export async function zipLog(zip: Blob, file = 'the zip'): Promise<LogSource | null> {
  const all = await zipEntries(zip, file);
  const entries = new Map(all.map((entry) => [entry.path, entry]));
  const record = all.map((entry) => placeOf(entry, file)).find((place) => place !== null);
  const folder = logBeside(record?.folder ?? '', (path) => entries.has(path));
  if (folder === null) return null;
  const size = all.reduce((sum, one) => (one.path.startsWith(folder) ? sum + one.size : sum), 0);
  const most = mostFrom(zip.size);
  if (size > most) throw overLimit(file, most, 'bytes', 'bytes of a log in a zip of this size');
  return {
    read: async (path) => {
      const entry = entries.get(`${folder}${path}`);
      if (entry === undefined) return null;
      const name = `log/${path}`;
      if (!entry.isFile)
        throw unreadable(file, `${name} is a folder or a link, expected a file`, {
          kind: 'zip',
          fault: 'noFile',
          name,
        });
      return unpack(zip, entry, name, logReadLimit(path));
    },
  };
}

/** What an entry that is no file of a record may have been meant as: a file of that name, or null for a zip. */
interface Hint {
  readonly name: string;
  readonly meant: RecordFile | null;
}

function hintsAt({ path, isFile }: ZipEntry): Hint[] {
  if (!isFile || isBeside(path)) return [];
  const last = lastPart(path);
  const meant = RECORD_FILES.find((one) => one === last.toLowerCase()) ?? null;
  return meant !== null || /\.zip$/i.test(last) ? [{ name: textOf(path), meant }] : [];
}

/** What is said of a zip without a record. */
function noRecord(entries: readonly ZipEntry[], file: string): RecordError {
  const byName = new Map(entries.flatMap(hintsAt).map((hint) => [hint.name, hint]));
  const hints = [...byName.values()].slice(0, HINT_LIMIT);
  const words = hints.map(
    ({ name, meant }) =>
      `${JSON.stringify(name)} is ${meant === null ? 'another zip' : `not called ${meant}`}`,
  );
  const misnamed = RECORD_FILES.flatMap((file) => hints.filter(({ meant }) => meant === file));
  return new RecordError(
    'record.missing',
    ['expected the files of a record, found none', ...words].join('; '),
    file,
    {
      kind: 'none',
      misnamed: misnamed.map(({ name }) => visible(name)),
      zips: hints.filter(({ meant }) => meant === null).map(({ name }) => visible(name)),
    },
  );
}

const lastPart = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** A name's bytes as the text that they probably are. */
const textOf = (path: string) =>
  new TextDecoder().decode(Uint8Array.from(path, (char) => char.charCodeAt(0)));

/** Which file of a record an entry is and in which folder, or null where it is none. @throws MingqianError `record.unreadable` */
function placeOf({ path, isFile }: ZipEntry, file: string): { name: RecordFile; folder: string } | null {
  if (isBeside(path)) return null;
  const name = lastPart(path.replace(/\/$/, ''));
  if (!isRecordFile(name)) return null;
  const refuse = (fault: ZipFault, why: string) =>
    unreadable(file, `${JSON.stringify(textOf(path))} ${why}`, {
      kind: 'zip',
      fault,
      name: visible(textOf(path)),
    });
  if (!isFile) throw refuse('noFile', 'is a folder or a link, expected a file');
  const folder = path.slice(0, -name.length - 1);
  if (folder.includes('/')) throw refuse('deep', 'lies too deep: expected it at the root or in one folder');
  return { name, folder };
}

/**
 * An entry's bytes, which must be as many as it says and have its checksum; of too long a document, the beginning.
 * @param name what it is called in errors
 */
async function unpack(zip: Blob, entry: ZipEntry, name: string, limit: number): Promise<Uint8Array> {
  const { at, packed, size, crc, isDeflated } = entry;
  const body = new Uint8Array(await blobBytes(zip.slice(at, at + packed), name));
  let bytes: Uint8Array = body;
  if (isDeflated)
    try {
      bytes = await webPlatform.inflateRaw(body, size, size + 1);
    } catch (error) {
      const what = error instanceof TooMuch ? 'unpacks to more' : 'does not unpack to as many';
      throw unreadable(name, `${what} bytes than the zip says, ${size}, or is damaged`, DAMAGED);
    }
  if (crc32(bytes) !== crc)
    throw unreadable(name, 'does not have the checksum that the zip says: it is damaged', DAMAGED);
  return bytes.subarray(0, limit);
}
