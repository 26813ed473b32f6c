/** What stands in the extra fields of a local header: readers that go through a zip from its start take names and lengths from there. */
import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { NotRead } from './faults.ts';

const NOT_AS_LISTED = { why: 'not-as-listed' } as const;

const ZIP64 = 1;
const UNICODE_PATH = 0x7075;
/** Bytes of a version and a checksum before a name. */
const BEFORE_NAME = 5;

export interface LocalExtra {
  /** Whether lengths of 64 bits stand there. */
  readonly isZip64: boolean;
  /** Other names of the entry. */
  readonly names: readonly string[];
}

/**
 * Reads the extra fields of a local header.
 * @param isOpen whether the lengths stand behind the data
 * @throws NotRead where they say other lengths than the directory does
 */
export function localExtra(
  extra: DataView,
  {
    filename,
    compressedSize,
    uncompressedSize,
  }: Pick<FileEntry, 'filename' | 'compressedSize' | 'uncompressedSize'>,
  isOpen: boolean,
): LocalExtra {
  const names: string[] = [];
  let isZip64 = false;
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const id = extra.getUint16(at, true);
    const length = extra.getUint16(at + 2, true);
    const data = extra.byteOffset + at + 4;
    at += 4 + length;
    if (at > extra.byteLength)
      throw new NotRead(NOT_AS_LISTED, `${JSON.stringify(filename)} has extra fields that are cut`);
    if (id === UNICODE_PATH && length > BEFORE_NAME)
      names.push(
        new TextDecoder().decode(new Uint8Array(extra.buffer, data + BEFORE_NAME, length - BEFORE_NAME)),
      );
    if (id !== ZIP64) continue;
    isZip64 = true;
    const said = [0, 8]
      .filter((one) => one + 8 <= length)
      .map((one) => new DataView(extra.buffer, data + one, 8).getBigUint64(0, true));
    const isSo = said.every((one, i) => one === BigInt(i === 0 ? uncompressedSize : compressedSize));
    const isLeftOpen = isOpen && said.every((one) => one === 0n);
    if (said.length < 2 || !(isSo || isLeftOpen))
      throw new NotRead(NOT_AS_LISTED, `${JSON.stringify(filename)} has other lengths in its own header`);
  }
  return { isZip64, names };
}
