/** The pools that the page offers, as it was built, and how they are chosen. */
import type { PoolToSearch } from '../../search/index-look-up.ts';
import type { VoidedCommitment } from '../../search/saved-receipt.ts';
import type { Called } from './called.ts';

/** A pool of this site, with the names it goes by. */
export interface OfferedPool extends PoolToSearch {
  readonly title: string;
  /** The title in a few words. */
  readonly short: string;
  readonly roundTitle: string;
  /** Whether its round is one of the demonstration's. */
  readonly isDemonstration: boolean;
  /** Who gave a place up since the draw, when the page was built; null where nobody did. */
  readonly succession: Called | null;
}

/** A commitment of this site's that its log voided, with what is known of that when the page is built. */
export interface VoidedPool extends VoidedCommitment, Pick<OfferedPool, 'title' | 'roundTitle'> {
  /** When the notice was written by which it is void, in the page's language. */
  readonly at: string;
  /** The record that took its place, or null. */
  readonly replacement: string | null;
}

/** Both names of a pool. */
export const whereOf = ({ roundTitle, title }: Pick<OfferedPool, 'title' | 'roundTitle'>): string =>
  `${roundTitle} · ${title}`;

/** What stands for one pool where pools are chosen, and for all of a round. */
export const placeOf = ({ place }: PoolToSearch): string => place;
export const roundPlace = (round: string): string => `${round}/`;

export interface OfferedRound {
  readonly round: string;
  readonly title: string;
  readonly pools: readonly OfferedPool[];
}

/** The pools by their rounds, in their order. */
export function roundsOf(pools: readonly OfferedPool[]): OfferedRound[] {
  const rounds = [...new Set(pools.map(({ round }) => round))];
  return rounds.map((round) => {
    const own = pools.filter((pool) => pool.round === round);
    return { round, title: own[0]?.roundTitle ?? round, pools: own };
  });
}

/** The pools of a place: one, or all of a round; none where the page does not offer it. */
export function poolsAt(place: string, pools: readonly OfferedPool[]): OfferedPool[] {
  return pools.filter((pool) => place === placeOf(pool) || place === roundPlace(pool.round));
}
