/**
 * What look-ups need whatever the code is, read while a code is still being typed, so that one request then leads to the proof. Who
 * sees these requests learns that somebody is about to look something up in these pools, and nothing of the code.
 */
import { type PoolToSearch, type PreparedPool, preparePool, type ReadFile } from './index-look-up.ts';

export interface Ahead {
  /** Reads it for those pools that it is not there for. What does not come is read by the look-up, which says why it cannot. */
  prepare(pools: readonly PoolToSearch[], read: ReadFile): Promise<void>;
  /** What has been read so far; nobody waits for more. */
  of(pool: PoolToSearch): PreparedPool | null;
  /** For the next look-up it is read anew. */
  forget(pool: PoolToSearch): void;
}

export function readAhead(): Ahead {
  const read = new Map<string, PreparedPool>();
  const nameOf = ({ place, commitmentHash }: PoolToSearch) => `${place} ${commitmentHash}`;
  return {
    prepare: async (pools, files) => {
      const wanted = pools.filter((pool) => !read.has(nameOf(pool)));
      await Promise.all(
        wanted.map((pool) =>
          preparePool(pool, files).then(
            (prepared) => void read.set(nameOf(pool), prepared),
            () => {},
          ),
        ),
      );
    },
    of: (pool) => read.get(nameOf(pool)) ?? null,
    forget: (pool) => void read.delete(nameOf(pool)),
  };
}
