/** The rounds and pools that the page offers, read at build time. */
import type { Lang } from '../../i18n/lang.ts';
import { loadRounds, type PublishedPool } from '../../record/rounds.ts';
import { topicsOf } from '../topics.ts';

export interface PoolChoice extends PublishedPool {
  /** By the name that the site has for it. */
  readonly title: string;
}

export interface RoundChoice {
  readonly round: string;
  readonly title: string;
  readonly pools: readonly PoolChoice[];
}

/** The rounds, the latest first, with their pools. */
export async function roundChoices(lang: Lang): Promise<RoundChoice[]> {
  // Astro builds in the project's folder.
  const rounds = await loadRounds('public/rounds');
  const roundTopics = await topicsOf('rounds', lang);
  const poolTopics = await topicsOf('pools', lang);
  return rounds.map(({ round, pools }) => ({
    round,
    title: roundTopics.find(({ topic }) => topic === round)?.entry.data.title ?? round,
    pools: pools.map((pool) => ({
      ...pool,
      title: poolTopics.find(({ topic }) => topic === pool.pool)?.entry.data.title ?? pool.pool,
    })),
  }));
}
