/** Where a publication log is read from (spec, section 8, "Served"). */
import { NOTE_LIMIT } from './signed-note.ts';
import { BUNDLE_LIMIT } from './tiles.ts';

/** A log's files: a folder, the network, a test. */
export interface LogSource {
  /**
   * A file's bytes, or null where the log has no such file. Whatever else keeps it from being read is thrown
   * (`record.unreadable`): that is no verdict about the record.
   * @param path below the folder that holds `checkpoint`, as tiles.ts makes it
   */
  read(path: string): Promise<Uint8Array | null>;
}

/** How many bytes of a file are read: one past its limit, which is enough to refuse it by its form. */
export function logReadLimit(path: string): number {
  return (path.startsWith('tile/entries/') ? BUNDLE_LIMIT : NOTE_LIMIT) + 1;
}
