/**
 * What the pages say about a pool beyond its documents: the verdict of a verification made while the site is built,
 * and the figures of the pictures. The list itself is not kept. judged.ts makes it once for a pool and a build.
 */

import { type HeldChance, heldChances } from '../chance/held-chances.ts';
import { type ListPart, listParts } from '../chance/list-parts.ts';
import { type TicketGroup, ticketGroups } from '../chance/ticket-groups.ts';
import type { Bar } from '../charts/bars.ts';
import type { Hit } from '../charts/density.ts';
import { standings } from '../charts/standings.ts';
import { type LocalTime, type Period, periods } from '../charts/waiting.ts';
import type { CheckId } from '../core/checks.ts';
import { MingqianError } from '../core/errors.ts';
import type { List } from '../core/list.ts';
import type { Policy } from '../core/log/policy.ts';
import type { LogSource } from '../core/log/source.ts';
import { RESULT_HEADER } from '../core/result.ts';
import { type Verification, verify } from '../core/verify.ts';
import { folderRecord } from '../record/node/folder.ts';
import { nodePlatform } from '../record/node/platform.ts';
import type { PublishedPool } from '../record/node/rounds.ts';
import { type ResultRows, resultRows } from '../record/result-rows.ts';
import { SOFTWARE } from '../record/software.ts';
import { drawnTickets } from '../search/drawn-tickets.ts';
import { ranksOfRows } from '../search/published-ranks.ts';
import { type Logged, loggedOf } from './logged.ts';

/** Rows of the result that a page holds without a script. */
export const STATIC_ROWS = 100;
/** Words of a draw that are looked at for those passed over. */
const MOST_WORDS = 1 << 20;

/** What a chance worked out from the list rests on: that it is the list of the commitment, whole. */
const CHANCES_NEED: readonly CheckId[] = ['list.form', 'list.digest', 'list.root'];

/** What is drawn of a pool: by its method. */
export type Picture =
  | {
      readonly method: 'lottery';
      readonly hits: readonly Hit[];
      readonly groups: readonly TicketGroup[];
      readonly parts: readonly ListPart[];
    }
  | { readonly method: 'ranking'; readonly bars: readonly Bar[]; readonly cut: Cut }
  | { readonly method: 'queue'; readonly bars: readonly Period[]; readonly cut: Cut };

/** The last one within the quota. */
export interface Cut {
  readonly rank: number;
  /** Points, of a ranking. */
  readonly points: number | null;
  readonly since: string;
}

export interface Examined {
  readonly verification: Pick<Verification, 'verdict' | 'checks' | 'attested' | 'software'>;
  /** By the site's own log and the trust policy that it proposes; null where there is no log. */
  readonly logged: Logged | null;
  /** Ranks in result.csv, and its first rows; null where there is none that can be read. */
  readonly result: { readonly count: number; readonly rows: readonly (readonly string[])[] } | null;
  /** Null before the draw, and where list or result cannot be read. */
  readonly picture: Picture | null;
  /**
   * Of a lottery, before its draw too, the chance of each number of tickets; null of what is no lottery, and where the list is not the
   * one of the commitment.
   */
  readonly chances: readonly HeldChance[] | null;
}

/**
 * Verifies a pool and counts what its pictures show; all of it can be written as JSON.
 * @param local whose months a queue is told by
 * @param log the site's own, with the trust policy that it proposes, or null where there is none
 * @throws MingqianError those of folderRecord
 */
export async function examine(
  pool: PublishedPool,
  local: LocalTime,
  log: { readonly source: LogSource; readonly policy: Policy } | null = null,
): Promise<Examined> {
  const record = await folderRecord(pool.folder);
  const { verdict, checks, attested, software, list } = await verify(record, nodePlatform, {
    software: SOFTWARE,
    holdList: true,
  });
  const isCommitted = CHANCES_NEED.every((id) =>
    checks.some((check) => check.id === id && check.status === 'pass'),
  );
  const held =
    list?.method === 'lottery' ? heldChances(list.values, Math.min(pool.commitment.quota, list.rows)) : null;
  const csv = await record.read('result.csv');
  const rows = csv && resultRows(csv, RESULT_HEADER[pool.commitment.method]);
  return {
    verification: { verdict, checks, attested, software },
    logged: log && (await loggedOf(record, log.source, log.policy)),
    result: rows && {
      count: rows.count,
      rows: Array.from({ length: Math.min(STATIC_ROWS, rows.count) }, (_, i) => rows.row(i + 1)),
    },
    picture: csv && rows && list && pictureOf(pool, list, held ?? [], csv, rows, local),
    chances: isCommitted ? held : null,
  };
}

/** The picture of a published result, or null where its rows do not fit the list. */
function pictureOf(
  pool: PublishedPool,
  list: List,
  held: readonly HeldChance[],
  csv: Uint8Array,
  rows: ResultRows,
  local: LocalTime,
): Picture | null {
  const allocated = Math.min(pool.commitment.quota, list.rows);
  let ranks: Uint32Array;
  try {
    ranks = ranksOfRows(list, csv);
  } catch (error) {
    if (error instanceof MingqianError) return null;
    throw error;
  }
  if (list.method === 'lottery')
    return {
      method: 'lottery',
      hits: hitsOf(pool, rows),
      groups: ticketGroups(held, list.values, ranks, allocated),
      parts: listParts(list.values, ranks, allocated),
    };
  const last = rows.row(Math.min(allocated, rows.count));
  const cell = (name: string) => last[rows.columns.indexOf(name)];
  const cut = { rank: Math.min(allocated, rows.count), since: cell('since') ?? '' };
  return list.method === 'ranking'
    ? {
        method: 'ranking',
        bars: standings(list.values, ranks, allocated),
        cut: { ...cut, points: Number(cell('points')) },
      }
    : {
        method: 'queue',
        bars: periods(list.since, ranks, allocated, local),
        cut: { ...cut, points: null },
      };
}

/** The tickets hit, as result.csv has them, and those that the seed's words hit without giving a rank. */
function hitsOf({ commitment, result }: PublishedPool, rows: ResultRows): Hit[] {
  const total = commitment.list.tickets;
  const hits: Hit[] = [];
  const ranked = new Set<number>();
  for (let rank = 1; rank <= rows.count; rank++) {
    const [, , ticket = '', draw = ''] = rows.row(rank);
    // A result that is not in order may say anything; what is outside the drum is not drawn.
    if (Number(ticket) >= 1 && Number(ticket) <= total) hits.push({ ticket: Number(ticket), rank });
    ranked.add(Number(draw));
  }
  if (result !== null && result.draws > 0)
    for (const { ticket, draw } of drawnTickets(commitment, result, MOST_WORDS).tickets)
      if (!ranked.has(draw)) hits.push({ ticket, rank: null });
  return hits;
}
