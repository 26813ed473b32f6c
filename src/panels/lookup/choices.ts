/** The rounds and pools that the page offers, read at build time. */
import type { RecordFile } from '../../core/record.ts';
import type { Lang } from '../../i18n/lang.ts';
import { loadRounds, type PublishedPool } from '../../record/node/rounds.ts';
import { isDemonstration } from '../../site/published.ts';
import { topicsOf } from '../../site/topics.ts';

export interface PoolChoice extends PublishedPool {
  /** By the name that the site has for it. */
  readonly title: string;
  /** The same in a few words. */
  readonly short: string;
}

export interface RoundChoice {
  readonly round: string;
  readonly title: string;
  /** Whether it is one of the demonstration's, and no real person's code is in it. */
  readonly isDemonstration: boolean;
  readonly pools: readonly PoolChoice[];
}

/** SHA-256 of a pool's file in hex, or undefined where it is not published. */
export function digestOf({ files }: PublishedPool, file: RecordFile): string | undefined {
  return files.find(({ name }) => name === file)?.sha256;
}

/** The rounds, the latest first, with their pools. */
export async function roundChoices(lang: Lang): Promise<RoundChoice[]> {
  // Astro builds in the project's folder.
  const rounds = await loadRounds('public/rounds');
  const roundTopics = await topicsOf('rounds', lang);
  const poolTopics = await topicsOf('pools', lang);
  return Promise.all(
    rounds.map(async ({ round, pools }) => ({
      round,
      title: roundTopics.find(({ topic }) => topic === round)?.entry.data.title ?? round,
      isDemonstration: await isDemonstration({ round }),
      pools: pools.map((pool) => {
        const { title = pool.pool, short = title } =
          poolTopics.find(({ topic }) => topic === pool.pool)?.entry.data ?? {};
        return { ...pool, title, short };
      }),
    })),
  );
}
