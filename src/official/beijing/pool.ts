/**
 * A pool (摇号池编码数据文件) from the zip it is published in. The Windows program unpacks all of the zip, looks for the head
 * file at its root, and then reads as many data files as the head file's number of tickets asks for.
 */
import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { named, OfficialError } from '../errors.ts';
import { filesOf, type Unpacked } from '../zip/files.ts';
import { readAhead, type Unpacker } from '../zip/unpacking.ts';
import { type Head, isNearlyHead, kindOf, READING_FAILED, readHead } from './head.ts';
import { dataFile, ROWS_PER_FILE } from './rows.ts';
import { CODE_BYTES, type CodeTable, codeTable } from './table.ts';
import type { Warning } from './warnings.ts';

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

/** The reader cancelled; that says nothing about the pool. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Bytes of a head file, at most. */
const HEAD_LIMIT = 1 << 20;
/** Which extra files are named in a warning. */
const NAMED = 3;

/** A data file's name: the number has four digits. */
export function dataFileName({ kind, period }: Pick<Head, 'kind' | 'period'>, number: number): string {
  return `bj${kind}ApplyNumber${period}_${String(number).padStart(4, '0')}.csv`;
}

/**
 * Reads a published zip. In Node: `readPool(await fs.openAsBlob(path), path)`.
 * @param file the zip's own name, for errors
 * @throws OfficialError `beijing.zip`, `beijing.zip-encrypted`, `beijing.zip-names`, all `beijing.head-*` and `beijing.data-*`
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
      found: files.size === 0 ? { is: 'no-files' } : { is: 'other-files', files: files.size },
      official: `${READING_FAILED}文件不存在！`,
    });
  // Whether the program takes it for a head file is not known; it would be read in place of this one.
  const other = [...files.values()].find(({ name }) => kindOf(name) === null && isNearlyHead(name));
  if (other !== undefined)
    throw new OfficialError('beijing.zip-names', {
      file,
      expected: `head files in the capitals of ${headFile.name}`,
      found: named(other.name),
    });
  if (heads.length > 1) warnings.push({ code: 'heads', file: headFile.name, count: heads.length });

  let done = 0;
  const all = [...files.values(), ...inFolders];
  const total = all.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  const ahead = readAhead(zip, importing.unpacker);
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
        expected: { is: 'data-file', name, tickets: head.tickets, each: ROWS_PER_FILE },
        found: { is: 'not-at-root' },
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

/** The order of names on the program's file system. */
const byName = (a: Unpacked, b: Unpacked) => {
  const [left, right] = [a.name.toUpperCase(), b.name.toUpperCase()];
  return left < right ? -1 : left > right ? 1 : 0;
};

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
        expected: { is: 'head-file', bytes: HEAD_LIMIT },
        found: { is: 'more' },
      });
    parts.push(bytes);
  });
  const bytes = new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
  return readHead(filename, kind, bytes);
}
