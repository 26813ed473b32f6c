/** A publication log on the network, below an address. */
import { type LogSource, logReadLimit } from '../core/log/source.ts';
import { fetchFile } from './fetched.ts';

export interface LogOptions {
  /** The platform's `fetch`, or a test's. */
  readonly fetch?: typeof fetch;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds in which something must come, where that is to be less than the platform waits. */
  readonly patience?: number | undefined;
  /** Whether files are fetched anew, whatever is stored on the way. */
  readonly isAnew?: boolean | undefined;
}

/**
 * The log whose `checkpoint` is below `base`, e.g. `https://example.org/log/`. Copies on this device are no answer: they may be old.
 * @param base an absolute address; a missing last slash is added
 * @returns a source whose `read` throws MingqianError `record.unreadable` with the address and the answer, `cancelled`
 */
export function httpLog(base: string, options: LogOptions = {}): LogSource {
  const folder = base.endsWith('/') ? base : `${base}/`;
  return {
    read: (path) =>
      fetchFile(
        new URL(path, folder).href,
        { file: `log/${path}`, limit: logReadLimit(path), isCut: true },
        { ...options, kept: 'refuse' },
      ),
  };
}
