/** A pool's published record: the names of its files and how they are read (spec, section 1). */

import type { Pieces } from './pieces.ts';
import type { Room } from './room.ts';

/** File names of a record, in the order in which a reader meets them. */
export const RECORD_FILES = [
  'rules.md',
  'applicants.csv',
  'applicants.csv.gz',
  'commitment.json',
  'commitment.tlog-proof',
  'seed.json',
  'result.csv',
  'result.json',
] as const;
export type RecordFile = (typeof RECORD_FILES)[number];

/** The files that may be longer than a program holds. */
export type ListFile = 'applicants.csv' | 'applicants.csv.gz';

/** Where a record is read from: a folder, a zip, the network, a test. */
export interface RecordSource {
  /** How much the list may be unpacked to, where that does not follow from its own file: in a zip. */
  readonly room?: Room | undefined;
  /**
   * A file's bytes, or null where the record has no such file. Whatever else keeps it from being read is thrown
   * (`record.unreadable`, `record.limit`): that is no verdict about the record.
   */
  read(name: RecordFile): Promise<Uint8Array | null>;
  /**
   * A list's bytes piece by piece, where the source has them so; the same as `read`, but that what keeps it from being read may also be
   * thrown on the way. A piece may be written over once the next is asked for.
   */
  readonly pieces?: ((name: ListFile) => Promise<Pieces | null>) | undefined;
}
