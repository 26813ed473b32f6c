/** result.csv over the network, once, and never unless its SHA-256 is the published one. */
import { MingqianError } from '../../../core/errors.ts';
import { fetchFile } from '../../../record/fetched.ts';
import { readLimit } from '../../../record/limits.ts';
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
  try {
    const wanted = { file: 'result.csv', limit: readLimit('result.csv'), sha256 };
    const csv = await fetchFile(source, wanted, { kept: () => {} });
    if (csv === null) return { state: 'unreachable' };
    const rows = resultRows(csv, header);
    return rows === null ? { state: 'refused', got: sha256 } : { state: 'read', rows };
  } catch (error) {
    const found = error instanceof MingqianError && error.code === 'check.differs' ? error.found : null;
    return found?.kind === 'digest' ? { state: 'refused', got: found.digest } : { state: 'unreachable' };
  }
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
