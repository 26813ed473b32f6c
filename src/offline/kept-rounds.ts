/** The rounds that are kept on this device: their caches, by round and version, and what is in them. How one gets there: keep-round.ts. */
import { faultOf } from './not-kept.ts';
import type { Fetching, RoundFile } from './round-file.ts';
import { REVISION, roundFamily, roundOf, SIZE, wholeMark } from './whole-caches.ts';

export interface RoundToKeep {
  readonly round: string;
  /** Of these files, and of no others: a name for what they are. */
  readonly version: string;
  readonly files: readonly RoundFile[];
}

/** What this device has of a round. */
export interface KeptRound {
  readonly round: string;
  readonly version: string;
  /** When it was whole, by the device's clock; null where it is not. */
  readonly since: string | null;
  readonly files: number;
  readonly bytes: number;
}

/** Where a round is kept and what it is fetched with: the browser's own, or a test's. */
export interface Keeping extends Fetching {
  readonly caches: Pick<CacheStorage, 'keys' | 'open' | 'delete'>;
  /** As the protocol writes it. */
  readonly now: () => string;
}

export const nameOf = (root: string, { round, version }: Pick<RoundToKeep, 'round' | 'version'>): string =>
  `${roundFamily(root)}${round} ${version}`;

/** Whether a cache has every file of a round as the page knows it. */
async function hasAll(cache: Cache, root: string, { files }: Pick<RoundToKeep, 'files'>): Promise<boolean> {
  for (const { path, revision } of files)
    if ((await cache.match(root + path))?.headers.get(REVISION) !== revision) return false;
  return true;
}

/**
 * The caches of a round's other versions, by name. A record only gains files: what has all that the page knows, and so more, is newer,
 * whichever came here first.
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

/** Takes every version of a round away. @throws NotKept `forbidden` */
export async function removeRound({ root, caches }: Keeping, round: string): Promise<void> {
  try {
    for (const name of await caches.keys()) if (roundOf(root, name) === round) await caches.delete(name);
  } catch (error) {
    throw faultOf(error);
  }
}

/** What this device keeps of rounds, whole or in part. @throws NotKept `forbidden` */
export async function keptRounds({ root, caches }: Pick<Keeping, 'root' | 'caches'>): Promise<KeptRound[]> {
  try {
    const kept: KeptRound[] = [];
    for (const name of await caches.keys()) {
      const round = roundOf(root, name);
      if (round === null) continue;
      const cache = await caches.open(name);
      const mark = await cache.match(wholeMark(root));
      let [files, bytes] = [0, 0];
      for (const request of await cache.keys()) {
        const size = (await cache.match(request))?.headers.get(SIZE) ?? null;
        if (size === null) continue;
        files++;
        bytes += Number(size);
      }
      // Begun, and nothing came.
      if (files === 0 && mark === undefined) continue;
      const version = name.split(' ').at(-1) ?? '';
      kept.push({ round, version, since: mark === undefined ? null : await mark.text(), files, bytes });
    }
    return kept;
  } catch (error) {
    throw faultOf(error);
  }
}

/** What this device has of a round, beside the page's. */
export interface KeptVersion extends KeptRound {
  /** It is another than the page's, and has every file of it: the page is older. */
  readonly isNewer: boolean;
}

/** What this device has of the page's round. @throws NotKept `forbidden` */
export async function keptVersions(keeping: Keeping, round: RoundToKeep): Promise<KeptVersion[]> {
  try {
    const kept = (await keptRounds(keeping)).filter((one) => one.round === round.round);
    const others = await otherVersions(keeping, round);
    return kept.map((one) => ({
      ...one,
      isNewer: others.get(nameOf(keeping.root, one))?.isNewer ?? false,
    }));
  } catch (error) {
    throw faultOf(error);
  }
}
