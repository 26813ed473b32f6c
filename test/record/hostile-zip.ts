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

/** The bytes of a zip with these entries. */
export async function zipBytes(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = bytesOf(entry.content ?? '');
    const data = entry.deflate ? await deflate(content) : content;
    const {
      crc = crc32(content),
      size = content.length,
      packed = data.length,
      flags = UTF8_NAME,
      method,
    } = entry.says ?? {};
    const extra = entry.extra ?? new Uint8Array(0);
    const common = (name: Uint8Array) =>
      fields(
        [20, 2],
        [flags, 2],
        [method ?? (entry.deflate ? 8 : 0), 2],
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
    const local = [fields([0x04034b50, 4]), common(localName), localName, extra, data];
    directory.push(
      fields([0x02014b50, 4], [0x0314, 2]),
      common(name),
      fields([0, 2], [0, 2], [0, 2], [((entry.mode ?? 0o100644) << 16) >>> 0, 4], [offset, 4]),
      name,
      extra,
    );
    parts.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = fields(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  );
  return new Uint8Array(await new Blob([...parts, ...directory, end] as BlobPart[]).arrayBuffer());
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
