/** A record on the network, below an address. */
import { MingqianError, messageOf } from '../core/errors.ts';
import type { RecordFile, RecordSource } from '../core/record.ts';
import { type ReadFault, unreadable } from './faults.ts';
import { keptSince } from './kept.ts';
import { readUpToLimit } from './limits.ts';

export interface HttpOptions {
  /** The platform's `fetch`, or a test's. */
  readonly fetch?: typeof fetch;
  readonly signal?: AbortSignal | undefined;
  /** Told as bytes arrive; `total` is null where the host does not say how many there will be. */
  readonly onBytes?: ((name: RecordFile, done: number, total: number | null) => void) | undefined;
  /** Told since when it is kept, where the copy on this device answers in the network's place. */
  readonly onKept?: ((since: string) => void) | undefined;
}

/** The answers that mean: there is no such file. Every other failure means that nobody knows. */
const ABSENT: readonly number[] = [404, 410];

const GZIP = [0x1f, 0x8b];

/**
 * The record whose files are below `base`, e.g. `https://example.org/rounds/202602/ordinary/`.
 * @param base an absolute address; a missing last slash is added
 * @returns a source whose `read` throws MingqianError `record.unreadable` with the address and the answer, `cancelled`
 */
export function httpRecord(base: string, options: HttpOptions = {}): RecordSource {
  const folder = base.endsWith('/') ? base : `${base}/`;
  return { read: (name) => readAddress(name, new URL(name, folder).href, options) };
}

async function readAddress(name: RecordFile, url: string, options: HttpOptions): Promise<Uint8Array | null> {
  const { fetch = globalThis.fetch, signal, onBytes, onKept } = options;
  /** What a rejected promise of the platform means: the reader's cancel, or the network's failure. */
  const failed = (error: unknown, what: string, fault: ReadFault): MingqianError => {
    if (signal?.aborted) return new MingqianError('cancelled', `cancelled at ${name}`);
    return error instanceof MingqianError
      ? error
      : unreadable(name, `${url} ${what}: ${messageOf(error)}`, fault);
  };

  let response: Response;
  try {
    response = await fetch(url, { cache: 'no-cache', signal: signal ?? null });
  } catch (error) {
    throw failed(error, 'gave no answer', { kind: 'noAnswer' });
  }
  const { status, headers, body } = response;
  const since = keptSince(response);
  if (since !== null) onKept?.(since);
  if (!response.ok || status === 204) {
    await body?.cancel().catch(() => {});
    if (ABSENT.includes(status)) return null;
    throw unreadable(
      name,
      `expected ${url} to answer 200 or 404, found ${status} ${response.statusText}`.trimEnd(),
      { kind: 'status', status },
    );
  }
  const type = headers.get('content-type') ?? '';
  if (/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type)) {
    await body?.cancel().catch(() => {});
    throw unreadable(name, `expected the file at ${url}, found a web page (${type})`, { kind: 'webPage' });
  }

  const encoded = headers.has('content-encoding');
  const length = headers.get('content-length') ?? '';
  const total = encoded || !/^[0-9]{1,15}$/.test(length) ? null : Number(length);
  let read = 0;
  let bytes: Uint8Array = new Uint8Array(0);
  try {
    if (body !== null)
      bytes = await readUpToLimit(name, body, total ?? 0, (done) => {
        read = done;
        onBytes?.(name, done, total);
      });
  } catch (error) {
    throw failed(error, `broke off after ${read} bytes`, { kind: 'brokeOff', bytes: read });
  }
  if (total !== null && bytes.length < total && !name.endsWith('.json'))
    throw unreadable(name, `expected ${total} bytes from ${url}, found ${bytes.length}`, {
      kind: 'short',
      expected: total,
      found: bytes.length,
    });
  // A host that labels a .gz as an encoding makes the platform unpack it: what arrives is not the file.
  if (encoded && name.endsWith('.gz') && GZIP.some((byte, i) => bytes[i] !== byte))
    throw unreadable(
      name,
      `${url} is sent with content-encoding ${headers.get('content-encoding')}: it arrives unpacked`,
      { kind: 'unpacked' },
    );
  return bytes;
}
