/** A published file over the network: the one way in which a page reads one. A request names a file and nothing else. */

import { toHex } from '../core/bytes.ts';
import { MingqianError, messageOf } from '../core/errors.ts';
import { digest } from '../core/findings.ts';
import type { Pieces } from '../core/pieces.ts';
import { overLimit } from '../core/room.ts';
import { type ReadFault, unreadable } from './faults.ts';
import { keptSince } from './kept.ts';
import { type Patience, patienceOf } from './patience.ts';
import { webPlatform } from './web-platform.ts';

/** What is asked for. */
export interface Wanted {
  /** What it is called in errors: its name in the record, or its path below the site's root. */
  readonly file: string;
  /** Bytes that are read of it, at most. */
  readonly limit: number;
  /** Whether a longer file is read up to its limit, where that is enough to refuse it by its form; else it is refused here. */
  readonly isCut?: boolean;
  /** Its SHA-256 in hex, where that is known; another file is refused. */
  readonly sha256?: string | undefined;
}

export interface Fetching {
  /** The platform's `fetch`, or a test's. */
  readonly fetch?: typeof fetch | undefined;
  readonly signal?: AbortSignal | undefined;
  /**
   * How long nothing may come of it, in milliseconds of a program that runs; where it is left out, as long as the platform waits. What
   * passes while a device sleeps, or is too busy to hear an answer, is not counted: see `patienceOf`.
   */
  readonly patience?: number | undefined;
  /** Whether the file is fetched anew, whatever is stored on the way; else it is asked whether what is stored is still the published one. */
  readonly isAnew?: boolean | undefined;
  /** Told as bytes arrive; `total` is null where the host does not say how many there will be. */
  readonly onBytes?: ((done: number, total: number | null) => void) | undefined;
  /**
   * Told since when it is kept, where the copy on this device answers in the network's place. `refuse`: then it is no answer.
   */
  readonly kept: ((since: string) => void) | 'refuse';
}

/** The answers that mean: there is no such file. Every other failure means that nobody knows. */
const ABSENT: readonly number[] = [404, 410];
/** A web page under any of its names: what a host sends that answers every address, or a network that wants a log-in. */
const WEB_PAGE = /^\s*(text\/html|application\/xhtml\+xml)\b/i;
const GZIP = [0x1f, 0x8b];
/** Bytes that are set aside for a file because someone said that it is so long. */
const TRUSTED_SIZE = 2 ** 26;

/** A file that has been answered for. */
interface Opened {
  /** Its bytes. They throw what `fetchFile` does, once they are gone through. */
  readonly pieces: Pieces;
  /** How many there will be, where the host says it. */
  readonly total: number | null;
}

/**
 * The file at an address as its bytes come, or null where the host says that there is none. Whoever has enough of them ends it; nothing is
 * read ahead.
 * @throws as `fetchFile`, also on the way; a digest is not asked after
 */
export async function openFile(url: string, wanted: Wanted, fetching: Fetching): Promise<Opened | null> {
  const { file } = wanted;
  const { fetch = globalThis.fetch, signal, patience } = fetching;
  const one = new AbortController();
  const stop = () => one.abort();
  const waiting = patienceOf(patience, stop);
  const end = () => {
    // An answer that was not read, as the page of a 404; after a whole one this does nothing.
    stop();
    waiting.stop();
    signal?.removeEventListener('abort', stop);
  };
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  let done = 0;
  let fault = (): ReadFault => ({ kind: 'noAnswer' });
  let what = () => `${url} gave no answer`;
  const said = (error: unknown): MingqianError => {
    if (signal?.aborted) return new MingqianError('cancelled', `cancelled at ${file}`);
    return error instanceof MingqianError
      ? error
      : unreadable(file, `${what()}: ${messageOf(error)}`, fault());
  };
  try {
    waiting.heard();
    const response = await fetch(url, {
      signal: one.signal,
      cache: fetching.isAnew ? 'reload' : 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    // Its bytes may be asked for much later.
    waiting.stop();
    demandAnswer(response, url, wanted, fetching);
    if (ABSENT.includes(response.status)) {
      end();
      return null;
    }
    fault = () => ({ kind: 'brokeOff', bytes: done });
    what = () => `${url} broke off after ${done} bytes`;
    const total = lengthOf(response.headers);
    const pieces = async function* (): AsyncGenerator<Uint8Array, void> {
      let beginning: Uint8Array = new Uint8Array(0);
      try {
        // Whoever goes through them may be slow: what is not asked for is not waited for.
        for await (const piece of bodyPieces(response, wanted, waiting)) {
          if (beginning.length < GZIP.length)
            beginning = Uint8Array.of(...beginning, ...piece.subarray(0, 2));
          done += piece.length;
          fetching.onBytes?.(done, total);
          yield piece;
        }
        demandWhole(done, beginning, response, url, wanted, total);
      } catch (error) {
        throw said(error);
      } finally {
        end();
      }
    };
    return { pieces: pieces(), total };
  } catch (error) {
    end();
    throw said(error);
  }
}

/**
 * The file at an address, or null where the host says that there is none.
 * @throws RecordError `record.unreadable` where nobody knows; MingqianError `record.limit`; `check.differs`, with the digest found, where
 * it is another file; `cancelled`
 */
export async function fetchFile(url: string, wanted: Wanted, fetching: Fetching): Promise<Uint8Array | null> {
  const { file, limit, sha256 } = wanted;
  const opened = await openFile(url, wanted, fetching);
  if (opened === null) return null;
  const bytes = await gathered(opened.pieces, limit, opened.total);
  if (sha256 !== undefined) await demandDigest(bytes, file, sha256);
  return bytes;
}

/** How many bytes the host says there will be, or null where it does not say it of the file itself. */
function lengthOf(headers: Headers): number | null {
  const length = headers.get('content-length') ?? '';
  return headers.has('content-encoding') || !/^(?:0|[1-9][0-9]{0,14})$/.test(length) ? null : Number(length);
}

/** @throws RecordError where the answer is neither the file nor that there is none */
function demandAnswer(response: Response, url: string, { file }: Wanted, { kept }: Fetching): void {
  const { status, statusText, headers } = response;
  const since = keptSince(response);
  if (since !== null && kept === 'refuse')
    throw unreadable(file, `expected ${url} to be answered by the network, found a kept copy`, {
      kind: 'noAnswer',
    });
  if (since !== null && kept !== 'refuse') kept(since);
  if (ABSENT.includes(status)) return;
  // Not even 206: a part of a file that nobody asked for would be taken for the whole.
  if (status !== 200)
    throw unreadable(file, `expected ${url} to answer 200 or 404, found ${status} ${statusText}`.trimEnd(), {
      kind: 'status',
      status,
    });
  const type = headers.get('content-type') ?? '';
  if (WEB_PAGE.test(type))
    throw unreadable(file, `expected the file at ${url}, found a web page (${type})`, { kind: 'webPage' });
}

/**
 * A body's bytes up to the limit, as they come; the rest of a longer one is left.
 * @throws MingqianError `record.limit`; whatever the stream throws
 */
async function* bodyPieces(
  { body }: Response,
  { file, limit, isCut = false }: Wanted,
  waiting: Patience,
): AsyncGenerator<Uint8Array, void> {
  const reader = body?.getReader();
  let length = 0;
  try {
    for (;;) {
      waiting.heard();
      const next = await reader?.read();
      waiting.stop();
      if (next?.value === undefined) return;
      const { value } = next;
      if (length + value.length > limit && !isCut) throw overLimit(file, limit, 'bytes');
      const piece = value.subarray(0, limit - length);
      length += piece.length;
      yield piece;
      if (length === limit && isCut) return;
    }
  } finally {
    // What is left of it is not read.
    await reader?.cancel().catch(() => {});
  }
}

/** Pieces one behind the other. @param hint how long they will probably be */
async function gathered(pieces: Pieces, limit: number, hint: number | null): Promise<Uint8Array> {
  let bytes = new Uint8Array(Math.min(hint ?? 0, limit, TRUSTED_SIZE));
  let length = 0;
  for await (const piece of pieces) {
    if (length + piece.length > bytes.length) {
      const larger = new Uint8Array(Math.min(limit, Math.max(length + piece.length, 2 * bytes.length)));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    }
    bytes.set(piece, length);
    length += piece.length;
  }
  return bytes.subarray(0, length);
}

/** @throws RecordError where less arrived than was promised, or something else than the file */
function demandWhole(
  length: number,
  beginning: Uint8Array,
  { headers }: Response,
  url: string,
  { file, isCut = false }: Wanted,
  total: number | null,
): void {
  if (total !== null && length < total && !isCut)
    throw unreadable(file, `expected ${total} bytes from ${url}, found ${length}`, {
      kind: 'short',
      expected: total,
      found: length,
    });
  // A host that labels a .gz as an encoding makes the platform unpack it: what arrives is not the file.
  if (
    headers.has('content-encoding') &&
    file.endsWith('.gz') &&
    GZIP.some((byte, i) => beginning[i] !== byte)
  )
    throw unreadable(
      file,
      `${url} is sent with content-encoding ${headers.get('content-encoding')}: it arrives unpacked`,
      { kind: 'unpacked' },
    );
}

/** @throws MingqianError `check.differs` */
async function demandDigest(bytes: Uint8Array, file: string, expected: string): Promise<void> {
  const found = toHex(await webPlatform.sha256(bytes));
  if (found !== expected)
    throw new MingqianError(
      'check.differs',
      `expected SHA-256 ${expected}, found ${found}`,
      { file },
      {
        expected: digest('file', expected),
        found: digest('file', found),
      },
    );
}
