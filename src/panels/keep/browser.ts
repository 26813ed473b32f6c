/** This browser's own place to keep rounds in. */
import { toHex } from '../../core/bytes.ts';
import { asset } from '../../i18n/href.ts';
import { type Keeping, NotKept } from '../../offline/keep-round.ts';

/** @throws NotKept `forbidden` where the browser has no such place */
export function browserKeeping(): Keeping {
  const place = (globalThis as { caches?: CacheStorage }).caches;
  if (place === undefined) throw new NotKept('forbidden');
  return {
    root: asset('/'),
    caches: place,
    fetch: (address, init) => fetch(address, init),
    sha256: async (bytes) => toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))),
    now: () => new Date().toISOString().replace(/\.\d+/, ''),
  };
}
