/** The pools whose chances the page of chances offers, and rounds to fill in; read at build time. */
import type { HistoryRound } from '../history/rows.ts';
import { periodWords } from '../i18n/history.ts';
import type { Lang } from '../i18n/lang.ts';
import type { KnownSums, OfferedPool } from '../panels/chances/pools.ts';
import type { PublishedPool } from '../record/node/rounds.ts';
import { lotteries, toldHistory } from './history.ts';
import { examined, poolName, poolText, publishedRounds, roundText } from './published.ts';

/** Older ones stand on their own pages: each costs whoever opens this one. */
const MOST_POOLS = 12;
/** Published rounds to fill in. */
const MOST_KNOWN = 2;

async function offeredPool(published: PublishedPool, lang: Lang): Promise<OfferedPool> {
  const { round, pool, place, commitment } = published;
  const held = (await examined(published)).chances ?? [];
  return {
    place,
    title: (await poolText(pool, lang))?.data.title ?? pool,
    roundTitle: (await roundText(round, lang))?.data.title ?? round,
    quota: commitment.quota,
    applicants: commitment.list.rows,
    tickets: commitment.list.tickets,
    held: held.map(({ tickets, applicants, chance }) => [tickets, applicants, chance]),
  };
}

/** The latest first, in the order of the site's rounds. */
async function offered(): Promise<readonly PublishedPool[]> {
  const all = new Set((await lotteries()).map(({ place }) => place));
  return (await publishedRounds())
    .flatMap(({ pools }) => pools)
    .filter(({ place }) => all.has(place))
    .slice(0, MOST_POOLS);
}

export async function chancePools(lang: Lang): Promise<OfferedPool[]> {
  return Promise.all((await offered()).map((pool) => offeredPool(pool, lang)));
}

/** Whether the page of chances offers this pool. */
export async function hasChances({ place }: Pick<PublishedPool, 'place'>): Promise<boolean> {
  return (await offered()).some((one) => one.place === place);
}

/** Rounds of which people, tickets and quota are told, the latest first. */
export async function knownSums(lang: Lang): Promise<KnownSums[]> {
  const rounds = ((await toldHistory())?.rows ?? []).filter((row): row is HistoryRound => row.is === 'round');
  const several = new Set(rounds.map(({ pool }) => pool)).size > 1;
  const known = await Promise.all(
    rounds.map(async ({ period, pool, people, tickets, quota }) => {
      if (people === null || tickets === null || quota === null) return [];
      const round = periodWords[lang].round(period);
      const title = several ? `${round} · ${await poolName(pool, lang)}` : round;
      return [{ title, applicants: people, tickets, quota }];
    }),
  );
  return known.flat().reverse().slice(0, MOST_KNOWN);
}
