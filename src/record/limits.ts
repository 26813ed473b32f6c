/** How much of a file is read, wherever it comes from. The network and a zip may say anything about their size. */
import { DOCUMENT_LIMIT } from '../core/documents.ts';
import type { RecordFile } from '../core/record.ts';
import { overLimit } from '../core/room.ts';

/** Bytes of rules.md at most: the limit of this project's two programs, as those in core/room.ts, not the protocol's. */
export const RULES_LIMIT = 2 ** 24;
/** Bytes of a list or a result at most, packed or not: likewise. */
export const LIST_LIMIT = 2 ** 30;
/** A document is read to one byte past its limit, which is enough to refuse it by its form. */
export const isDocument = (name: RecordFile): boolean => name.endsWith('.json');

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
