/** Published files over the network. A request names a file and nothing else: no query, no code, no cookie. */
import { MingqianError, messageOf } from '../core/errors.ts';
import { LookUpFault } from './fault.ts';
import type { ReadFile } from './index-look-up.ts';

/** How long one file may take, in milliseconds. */
const PATIENCE = 20_000;

/**
 * A reader of the files below the site's root.
 * @param root the site's base path, ending in a slash
 * @param signal cancels every request of this reader
 */
export function networkFiles(root: string, signal: AbortSignal): ReadFile {
  return async (path) => {
    const one = new AbortController();
    const stop = () => one.abort();
    const timer = setTimeout(stop, PATIENCE);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    try {
      const response = await fetch(root + path, {
        signal: one.signal,
        // Asks whether the browser's own copy is still the published one.
        cache: 'no-cache',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
      if (response.status === 404 || response.status === 410) return null;
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      if (signal.aborted) throw new MingqianError('cancelled', `cancelled while fetching ${path}`);
      throw new LookUpFault('unreachable', path, messageOf(error));
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  };
}
