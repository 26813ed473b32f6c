/** What the service worker stored to the end, cache by cache: every reader of a copy begins here. */
import { keptDate } from '../record/kept.ts';

export interface WholeCache {
  readonly cache: Cache;
  readonly since: string;
}

/**
 * The caches that the service worker has filled to the end, the newest first; none where the browser keeps none. One
 * that does not say since when it is kept is not used: nothing could be said of its age.
 */
export async function wholeCaches(root: string): Promise<WholeCache[]> {
  const whole: WholeCache[] = [];
  try {
    for (const name of (await caches.keys()).reverse()) {
      const cache = await caches.open(name);
      const since = keptDate((await (await cache.match(`${root}.whole`))?.text()) ?? '');
      if (since !== null) whole.push({ cache, since });
    }
  } catch {
    // No `caches` at all, or a browser that forbids them, as some do in private windows.
  }
  return whole;
}
