/** Which draw of a pool comes after another one, for whoever was not selected in that. */
import { type Commitment, isRehearsal } from '../core/commitment.ts';

/** As much of a published pool as is looked at. */
export interface DrawOfPool {
  readonly round: string;
  readonly pool: string;
  readonly commitment: Pick<Commitment, 'drawAt'>;
  readonly isDemonstration: boolean;
}

/**
 * The next draw of a pool of this name, or null. Never a rehearsal, which gives nobody anything; nor a demonstration's after a real
 * draw, or a real one after a demonstration's: nobody is on both lists.
 * @param all whose commitments stand
 */
export function drawAfter<P extends DrawOfPool>(
  { pool, commitment, isDemonstration }: DrawOfPool,
  all: readonly P[],
): P | null {
  const later = all.filter(
    (one) =>
      one.pool === pool &&
      one.commitment.drawAt > commitment.drawAt &&
      one.isDemonstration === isDemonstration &&
      !isRehearsal(one.round),
  );
  return later.sort((a, b) => (a.commitment.drawAt < b.commitment.drawAt ? -1 : 1))[0] ?? null;
}
