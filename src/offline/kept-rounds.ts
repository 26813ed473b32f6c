/** What this device keeps of rounds, and the way to take it away. */
import { SIZE } from './kept-file.ts';
import { faultOf } from './not-kept.ts';

import { type Keeping, nameOf, otherVersions, type RoundToKeep } from './round-versions.ts';
import { roundOf, wholeMark } from './whole-caches.ts';

/** What this device has of a round. */
export interface KeptRound {
  readonly round: string;
  readonly version: string;
  /** When it was whole, by the device's clock; null where it is not. */
  readonly since: string | null;
  readonly files: number;
  readonly bytes: number;
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
