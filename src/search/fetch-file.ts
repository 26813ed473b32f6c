/** Published files over the network. A request names a file and nothing else: no query, no code, no cookie. */
import { concat } from '../core/bytes.ts';
import { MingqianError, messageOf } from '../core/errors.ts';
import { keptSince } from '../record/kept.ts';
import { LookUpFault } from './fault.ts';
import type { ReadFile } from './index-look-up.ts';

/** A web page under any of its names: what a host sends that answers every address, or a network that wants a log-in. */
const WEB_PAGE = /^\s*(text\/html|application\/xhtml\+xml)\b/i;

/** How long nothing may come of a file, in milliseconds. */
const PATIENCE = 20_000;
/** No file of a look-up but result.csv is longer, in bytes. */
const LIMIT = 1 << 20;

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
  return async (path, limit = LIMIT, onBytes = () => {}) => {
    const one = new AbortController();
    const stop = () => one.abort();
    let timer = setTimeout(stop, PATIENCE);
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
      const total = lengthOf(response.headers);
      return await bytesOf(response, path, limit, (done) => {
        clearTimeout(timer);
        timer = setTimeout(stop, PATIENCE);
        onBytes(done, total);
      });
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

/** How many bytes the host says there will be, or null where it does not say it of the file itself. */
function lengthOf(headers: Headers): number | null {
  const length = headers.get('content-length') ?? '';
  return headers.has('content-encoding') || !/^[1-9][0-9]{0,14}$/.test(length) ? null : Number(length);
}

/** @throws LookUpFault `malformed` past the limit; whatever the stream throws */
async function bytesOf(
  { body }: Response,
  path: string,
  limit: number,
  each: (done: number) => void,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let piece = await reader?.read(); piece?.value !== undefined; piece = await reader?.read()) {
    length += piece.value.length;
    if (length > limit)
      throw new LookUpFault('malformed', path, `expected at most ${limit} bytes, found more`);
    pieces.push(piece.value);
    each(length);
  }
  return concat(...pieces);
}
