/** result.csv over the network, once, and never unless its SHA-256 is the published one. */
import { toHex } from '../../../core/bytes.ts';
import { type ResultRows, resultRows } from '../../../record/result-rows.ts';

/** What became of reading it. */
export type Reading =
  | { readonly state: 'read'; readonly rows: ResultRows }
  /** Another file arrived than result.json speaks of. That does not change by trying again. */
  | { readonly state: 'refused'; readonly got: string }
  | { readonly state: 'unreachable' }
  /** The browser gives no SHA-256 at this address. */
  | { readonly state: 'no-digest' };

async function read(source: string, sha256: string, header: string): Promise<Reading> {
  if (globalThis.crypto?.subtle === undefined) return { state: 'no-digest' };
  let csv: Uint8Array<ArrayBuffer>;
  try {
    const response = await fetch(source, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok) return { state: 'unreachable' };
    csv = new Uint8Array(await response.arrayBuffer());
  } catch {
    return { state: 'unreachable' };
  }
  const got = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', csv)));
  const rows = got === sha256 ? resultRows(csv, header) : null;
  return rows === null ? { state: 'refused', got } : { state: 'read', rows };
}

/** A reader that asks the network once; only what was unreachable is asked for again. */
export function publishedResult(source: string, sha256: string, header: string): () => Promise<Reading> {
  let reading: Promise<Reading> | undefined;
  return async () => {
    reading ??= read(source, sha256, header);
    const found = await reading;
    if (found.state === 'unreachable') reading = undefined;
    return found;
  };
}
