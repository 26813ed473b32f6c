/** The published records that the page offers, read at build time. */
import type { Lang } from '../i18n/lang.ts';
import { roundWords } from '../i18n/rounds.ts';
import type { PublishedChoice } from '../panels/verify/published-choice.ts';
import type { PublishedPool } from '../record/node/rounds.ts';
import { poolText, publishedRounds, roundText } from './published.ts';

async function choiceOf(published: PublishedPool, lang: Lang): Promise<PublishedChoice> {
  const { round, pool, place, path, files, commitmentHash, voided } = published;
  const poolTitle = (await poolText(pool, lang))?.data.title ?? pool;
  return {
    round,
    roundTitle: (await roundText(round, lang))?.data.title ?? round,
    pool,
    poolTitle: voided === null ? poolTitle : roundWords[lang].voidedNamed(poolTitle),
    place,
    path,
    files: files.map(({ name }) => name),
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    commitment: commitmentHash,
  };
}

/** Every published record, those of the latest round first. */
export async function publishedChoices(lang: Lang): Promise<PublishedChoice[]> {
  const pools = (await publishedRounds()).flatMap((round) => round.pools);
  return Promise.all(pools.map((pool) => choiceOf(pool, lang)));
}
