/** A file of a round that is kept: fetched, checked against its SHA-256, and marked with it. */
import { keptSince } from '../record/kept.ts';
import { patienceOf } from '../record/patience.ts';
import { piecesOf } from '../record/stream-pieces.ts';
import { REVISION, type RoundFile, SIZE } from './kept-file.ts';
import { NotKept } from './not-kept.ts';

/** What a file is fetched and checked with. */
export interface Fetching {
  /** The site's base path, ending in a slash. */
  readonly root: string;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** SHA-256, as `integrity` has it. */
  readonly revisionOf: (bytes: ArrayBuffer) => Promise<string>;
}

/** What a server says of a file that it has no more. */
const GONE: readonly number[] = [404, 410];

/** How long nothing may come of a file, in milliseconds. */
const PATIENCE = 60_000;

/**
 * The file as it is kept. One that is another is fetched once more, past whatever is stored on the way: an answer that once ended early may
 * be stored as the whole.
 * @throws NotKept `network`, `refused`, `changed`, or `cancelled` by the signal
 */
export async function download(fetching: Fetching, file: RoundFile, signal: AbortSignal): Promise<Response> {
  try {
    return await fetched(fetching, file, signal, 'no-cache');
  } catch (error) {
    if (!(error instanceof NotKept) || error.fault !== 'changed') throw error;
    return fetched(fetching, file, signal, 'reload');
  }
}

async function fetched(
  { root, fetch, revisionOf }: Fetching,
  { path, size, revision }: RoundFile,
  signal: AbortSignal,
  cache: RequestCache,
): Promise<Response> {
  const one = new AbortController();
  const stop = () => one.abort();
  const waiting = patienceOf(PATIENCE, stop);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    waiting.heard();
    const response = await fetch(root + path, { cache, signal: one.signal });
    // The worker's answer where there is no network: a copy's word is not the network's.
    if (keptSince(response) !== null) throw new NotKept('network');
    if (!response.ok) throw new NotKept(GONE.includes(response.status) ? 'changed' : 'refused');
    const bytes = await bytesOf(response, size, waiting.heard);
    if (bytes === null || (await revisionOf(bytes)) !== revision) throw new NotKept('changed');
    return keptAs(bytes, response, { size, revision });
  } catch (error) {
    if (error instanceof NotKept) throw error;
    throw new NotKept(signal.aborted ? 'cancelled' : 'network', { cause: error });
  } finally {
    stop();
    waiting.stop();
    signal.removeEventListener('abort', stop);
  }
}

/** The body's bytes, or null where they are not so many. @throws what the stream throws */
async function bytesOf({ body }: Response, size: number, heard: () => void): Promise<ArrayBuffer | null> {
  const bytes = new Uint8Array(size);
  let length = 0;
  if (body !== null)
    for await (const piece of piecesOf(body)) {
      heard();
      if (length + piece.length > size) return null;
      bytes.set(piece, length);
      length += piece.length;
    }
  return length === size ? bytes.buffer : null;
}

/** Checked bytes, with what they are and how many. */
export function keptAs(
  bytes: ArrayBuffer,
  { headers }: Response,
  { size, revision }: Pick<RoundFile, 'size' | 'revision'>,
): Response {
  const own = new Headers({ [REVISION]: revision, [SIZE]: String(size) });
  const type = headers.get('content-type');
  if (type !== null) own.set('content-type', type);
  return new Response(bytes, { headers: own });
}
