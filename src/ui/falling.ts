/** Ticks that fall onto the drum in the order of their ranks: when, and where. What falls was drawn by a worker. */
import { columnOf, kindOf, noHits, type Stroke, strokesOf } from '../charts/drum.ts';

/** Milliseconds that one tick falls. */
export const FALL = 450;
/** Milliseconds that all of them take, at most. */
const LONGEST = 2600;

/** A draw as its ticks fall. */
export interface Fall {
  /** T, the number of tickets. */
  readonly total: number;
  /** About how many ranks there will be. */
  readonly wanted: number;
  /** Ranks above it are reserves. */
  readonly allocated: number;
}

/** Milliseconds after the beginning at which a rank, from 1, begins to fall. */
export function releaseOf(rank: number, { wanted }: Fall): number {
  const ranks = Math.max(1, wanted);
  return ((rank - 1) / ranks) * Math.min(LONGEST, 300 + 12 * ranks);
}

/** A tick in the air: its column, and how far it has fallen, from 0 to 1. */
export interface Flying {
  readonly column: number;
  readonly fallen: number;
}

/**
 * What is seen `ms` milliseconds after the beginning. Once all lie, that is what `drum` draws.
 * @param tickets those of the ranks that have arrived, in their order
 */
export function fallingAt(
  ms: number,
  tickets: readonly number[],
  fall: Fall,
): { readonly flying: readonly Flying[]; readonly lying: readonly Stroke[] } {
  const flying: Flying[] = [];
  const lying = noHits();
  for (const [i, ticket] of tickets.entries()) {
    const share = (ms - releaseOf(i + 1, fall)) / FALL;
    if (share <= 0) break;
    const column = columnOf(ticket, fall.total);
    const held = lying[kindOf(i + 1, fall.allocated)];
    if (share >= 1) held[column] = (held[column] ?? 0) + 1;
    // Falls as things do, faster and faster.
    else flying.push({ column, fallen: share * share });
  }
  return { flying, lying: strokesOf(lying) };
}
