/** The state of a published record as a build can say it. */
import type { PublishedPool } from '../record/node/rounds.ts';
import { type Settled, settledState } from '../round/state.ts';

/** The state that no clock changes, or null: a build asks no clock, so that it is the same whenever it is made. */
export function stateAtBuild(
  pool: Pick<PublishedPool, 'seed' | 'result' | 'voided' | 'repeatedBy' | 'succession'>,
): Settled | null {
  return settledState({
    hasSeed: pool.seed !== null,
    hasResult: pool.result !== null,
    isVoided: pool.voided !== null,
    isRepeated: pool.repeatedBy !== null,
    steps: pool.succession?.steps.length ?? 0,
  });
}
