/** Zips made byte by byte, so that a test can make them wrong in exactly one place. */
import { crc32 } from '../../src/core/gzip.ts';

export interface ZipEntry {
  readonly name: string;
  readonly content?: Uint8Array | string;
  /** Compressed with DEFLATE; else stored. */
  readonly deflate?: boolean;
  /** What the zip says of the entry, where that is not the truth. */
  readonly says?: {
    readonly crc?: number;
    readonly size?: number;
    readonly packed?: number;
    readonly flags?: number;
    readonly method?: number;
  };
  /** What the local header alone says otherwise. */
  readonly local?: {
    readonly crc?: number;
    readonly size?: number;
    readonly packed?: number;
    readonly flags?: number;
    readonly method?: number;
  };
  /** A data descriptor behind it, of 16 bytes with a signature or 12 without; the sizes in the local header are then 0. */
  readonly descriptor?: 12 | 16;
  /** Bytes behind its DEFLATE stream that count as packed. */
  readonly junk?: Uint8Array;
  /** Bytes before its local header, and behind it, that belong to nothing. */
  readonly before?: Uint8Array;
  readonly behind?: Uint8Array;
  /** A comment in the directory. */
  readonly comment?: string;
  /** What the directory adds to the place of its header. */
  readonly shift?: number;
  /** Attributes for DOS, in the lower half. */
  readonly attributes?: number;
  /** The name in the local header, where it is another. */
  readonly localName?: string;
  /** Unix mode, e.g. 0o120777 for a link. */
  readonly mode?: number;
  readonly extra?: Uint8Array;
}

/** The flag that names are UTF-8. */
const UTF8_NAME = 0x800;

const bytesOf = (value: Uint8Array | string) =>
  typeof value === 'string' ? new TextEncoder().encode(value) : value;

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Little-endian numbers, each with its number of bytes. */
function fields(...parts: readonly (readonly [number, 2 | 4])[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, [, size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of parts) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** What is around the entries, and what the end record says otherwise. */
export interface ZipEnd {
  readonly prefix?: Uint8Array;
  /** Whether places count from behind the prefix. */
  readonly isPrefixHidden?: boolean;
  /** Bytes between the files and the directory, and between the directory and the end record. */
  readonly gap?: Uint8Array;
  readonly behindDirectory?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly suffix?: Uint8Array;
  readonly count?: number;
  readonly countHere?: number;
  readonly disk?: number;
  readonly sizeShift?: number;
  readonly offsetShift?: number;
}

/** The bytes of a zip with these entries. */
export async function zipBytes(entries: readonly ZipEntry[], around: ZipEnd = {}): Promise<Uint8Array> {
  const none = new Uint8Array(0);
  const { prefix = none, gap = none, behindDirectory = none, comment = none, suffix = none } = around;
  const parts: Uint8Array[] = [prefix];
  const directory: Uint8Array[] = [];
  let offset = around.isPrefixHidden ? 0 : prefix.length;
  for (const entry of entries) {
    const content = bytesOf(entry.content ?? '');
    const stream = entry.deflate ? await deflate(content) : content;
    const data = new Uint8Array(await new Blob([stream, entry.junk ?? none] as BlobPart[]).arrayBuffer());
    const said = {
      crc: crc32(content),
      size: content.length,
      packed: data.length,
      flags: UTF8_NAME | (entry.descriptor ? 8 : 0),
      method: entry.deflate ? 8 : 0,
      ...entry.says,
    };
    const extra = entry.extra ?? none;
    const common = (name: Uint8Array, { crc, size, packed, flags, method }: typeof said) =>
      fields(
        [20, 2],
        [flags, 2],
        [method, 2],
        [0, 2],
        [0x5821, 2],
        [crc, 4],
        [packed, 4],
        [size, 4],
        [name.length, 2],
        [extra.length, 2],
      );
    const name = bytesOf(entry.name);
    const localName = bytesOf(entry.localName ?? entry.name);
    const later = entry.descriptor ? { crc: 0, size: 0, packed: 0 } : {};
    const { descriptor, before = none, behind = none } = entry;
    const local = [
      fields([0x04034b50, 4]),
      common(localName, { ...said, ...later, ...entry.local }),
      localName,
      extra,
      data,
      descriptor === 16 ? fields([0x08074b50, 4]) : none,
      descriptor ? fields([said.crc, 4], [said.packed, 4], [said.size, 4]) : none,
      behind,
    ];
    const note = bytesOf(entry.comment ?? '');
    const attributes = (((entry.mode ?? 0o100644) << 16) | (entry.attributes ?? 0)) >>> 0;
    offset += before.length;
    directory.push(
      fields([0x02014b50, 4], [0x0314, 2]),
      common(name, said),
      fields([note.length, 2], [0, 2], [0, 2], [attributes, 4], [offset + (entry.shift ?? 0), 4]),
      name,
      extra,
      note,
    );
    parts.push(before, ...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  offset += gap.length;
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = fields(
    [0x06054b50, 4],
    [around.disk ?? 0, 2],
    [0, 2],
    [around.countHere ?? entries.length, 2],
    [around.count ?? entries.length, 2],
    [size + (around.sizeShift ?? 0), 4],
    [offset + (around.offsetShift ?? 0), 4],
    [comment.length, 2],
  );
  const all = [...parts, gap, ...directory, behindDirectory, end, comment, suffix];
  return new Uint8Array(await new Blob(all as BlobPart[]).arrayBuffer());
}

/** A zip of these files, compressed, below a folder (empty: at the root). */
export function zipOf(
  files: Readonly<Record<string, string | null | undefined>>,
  folder = '',
): Promise<Uint8Array> {
  const entries = Object.entries(files).filter(
    (file): file is [string, string] => typeof file[1] === 'string',
  );
  return zipBytes(entries.map(([name, content]) => ({ name: folder + name, content, deflate: true })));
}
