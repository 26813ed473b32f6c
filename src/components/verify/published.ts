/** The published records that the page offers, read at build time. */
import type { Lang } from '../../i18n/lang.ts';
import { loadRounds, type PublishedPool } from '../../record/rounds.ts';
import { topicsOf } from '../topics.ts';

/** What the page must know of a published record before it reads it. None of it is trusted by the verification. */
export interface PublishedChoice {
  /** As in the address: `202602/ordinary`. */
  readonly key: string;
  /** Below the site's root: `rounds/202602/ordinary/`. */
  readonly path: string;
  readonly files: readonly string[];
  readonly bytes: number;
  readonly hasDrand: boolean;
}

export interface PublishedGroup {
  readonly title: string;
  readonly pools: readonly { readonly title: string; readonly choice: PublishedChoice }[];
}

function choiceOf({ round, pool, path, files, commitment }: PublishedPool): PublishedChoice {
  return {
    key: `${round}/${pool}`,
    path,
    files: files.map(({ name }) => name),
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    hasDrand: commitment.sources.some(({ kind }) => kind === 'drand'),
  };
}

/** The rounds, the latest first, with their pools, by the names that the site has for them. */
export async function publishedGroups(lang: Lang): Promise<PublishedGroup[]> {
  // Astro builds in the project's folder.
  const rounds = await loadRounds('public/rounds');
  const roundTopics = await topicsOf('rounds', lang);
  const poolTopics = await topicsOf('pools', lang);
  return rounds.map(({ round, pools }) => ({
    title: roundTopics.find(({ topic }) => topic === round)?.entry.data.title ?? round,
    pools: pools.map((pool) => ({
      title: poolTopics.find(({ topic }) => topic === pool.pool)?.entry.data.title ?? pool.pool,
      choice: choiceOf(pool),
    })),
  }));
}
