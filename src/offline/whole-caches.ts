/** What was stored to the end, cache by cache: every reader of a copy begins here. */
import { keptDate } from '../record/kept.ts';

export interface WholeCache {
  readonly cache: Cache;
  /** The cache's name. */
  readonly name: string;
  readonly since: string;
  /** The round that the reader had kept, of which it is the whole; null for the site's own copy. */
  readonly round: string | null;
}

/** Stands in a cache that was filled to the end and says since when; service-worker.ts writes and reads it too. */
export const wholeMark = (root: string): string => `${root}.whole`;

/** How the caches of the site's own copies are called; behind it the version. service-worker.ts knows it too. */
export const siteFamily = (root: string): string => `mingqian ${root} `;

/** How the caches of kept rounds are called; service-worker.ts knows it too. Behind it: the round, and the version of its files. */
export const roundFamily = (root: string): string => `mingqian-round ${root} `;

/** The round that a cache is of, by its name, or null. */
export function roundOf(root: string, name: string): string | null {
  const family = roundFamily(root);
  return name.startsWith(family) ? (name.slice(family.length).split(' ')[0] ?? null) : null;
}

/**
 * The caches that were filled to the end, the newest first; none where the browser keeps none. One that does not say since when it is
 * kept is not used: nothing could be said of its age.
 */
export async function wholeCaches(root: string): Promise<WholeCache[]> {
  const whole: WholeCache[] = [];
  try {
    for (const name of (await caches.keys()).reverse()) {
      const cache = await caches.open(name);
      const since = keptDate((await (await cache.match(wholeMark(root)))?.text()) ?? '');
      if (since !== null) whole.push({ cache, name, since, round: roundOf(root, name) });
    }
  } catch {
    // No `caches` at all, or a browser that forbids them, as some do in private windows.
  }
  return whole;
}
