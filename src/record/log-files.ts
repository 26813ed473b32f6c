/** A publication log among files that a reader chose or dropped. */
import { messageOf } from '../core/errors.ts';
import { type LogSource, logReadLimit } from '../core/log/source.ts';
import { unreadable } from './faults.ts';

/** One file of a log, still where it was. */
export interface LogBlob {
  /** Below the folder that holds `checkpoint`. */
  readonly path: string;
  readonly blob: Blob;
}

const CHECKPOINT = 'log/checkpoint';

/**
 * The folder of the log that belongs to a record, with its last slash, or null: `log/` in the record's own folder, else in the
 * nearest one around it, as beside `rounds/` in a copy of a whole site.
 * @param where the record's folder, empty for none
 * @param has whether a file of this path is there
 */
export function logBeside(where: string, has: (path: string) => boolean): string | null {
  const parts = where === '' ? [] : where.split('/');
  for (let depth = parts.length; depth >= 0; depth--) {
    const around = parts
      .slice(0, depth)
      .map((part) => `${part}/`)
      .join('');
    if (has(`${around}${CHECKPOINT}`)) return `${around}log/`;
  }
  return null;
}

/** The log that these files are. @returns a source whose `read` throws MingqianError `record.unreadable` for a file that went away */
export function filesLog(files: readonly LogBlob[]): LogSource {
  const blobs = new Map(files.map(({ path, blob }) => [path, blob]));
  if (blobs.size < files.length)
    throw unreadable('log', 'expected one file of a name, found two', { kind: 'twice' });
  return {
    read: async (path) => {
      const blob = blobs.get(path);
      if (blob === undefined) return null;
      const file = `log/${path}`;
      try {
        return new Uint8Array(await blob.slice(0, logReadLimit(path)).arrayBuffer());
      } catch (error) {
        throw unreadable(file, `cannot be read: ${messageOf(error)}`, { kind: 'gone' });
      }
    },
  };
}
