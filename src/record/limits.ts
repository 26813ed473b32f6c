/** How much of a file is read, wherever it comes from. The network and a zip may say anything about their size. */
import { DOCUMENT_LIMIT } from '../core/documents.ts';
import type { RecordFile } from '../core/record.ts';
import { overLimit } from '../core/room.ts';

/** Bytes of rules.md at most: the limit of this project's two programs, as those in core/room.ts, not the protocol's. */
export const RULES_LIMIT = 2 ** 24;
/** Bytes of a list or a result at most, packed or not: likewise. */
export const LIST_LIMIT = 2 ** 30;
/** Bytes that are set aside for a file because someone said that it is so long. */
const TRUSTED_SIZE = 2 ** 26;

const isDocument = (name: RecordFile) => name.endsWith('.json');

/**
 * How many bytes of a file are read. A document is read to one byte past its limit, which is enough to refuse it by
 * its form; of any other file that is longer, it is said that it cannot be read.
 */
export function readLimit(name: RecordFile): number {
  if (isDocument(name)) return DOCUMENT_LIMIT + 1;
  return name === 'rules.md' ? RULES_LIMIT : LIST_LIMIT;
}

/** @throws MingqianError `record.limit` where so many bytes are more than this program reads of the file */
export function demandReadable(name: RecordFile, size: number): void {
  if (!isDocument(name) && size > readLimit(name)) throw overLimit(name, readLimit(name), 'bytes');
}

/**
 * A stream's bytes, up to the file's limit; the rest of a longer document is left in the stream, which is cancelled.
 * @param hint how long it will probably be
 * @param each told after every piece how many bytes there are by now; what it throws stops the reading
 * @throws MingqianError `record.limit` where it is longer than this program reads; whatever the stream throws
 */
export async function readUpToLimit(
  name: RecordFile,
  stream: ReadableStream<Uint8Array>,
  hint: number,
  each: (length: number) => void = () => {},
): Promise<Uint8Array> {
  const limit = readLimit(name);
  let bytes = new Uint8Array(Math.min(hint, limit, TRUSTED_SIZE));
  let length = 0;
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return bytes.subarray(0, length);
      demandReadable(name, length + value.length);
      const piece = value.subarray(0, limit - length);
      if (length + piece.length > bytes.length) {
        const larger = new Uint8Array(Math.min(limit, Math.max(length + piece.length, 2 * bytes.length)));
        larger.set(bytes.subarray(0, length));
        bytes = larger;
      }
      bytes.set(piece, length);
      length += piece.length;
      each(length);
      if (length === limit && isDocument(name)) break;
    }
  } catch (error) {
    await reader.cancel(error).catch(() => {});
    throw error;
  }
  await reader.cancel().catch(() => {});
  return bytes.subarray(0, length);
}
