/** The code that a demonstration offers to be tried: one that its latest drawn lottery selected, as its result has it. */
import { standingOf } from '../record/node/rounds.ts';
import { examined, publishedRounds } from './published.ts';

/** The first rank of the latest lottery whose record verifies, and its round as the look-up's place; null where none was drawn. */
export async function exampleCode(): Promise<{ readonly code: string; readonly place: string } | null> {
  for (const { round, pools } of await publishedRounds())
    for (const pool of standingOf(pools)) {
      if (pool.commitment.method !== 'lottery' || pool.result === null) continue;
      const { verification, result } = await examined(pool);
      const code = result?.rows[0]?.[1];
      if (verification.verdict === 'verified' && code !== undefined) return { code, place: `${round}/` };
    }
  return null;
}
