/** The pools that the page offers, as its own options say. */
import type { PoolToSearch } from '../../search/index-look-up.ts';

/** A pool of this site, with the names it goes by. */
export interface OfferedPool extends PoolToSearch {
  readonly title: string;
  /** The title in a few words. */
  readonly short: string;
  readonly roundTitle: string;
  /** Whether its round is one of the demonstration's. */
  readonly isDemonstration: boolean;
}

/** Both names of a pool. */
export const whereOf = ({ roundTitle, title }: OfferedPool): string => `${roundTitle} · ${title}`;

/** All pools of the select, in its order. */
export function offeredPools(select: HTMLSelectElement): OfferedPool[] {
  return [...select.options]
    .filter((option) => option.dataset['commitment'] !== undefined)
    .map((option) => {
      const [round = '', pool = ''] = option.value.split('/');
      const { seed, result } = option.dataset;
      return {
        round,
        pool,
        commitmentHash: option.dataset['commitment'] ?? '',
        drawFiles: seed === undefined || result === undefined ? null : { seed, result },
        title: option.text.trim(),
        short: option.dataset['short'] ?? option.text.trim(),
        roundTitle: option.dataset['round'] ?? round,
        isDemonstration: option.dataset['demonstration'] !== undefined,
      };
    });
}

/** The pools that are chosen: one, or all of a round. */
export function chosenPools(select: HTMLSelectElement, pools: readonly OfferedPool[]): OfferedPool[] {
  const [round, pool] = select.value.split('/');
  return pools.filter((one) => one.round === round && (pool === '' || one.pool === pool));
}
