/** Files that the service worker gives from the copy on this device say since when it is kept. */

/** Set by src/offline/service-worker.ts, and so is the text of a cache's mark. */
const HEADER = 'x-mingqian-kept';

/** A date as the service worker writes it, `2026-11-24T01:05:09Z`, or null where it is none. */
export function keptDate(text: string): string | null {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}

/** Since when what was answered is kept on this device, or null where it is from the network. */
export function keptSince({ headers }: Pick<Response, 'headers'>): string | null {
  return keptDate(headers.get(HEADER) ?? '');
}
