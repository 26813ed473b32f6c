/** The rounds of each pool over the years: those that the publisher tells in its `history.csv`, then this site's own records. */
import { type TimedEntry, type TimedRound, timeline } from '../history/timeline.ts';
import { shortInstant } from '../i18n/dates.ts';
import { namedFolder } from '../publisher/folder.ts';
import { type PublishedPool, standingOf } from '../record/node/rounds.ts';
import { examined, isDemonstration, publishedRounds } from './published.ts';
import { type Told, toldIn } from './told-history.ts';

/** What this build's publisher tells. @throws SiteFaults everything that is wrong with it */
export const toldHistory = (): Promise<Told | null> => toldIn(namedFolder());

/** Lotteries whose list is the one of their commitment, in the order of their draws: of nothing else a chance may be said. */
export async function lotteries(): Promise<PublishedPool[]> {
  const standing = (await publishedRounds()).flatMap(({ pools }) => standingOf(pools)).reverse();
  const found = await Promise.all(
    standing.map(async (pool) => ((await examined(pool)).chances === null ? [] : [pool])),
  );
  return found.flat();
}

const roundOf = ({ round, place, commitment }: PublishedPool): TimedRound => ({
  is: 'round',
  name: round,
  date: shortInstant(commitment.drawAt).slice(0, 10),
  people: commitment.list.rows,
  peopleIs: null,
  tickets: commitment.list.tickets,
  ticketsAre: null,
  quota: commitment.quota,
  certainty: null,
  place,
  source: null,
});

export interface PoolHistory {
  readonly pool: string;
  /** Its rounds are invented, and stand beside no real ones. */
  readonly isDemonstration: boolean;
  readonly entries: readonly TimedEntry[];
}

/** A history of each pool; what is invented after what is not. None where nothing is told and nothing was drawn by lot. */
export async function poolHistories(): Promise<PoolHistory[]> {
  const rows = (await toldHistory())?.rows ?? [];
  const records = await Promise.all(
    (await lotteries()).map(async (pool) => ({ pool, isInvented: await isDemonstration(pool) })),
  );
  const recordsOf = (id: string, isInvented: boolean) =>
    records
      .filter((one) => one.pool.pool === id && one.isInvented === isInvented)
      .map(({ pool }) => roundOf(pool));
  const ids = [...new Set([...rows.map(({ pool }) => pool), ...records.map(({ pool }) => pool.pool)])];
  return [false, true]
    .flatMap((isInvented) =>
      ids.map((pool) => ({
        pool,
        isDemonstration: isInvented,
        entries: timeline(
          isInvented ? [] : rows.filter((row) => row.pool === pool),
          recordsOf(pool, isInvented),
        ),
      })),
    )
    .filter(({ entries }) => entries.length > 0);
}

/** Whether the site has a page of it. */
export const hasHistory = async (): Promise<boolean> => (await poolHistories()).length > 0;
