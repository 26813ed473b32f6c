/** The published records that the page offers, read at build time. */
import type { Lang } from '../i18n/lang.ts';
import type { PublishedPool } from '../record/node/rounds.ts';
import { poolText, publishedRounds, roundText } from './published.ts';

/**
 * What the page must know of a published record before it reads it. None of it is trusted by the verification; what
 * was verified is compared with it afterwards, by otherThanChosen.
 */
export interface PublishedChoice {
  readonly round: string;
  readonly roundTitle: string;
  readonly pool: string;
  readonly poolTitle: string;
  /** Below the site's root: `rounds/202602/ordinary/`. */
  readonly path: string;
  readonly files: readonly string[];
  readonly bytes: number;
  readonly hasDrand: boolean;
  /** SHA-256 of its commitment.json in hex, as it was when the site was built. */
  readonly commitment: string;
}

async function choiceOf(published: PublishedPool, lang: Lang): Promise<PublishedChoice> {
  const { round, pool, path, files, commitment, commitmentHash } = published;
  return {
    round,
    roundTitle: (await roundText(round, lang))?.data.title ?? round,
    pool,
    poolTitle: (await poolText(pool, lang))?.data.title ?? pool,
    path,
    files: files.map(({ name }) => name),
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    hasDrand: commitment.sources.some(({ kind }) => kind === 'drand'),
    commitment: commitmentHash,
  };
}

/** Every published record, those of the latest round first. */
export async function publishedChoices(lang: Lang): Promise<PublishedChoice[]> {
  const pools = (await publishedRounds()).flatMap((round) => round.pools);
  return Promise.all(pools.map((pool) => choiceOf(pool, lang)));
}
