/** The files of a published zip, as the Windows program would have them in a folder; what another reader might see otherwise is refused. */
import { BlobReader, type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import type { Warning } from '../beijing/warnings.ts';
import { named, OfficialError } from '../errors.ts';
import { NotRead, unreadable } from './faults.ts';
import { demandTiles } from './tiles.ts';
import { folded, isShortName, windowsPath } from './windows-names.ts';

/** Entries of a zip, at most: a full table needs 1,652 data files. */
const ENTRY_LIMIT = 10_000;
/** No workers of zip.js's own: this runs in ours, or in Node. */
export const READING = {
  useWebWorkers: false,
  checkCrc32: true,
  checkOverlappingEntry: true,
  // Fewer and larger pieces: those of 64 KiB cost a browser as much as the unpacking.
  chunkSize: 1 << 20,
} as const;

/** A file of a zip, under the name that it has once it is unpacked. */
export interface Unpacked {
  readonly name: string;
  readonly entry: FileEntry;
}

/** @property files at the root, by their names in lower case, as the program's file system tells names apart; @property inFolders the others */
export interface Files {
  readonly files: Map<string, Unpacked>;
  readonly inFolders: readonly Unpacked[];
  readonly warnings: Warning[];
}

/** Names of data files and head files, and what might be made of one. */
const OF_A_POOL = /^bj/i;

/** @throws OfficialError `beijing.zip`, `beijing.zip-encrypted`, `beijing.zip-names` */
export async function filesOf(zip: Blob, file: string): Promise<Files> {
  const files = new Map<string, Unpacked>();
  const inFolders: Unpacked[] = [];
  const warnings: Warning[] = [];
  // Files are written one after the other; a later one would take the place of an earlier one of the same name.
  const taken = new Map<string, Taken>();
  for (const entry of await entriesOf(zip, file)) {
    demandOwnName(entry, taken, file);
    if (entry.directory) continue;
    if (entry.encrypted)
      throw new OfficialError('beijing.zip-encrypted', {
        file,
        expected: 'files without a password',
        found: named(entry.filename),
      });
    const { filename: name } = entry;
    if (/[/\\]/.test(name)) {
      inFolders.push({ name, entry });
      continue;
    }
    files.set(name.toLowerCase(), { name, entry });
  }
  return { files, inFolders, warnings };
}

/** What has a path. */
interface Taken {
  readonly name: string;
  readonly isFolder: boolean;
}

/**
 * Refuses a name that Windows takes for one that is taken, that needs a folder where a file is, or that is changed into that of a pool's file.
 * @param taken paths by what they fold to
 */
function demandOwnName({ filename: name, directory }: Entry, taken: Map<string, Taken>, file: string): void {
  const path = windowsPath(name);
  const key = folded(path);
  const refuse = (other: string): never => {
    throw new OfficialError('beijing.zip-names', {
      file,
      expected: `a name of its own on Windows, and not that of ${other}`,
      found: named(name),
    });
  };
  for (let at = key.indexOf('/'); at !== -1; at = key.indexOf('/', at + 1)) {
    const folder = taken.get(key.slice(0, at));
    if (folder?.isFolder === false) refuse(folder.name);
    if (folder === undefined) taken.set(key.slice(0, at), { name: path.slice(0, at), isFolder: true });
  }
  const before = taken.get(key);
  if (before !== undefined && !(before.isFolder && directory)) refuse(before.name);
  taken.set(key, { name, isFolder: directory });
  const isChanged = path !== name && OF_A_POOL.test(path) && !path.includes('/');
  if (isChanged || isShortName(path)) refuse(path);
}

/** The entries by their place in the zip. @throws OfficialError `beijing.zip` where another reader might see other files */
async function entriesOf(zip: Blob, file: string): Promise<Entry[]> {
  try {
    const reader = new ZipReader(new BlobReader(zip), { strictness: 'strict', ...READING });
    const entries: Entry[] = [];
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.length === ENTRY_LIMIT)
        throw new NotRead({ why: 'many-entries', most: ENTRY_LIMIT }, `more than ${ENTRY_LIMIT} entries`);
      const { filename, directory, rawFilename } = entry;
      // What is a folder may come from an attribute, at which the program does not look.
      const raw = String.fromCharCode(...rawFilename);
      demandOneName([filename, raw]);
      if (directory !== raw.endsWith('/'))
        throw new NotRead(
          { why: 'folder-or-file', name: filename },
          `${JSON.stringify(filename)} is a folder or a file`,
        );
      entries.push(entry);
    }
    entries.sort((a, b) => a.offset - b.offset);
    if (reader.directoryOffset === undefined) throw new Error('the directory has no place');
    const others = await demandTiles(zip, entries, reader.directoryOffset);
    for (const entry of entries) demandOneName([entry.filename, ...(others.get(entry) ?? [])]);
    return entries;
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** A name may come from an extra field, which only some readers have. @throws Error where one of several might be that of a pool's file */
function demandOneName(names: readonly [string, ...string[]]): void {
  const [name] = names;
  if (new Set(names).size === 1 || !names.some((name) => OF_A_POOL.test(windowsPath(name)))) return;
  throw new NotRead({ why: 'two-names', name }, `${JSON.stringify(name)} has two names`);
}
