/** Published files over the network. A request names a file and nothing else: no query, no code, no cookie. */
import { MingqianError, messageOf } from '../core/errors.ts';
import { keptSince } from '../record/kept.ts';
import { LookUpFault } from './fault.ts';
import type { ReadFile } from './index-look-up.ts';

/** A web page under any of its names: what a host sends that answers every address, or a network that wants a log-in. */
const WEB_PAGE = /^\s*(text\/html|application\/xhtml\+xml)\b/i;

/** How long one file may take, in milliseconds. */
const PATIENCE = 20_000;

/**
 * A reader of the files below the site's root.
 * @param root the site's base path, ending in a slash
 * @param signal cancels every request of this reader
 * @param onKept told since when it is kept, where the answer is the copy on this device and not the network's; without
 * it such an answer is none, `unreachable`
 */
export function networkFiles(
  root: string,
  signal: AbortSignal,
  onKept: ((since: string) => void) | null = null,
): ReadFile {
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
      const { status } = response;
      const since = keptSince(response);
      if (since !== null && onKept === null)
        throw new LookUpFault('unreachable', path, 'expected an answer of the network, found a kept copy');
      if (since !== null) onKept?.(since);
      if (status === 404 || status === 410) return null;
      if (!response.ok || status === 204)
        throw new LookUpFault('server', path, `expected 200 or 404, found ${status}`, null, status);
      const type = response.headers.get('content-type') ?? '';
      if (WEB_PAGE.test(type))
        throw new LookUpFault('webpage', path, `expected the file, found a web page (${type})`);
      return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      if (signal.aborted) throw new MingqianError('cancelled', `cancelled while fetching ${path}`);
      if (error instanceof LookUpFault) throw error;
      throw new LookUpFault('unreachable', path, messageOf(error));
    } finally {
      // Whatever is left of an answer that was not read; after a whole one this does nothing.
      stop();
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  };
}
