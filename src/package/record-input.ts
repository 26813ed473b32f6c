/** A record as a caller of the package has it. */
import { MingqianError, messageOf } from '../core/errors.ts';
import { RECORD_FILES, type RecordFile, type RecordSource } from '../core/record.ts';
import { overLimit } from '../core/room.ts';
import { isRecordFile } from '../record/files.ts';
import { isCut, readLimit } from '../record/limits.ts';
import { piecesOf } from '../record/stream-pieces.ts';
import { zipRecord } from '../record/zip.ts';

/** The bytes of one file, whole or as they come: a Node stream, a response's body, a `Blob`. Text is none: only bytes have a digest. */
export type ByteInput = Uint8Array | Blob | AsyncIterable<Uint8Array>;

/**
 * A record: its files by their names in the specification, a zip of them, or a source that is asked for each file. What is not there
 * is absent, and checks that need it are skipped. A file may be a function, so that a stream is opened only when it is read.
 */
export type RecordInput =
  | { readonly [name in RecordFile]?: ByteInput | (() => ByteInput | Promise<ByteInput>) }
  | { readonly zip: Blob }
  | RecordSource;

/**
 * The bytes of an input, up to a limit: one that is longer is refused as soon as that is known, and a document is read one byte past
 * its limit.
 * @throws MingqianError `record.limit`, `record.unreadable`
 */
export async function bytesOf(file: RecordFile, input: ByteInput): Promise<Uint8Array> {
  const limit = readLimit(file);
  const whole = (bytes: Uint8Array): Uint8Array => {
    if (bytes.length <= limit) return bytes;
    if (!isCut(file)) throw overLimit(file, limit, 'bytes');
    return bytes.subarray(0, limit);
  };
  if (input instanceof Uint8Array) return whole(input);
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    const stream = input instanceof Blob ? piecesOf(input.stream()) : input;
    for await (const part of stream) {
      if (!(part instanceof Uint8Array)) throw new Error(`expected bytes, found ${typeof part}`);
      parts.push(part);
      size += part.length;
      if (size > limit) break;
    }
  } catch (error) {
    throw new MingqianError('record.unreadable', `cannot be read: ${messageOf(error)}`, { file });
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return whole(bytes);
}

/**
 * The source of a record.
 * @throws MingqianError `usage` for a name that no file of a record has; those of a zip
 */
export async function sourceOf(record: RecordInput): Promise<RecordSource> {
  if ('read' in record && typeof record.read === 'function') return record as RecordSource;
  if ('zip' in record) return zipRecord(record.zip, 'zip');
  const files = record as {
    readonly [name in RecordFile]?: ByteInput | (() => ByteInput | Promise<ByteInput>);
  };
  // A name that is misspelt would be an absent file, and absent files are no fault of a record.
  for (const name of Object.keys(files))
    if (!isRecordFile(name))
      throw new MingqianError(
        'usage',
        `expected one of ${RECORD_FILES.join(', ')}, found ${JSON.stringify(name)}`,
      );
  return {
    read: async (name) => {
      const input = Object.hasOwn(files, name) ? files[name] : undefined;
      if (input === undefined) return null;
      return bytesOf(name, typeof input === 'function' ? await input() : input);
    },
  };
}
