/** How much of a file is read, wherever it comes from. The network and a zip may say anything about their size. */
import { DOCUMENT_LIMIT } from '../core/documents.ts';
import { NOTE_LIMIT } from '../core/log/signed-note.ts';
import type { RecordFile } from '../core/record.ts';
import { overLimit } from '../core/room.ts';

/** Bytes of rules.md at most: the limit of this project's two programs, as those in core/room.ts, not the protocol's. */
export const RULES_LIMIT = 2 ** 24;
/** Bytes of a result at most, and of a list where it is held: likewise. */
export const HELD_LIMIT = 2 ** 30;
/** Bytes of a list at most that is read piece by piece, packed or not: likewise. */
export const LIST_LIMIT = 2 ** 36;
/** Documents and the log's proof are read to one byte past their limit, which is enough to refuse them by their form. */
export const isCut = (name: RecordFile): boolean =>
  name.endsWith('.json') || name === 'commitment.tlog-proof';

/**
 * How many bytes of a file are read. A document or a proof is read to one byte past its limit, which is enough to refuse it
 * by its form; of any other file that is longer, it is said that it cannot be read.
 */
export function readLimit(name: RecordFile): number {
  if (isCut(name)) return (name === 'commitment.tlog-proof' ? NOTE_LIMIT : DOCUMENT_LIMIT) + 1;
  return name === 'rules.md' ? RULES_LIMIT : HELD_LIMIT;
}

/**
 * @param most LIST_LIMIT where it is read piece by piece
 * @throws MingqianError `record.limit` where so many bytes are more than this program reads of the file
 */
export function demandReadable(name: RecordFile, size: number, most = readLimit(name)): void {
  if (!isCut(name) && size > most) throw overLimit(name, most, 'bytes');
}
