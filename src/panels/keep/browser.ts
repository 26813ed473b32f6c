/** This browser's own place to keep rounds in. */
import { asset } from '../../i18n/href.ts';
import { NotKept } from '../../offline/not-kept.ts';
import type { Keeping } from '../../offline/round-versions.ts';

/** @throws NotKept `forbidden` where the browser has no such place */
export function browserKeeping(): Keeping {
  const place = (globalThis as { caches?: CacheStorage }).caches;
  if (place === undefined) throw new NotKept('forbidden');
  return {
    root: asset('/'),
    caches: place,
    fetch: (address, init) => fetch(address, init),
    revisionOf: async (bytes) => {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return `sha256-${btoa(String.fromCharCode(...digest))}`;
    },
    now: () => new Date().toISOString().replace(/\.\d+/, ''),
  };
}
