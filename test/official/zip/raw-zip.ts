/** Zips written byte by byte, so that a header may say something else than the directory does. Nothing in them is packed. */
import { crc32 } from 'node:zlib';

export interface RawEntry {
  readonly name: string;
  readonly content: string;
  /** Extra fields of the local header, and of the directory. */
  readonly local?: Buffer;
  readonly central?: Buffer;
}

const parts = (...numbers: readonly [value: number, bytes: 2 | 4][]): Buffer =>
  Buffer.concat(
    numbers.map(([value, bytes]) => {
      const part = Buffer.alloc(bytes);
      part.writeUIntLE(value, 0, bytes);
      return part;
    }),
  );

/** An extra field. */
export const extra = (id: number, data: Buffer): Buffer =>
  Buffer.concat([parts([id, 2], [data.length, 2]), data]);

/** A name in UTF-8 that takes the place of another one, for readers that look there (0x7075). */
export const otherName = (name: string, instead: string): Buffer =>
  extra(0x7075, Buffer.concat([Buffer.of(1), parts([crc32(instead), 4]), Buffer.from(name)]));

/** @param comment of the zip, behind all */
export function rawZip(entries: readonly RawEntry[], comment: Buffer = Buffer.alloc(0)): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, local = Buffer.alloc(0), central = Buffer.alloc(0) } of entries) {
    const data = Buffer.from(content);
    const size = data.length;
    const common = (fields: Buffer) =>
      parts(
        [20, 2],
        [0, 4],
        [0, 4],
        [crc32(data), 4],
        [size, 4],
        [size, 4],
        [name.length, 2],
        [fields.length, 2],
      );
    const file = [parts([0x04034b50, 4]), common(local), Buffer.from(name), local, data];
    files.push(...file);
    directory.push(
      ...[parts([0x02014b50, 4], [20, 2]), common(central), parts([0, 4], [0, 2], [0, 4], [at, 4])],
      ...[Buffer.from(name), central],
    );
    at += Buffer.concat(file).length;
  }
  const listed = Buffer.concat(directory);
  const count = entries.length;
  const end = parts(
    [0x06054b50, 4],
    [0, 4],
    [count, 2],
    [count, 2],
    [listed.length, 4],
    [at, 4],
    [comment.length, 2],
  );
  return Buffer.concat([...files, listed, end, comment]);
}
