/**
 * A round's versions on this device. A version of a round's files is one cache, which says of itself when it is whole; only then is it
 * read. A record only gains files: of two versions the one that has all of the other is newer, whichever came here first.
 */
import { REVISION, type RoundFile } from './kept-file.ts';
import type { Fetching } from './round-file.ts';
import { roundFamily, roundOf, wholeMark } from './whole-caches.ts';

export interface RoundToKeep {
  readonly round: string;
  /** Of these files, and of no others: a name for what they are. */
  readonly version: string;
  readonly files: readonly RoundFile[];
}

/** Where a round is kept and what it is fetched with: the browser's own, or a test's. */
export interface Keeping extends Fetching {
  readonly caches: Pick<CacheStorage, 'keys' | 'open' | 'delete'>;
  /** As the protocol writes it. */
  readonly now: () => string;
}

/** The cache of a version. */
export const nameOf = (root: string, { round, version }: Pick<RoundToKeep, 'round' | 'version'>): string =>
  `${roundFamily(root)}${round} ${version}`;

/** Whether a cache has every file of a round as the page knows it. */
export async function hasAll(
  cache: Cache,
  root: string,
  { files }: Pick<RoundToKeep, 'files'>,
): Promise<boolean> {
  for (const { path, revision } of files)
    if ((await cache.match(root + path))?.headers.get(REVISION) !== revision) return false;
  return true;
}

/**
 * The caches of a round's other versions, by name. What has all that the page knows, and so more, is newer.
 */
export async function otherVersions(
  { root, caches }: Keeping,
  round: RoundToKeep,
): Promise<Map<string, { isNewer: boolean; isWhole: boolean }>> {
  const found = new Map<string, { isNewer: boolean; isWhole: boolean }>();
  for (const name of await caches.keys()) {
    if (roundOf(root, name) !== round.round || name === nameOf(root, round)) continue;
    const cache = await caches.open(name);
    found.set(name, {
      isNewer: await hasAll(cache, root, round),
      isWhole: (await cache.match(wholeMark(root))) !== undefined,
    });
  }
  return found;
}
