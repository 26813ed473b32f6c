/** The pools that the page offers, as it was built, and how they are chosen. */
import type { Method } from '../../core/list.ts';
import type { PlainWords } from '../../i18n/lookup/plain.zh.ts';
import type { Sentence } from '../../i18n/sentence.ts';
import type { PoolToSearch } from '../../search/index-look-up.ts';
import type { VoidedCommitment } from '../../search/saved-receipt.ts';
import type { Called } from './called.ts';

/** Pages of the publisher's own that an answer leads to, where it has them. */
export interface Guides {
  /** What whoever was selected does, and by when: `/guide/won/`. */
  readonly won: boolean;
  /** How to object: `/guide/objection/`. */
  readonly objection: boolean;
  /** Safety advice: `/policy/safety/`. */
  readonly safety: boolean;
}

export const NO_GUIDES: Guides = { won: false, objection: false, safety: false };

/** The draw of a pool after this one, by the commitments that this site had when the page was built. */
export interface NextDraw {
  /** As placeOf writes it. */
  readonly place: string;
  readonly roundTitle: string;
  readonly drawAt: string;
  readonly method: Method;
  readonly quota: number;
  readonly rows: number;
  /** Whether it had a result. */
  readonly isDrawn: boolean;
}

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
  /** Null where this site has none. */
  readonly next: NextDraw | null;
}

/** A commitment of this site's that its log voided, with what is known of that when the page is built. */
export interface VoidedPool extends VoidedCommitment, Pick<OfferedPool, 'title' | 'roundTitle'> {
  /** When the notice was written by which it is void, in the page's language. */
  readonly at: string;
  /** Whether it had a result, beside its record or in the log: a notice may come after the draw. */
  readonly isDrawn: boolean;
  /** The record that took its place, or null. */
  readonly replacement: string | null;
}

/** What is to be said of a pool whose record took the place of a voided one; else null. */
export function replacedSaid(
  t: PlainWords,
  { place }: Pick<OfferedPool, 'place'>,
  voided: readonly VoidedPool[],
): Sentence | null {
  const before = voided.find(({ replacement }) => replacement === place);
  return before === undefined ? null : t.replaced(before.at, `/rounds/${before.place}/`);
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
