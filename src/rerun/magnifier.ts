/** The count of the seeds under which a code wins, shared among the cores. */
import type { Plan } from '../official/beijing/magnifier.ts';
import { countHits } from '../official/beijing/magnifier.ts';
import { SEEDS } from '../official/beijing/seeds.ts';
import type { Client, WorkerLike } from '../talk/client.ts';
import { client } from './client.ts';
import type { PoolTalk } from './pool-talk.ts';
import type { Range, SeedsTalk } from './seeds.ts';

/** Bytes of all copies of a pool's owners together, at most. */
const COPIES = 200e6;
/** Seeds that the pool's worker draws between two looks at whether it is still wanted. */
const SLICE = 16;

/** @property chance that the code wins, were the numbers of every draw independent; null where no draw decides */
export type SeedCount = { readonly own: number; readonly wins: number; readonly chance: number | null } & (
  | { readonly method: 'none'; readonly why: Extract<Plan, { method: 'none' }>['why'] }
  /** @property drawn seeds that had to be drawn whole to tell */
  | { readonly method: 'numbers'; readonly numbers: number; readonly drawn: number }
  | { readonly method: 'whole'; readonly timeOuts: number }
);

/** `plan`: how is being found out; `numbers`: of all seeds together; `seeds`: drawn whole. */
export type CountStage = 'plan' | 'numbers' | 'seeds';

export interface Counting {
  /** A worker of the kind of rerun/seeds-worker.ts. */
  readonly makeWorker: () => WorkerLike;
  readonly cores: number;
  readonly quota: number;
  readonly progress: (stage: CountStage, done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Ranges of about the same length that cover `from` 0 to `total`, at most `parts` of them and none empty. */
export function rangesOf(total: number, parts: number): Range[] {
  const count = Math.max(1, Math.min(parts, total));
  const edge = (i: number) => Math.floor((i * total) / count);
  return Array.from({ length: count }, (_, i) => ({ from: edge(i), to: edge(i + 1) }));
}

/**
 * Under how many of the 1,000,000 seeds a code wins. Requires a pool that was imported.
 * @throws NotDone `cancelled`, after which nothing of it runs on but what the pool's worker has just begun; `internal`
 */
export async function countSeeds(
  pool: Client<PoolTalk>,
  code: string,
  counting: Counting,
): Promise<SeedCount> {
  const { progress, signal, cores, quota } = counting;
  progress('plan', 0, 1);
  const plan = await pool.ask('plan', { code }, { signal });
  const { own, chance } = plan;
  if (plan.method === 'none') return { method: 'none', why: plan.why, wins: plan.wins, own, chance };

  if (plan.method === 'whole') {
    const { owners, owner, limit } = plan;
    const parts = Math.min(cores, Math.max(1, Math.floor(COPIES / owners.of.byteLength)));
    const counts = await shared(counting, 'seeds', rangesOf(SEEDS, parts), (worker, range, asking) =>
      worker.ask('whole', { ...range, owners, quota, owner, limit }, asking),
    );
    const sum = (of: 'wins' | 'timeOuts') => counts.reduce((all, count) => all + count[of], 0);
    return { method: 'whole', wins: sum('wins'), timeOuts: sum('timeOuts'), own, chance };
  }

  const { intervals, numbers } = plan;
  const parts = await shared(counting, 'numbers', rangesOf(numbers, cores), (worker, range, asking) =>
    worker.ask('hits', { ...range, intervals }, asking),
  );
  const counted = countHits(parts, quota, numbers);
  let { wins } = counted;
  for (let at = 0; at < counted.late.length; at += SLICE) {
    progress('seeds', at, counted.late.length);
    wins += await pool.ask('among', { code, seeds: counted.late.slice(at, at + SLICE) }, { signal });
  }
  return { method: 'numbers', wins, numbers, drawn: counted.late.length, own, chance };
}

interface AskingPart {
  readonly signal: AbortSignal;
  readonly progress: (done: number) => void;
}

/** Asks a worker of its own for each range; all are ended afterwards, whatever happens. */
async function shared<A>(
  { makeWorker, progress, signal }: Counting,
  stage: CountStage,
  ranges: readonly Range[],
  ask: (worker: Client<SeedsTalk>, range: Range, asking: AskingPart) => Promise<A>,
): Promise<A[]> {
  const total = ranges.at(-1)?.to ?? 0;
  const done = ranges.map(() => 0);
  const workers = ranges.map(() => client<SeedsTalk>(makeWorker));
  progress(stage, 0, total);
  try {
    return await Promise.all(
      ranges.map((range, i) =>
        ask(workers[i] as Client<SeedsTalk>, range, {
          signal,
          progress: (part) => {
            done[i] = part;
            progress(
              stage,
              done.reduce((sum, one) => sum + one, 0),
              total,
            );
          },
        }),
      ),
    );
  } finally {
    for (const worker of workers) worker.end();
  }
}
