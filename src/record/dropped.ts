/** What a reader chose or dropped, looked through for records: folders, a zip, or the files themselves. */
import { MingqianError, messageOf } from '../core/errors.ts';
import { RecordError } from './faults.ts';
import { isBeside, isRecordFile, type NamedBlob } from './files.ts';
import { type LogBlob, logBeside } from './log-files.ts';

/** A file with its path below what was dropped: `202602/ordinary/seed.json`. */
export interface DroppedFile {
  readonly path: string;
  readonly blob: Blob;
}

/**
 * A record that was found: in which folder (empty: not in any), or in which zip.
 * @property log the publication log's files, where one lies in its folder or around it
 */
export type FoundRecord =
  | {
      readonly kind: 'files';
      readonly where: string;
      readonly files: readonly NamedBlob[];
      readonly log: readonly LogBlob[] | null;
    }
  | { readonly kind: 'zip'; readonly where: string; readonly blob: Blob };

/** Files and folders looked at, at most: somebody who drops a whole disk hears of it. */
export const DROPPED_LIMIT = 10_000;

/**
 * The records among these files, by place: every zip, and every folder that has a commitment.json. Where none has
 * one, every folder that has any file of a record: a record may lack its commitment, and its verification says so.
 */
export function findRecords(dropped: readonly DroppedFile[]): FoundRecord[] {
  const zips: FoundRecord[] = [];
  const folders = new Map<string, NamedBlob[]>();
  for (const { path, blob } of dropped) {
    const slash = path.lastIndexOf('/');
    const name = path.slice(slash + 1);
    if (isBeside(path)) continue;
    if (isRecordFile(name)) {
      const where = path.slice(0, Math.max(slash, 0));
      folders.set(where, [...(folders.get(where) ?? []), { name, blob }]);
    } else if (/\.zip$/i.test(name)) zips.push({ kind: 'zip', where: path, blob });
  }
  const paths = new Set(dropped.map(({ path }) => path));
  const logOf = (where: string): LogBlob[] | null => {
    const folder = logBeside(where, (path) => paths.has(path));
    if (folder === null) return null;
    return dropped.flatMap(({ path, blob }) =>
      path.startsWith(folder) ? [{ path: path.slice(folder.length), blob }] : [],
    );
  };
  const all = [...folders].map(
    ([where, files]): FoundRecord => ({ kind: 'files', where, files, log: logOf(where) }),
  );
  const committed = all.filter(
    (found) => found.kind === 'files' && found.files.some(({ name }) => name === 'commitment.json'),
  );
  const records = committed.length > 0 || zips.length > 0 ? [...committed, ...zips] : all;
  return records.sort((a, b) => (a.where < b.where ? -1 : 1));
}

/** The files of an `<input type="file">`, with or without `webkitdirectory`. */
export function filesOfInput(list: Iterable<File>): DroppedFile[] {
  return [...list].map((file) => ({ path: file.webkitRelativePath || file.name, blob: file }));
}

/**
 * The files of a drop, those in folders too. Must be called while the drop event is handled: afterwards its items are gone.
 * @throws MingqianError `record.unreadable` where a folder cannot be read or there is more than DROPPED_LIMIT to look at
 */
export async function filesOfDrop(items: Iterable<DataTransferItem>): Promise<DroppedFile[]> {
  const files: DroppedFile[] = [];
  /** Entries still to be looked at, with their paths. */
  const open: { entry: FileSystemEntry; path: string }[] = [];
  for (const item of items) {
    const entry = item.webkitGetAsEntry();
    const file = entry === null ? item.getAsFile() : null;
    if (entry !== null) open.push({ entry, path: entry.name });
    else if (file !== null) files.push({ path: file.name, blob: file });
  }
  let seen = 0;
  try {
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (++seen > DROPPED_LIMIT)
        throw new RecordError(
          'record.unreadable',
          `expected at most ${DROPPED_LIMIT} files, found more`,
          undefined,
          { kind: 'tooMany', most: DROPPED_LIMIT },
        );
      const { entry, path } = next;
      if (entry.isFile) files.push({ path, blob: await fileOf(entry as FileSystemFileEntry) });
      else
        for (const inside of await entriesOf(entry as FileSystemDirectoryEntry))
          open.push({ entry: inside, path: `${path}/${inside.name}` });
    }
  } catch (error) {
    if (error instanceof MingqianError) throw error;
    throw new RecordError('record.unreadable', `a folder cannot be read: ${messageOf(error)}`, undefined, {
      kind: 'gone',
    });
  }
  return files;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** All entries of a folder: a reader gives them piece by piece and ends with an empty one. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}
