/** A record on the network, below an address. */
import type { RecordFile, RecordSource } from '../core/record.ts';
import { fetchFile, openFile } from './fetched.ts';
import { isCut, LIST_LIMIT, readLimit } from './limits.ts';

export interface HttpOptions {
  /** The platform's `fetch`, or a test's. */
  readonly fetch?: typeof fetch;
  readonly signal?: AbortSignal | undefined;
  /** Told as bytes arrive; `total` is null where the host does not say how many there will be. */
  readonly onBytes?: ((name: RecordFile, done: number, total: number | null) => void) | undefined;
  /** Milliseconds in which something must come of a file, where that is to be less than the platform waits. */
  readonly patience?: number | undefined;
  /** Whether files are fetched anew, whatever is stored on the way. */
  readonly isAnew?: boolean | undefined;
  /** Told since when it is kept, where the copy on this device answers in the network's place. */
  readonly onKept?: ((since: string) => void) | undefined;
}

/** The address of a record's file below `base`, to which a missing last slash is added. */
export function recordUrl(base: string, name: RecordFile): string {
  return new URL(name, base.endsWith('/') ? base : `${base}/`).href;
}

/**
 * The record whose files are below `base`, e.g. `https://example.org/rounds/202602/ordinary/`.
 * @param base an absolute address; a missing last slash is added
 * @returns a source whose `read` throws MingqianError `record.unreadable` with the address and the answer, `record.limit`, `cancelled`
 */
export function httpRecord(base: string, options: HttpOptions = {}): RecordSource {
  const { fetch, signal, patience, isAnew, onBytes, onKept = () => {} } = options;
  const asked = (name: RecordFile, limit = readLimit(name)) =>
    [
      recordUrl(base, name),
      { file: name, limit, isCut: isCut(name) },
      {
        ...{ fetch, signal, patience, isAnew, kept: onKept },
        onBytes: (done: number, total: number | null) => onBytes?.(name, done, total),
      },
    ] as const;
  return {
    read: (name) => fetchFile(...asked(name)),
    pieces: async (name) => (await openFile(...asked(name, LIST_LIMIT)))?.pieces ?? null,
  };
}
