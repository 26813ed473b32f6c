/** The rounds and pools that the page offers, read at build time. */
import type { Lang } from '../../i18n/lang.ts';
import { loadRounds, type PublishedPool } from '../../record/rounds.ts';
import { topicsOf } from '../topics.ts';

export interface PoolChoice extends PublishedPool {
  /** By the name that the site has for it. */
  readonly title: string;
  /** The same in a few words. */
  readonly short: string;
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
    pools: pools.map((pool) => {
      const { title = pool.pool, short = title } =
        poolTopics.find(({ topic }) => topic === pool.pool)?.entry.data ?? {};
      return { ...pool, title, short };
    }),
  }));
}
