/**
 * Beijing's draw of small-car quotas (北京市小客车指标摇号), as the published Windows program makes it. A pool is a table
 * of tickets (摇号基数序号), each with an application code; a code stands as often as it has tickets. Six digits are the
 * seed. The program asks the generator for an index; a code that has already won is passed over; when `quota` codes have
 * won it ends. More than 10 x tickets numbers it does not ask for: then it says 运算超时 (time-out) and there is no result.
 *
 * Source: the program published with the pools (2011-), its classes as rebuilt in public, run on small pools; and the
 * published orders of the seeded draws 2014-2016. Nothing after round 2 of 2016 was compared.
 */

import { OfficialError, shown } from '../errors.ts';
import { dotnetRandom, indexOf } from './dotnet-random.ts';

/** Numbers asked for, at most, for each ticket of the pool. */
const NUMBERS_PER_TICKET = 10;
/** What the program says where the limit is reached. */
export const TIME_OUT = '运算超时！';
/** The most tickets that one can ask the generator for: its `Next` takes a 32-bit integer. */
export const TICKET_LIMIT = 0x7fffffff;

export interface BeijingDraw {
  /** `time-out`: the limit was reached, and the program shows no winners. */
  readonly outcome: 'drawn' | 'all' | 'time-out';
  /** The rows that won, from 0, in the order drawn; after a time-out those that had been picked until then. */
  readonly picks: Uint32Array;
  /** How many numbers had been asked for when the last row was picked; 0 where nothing was drawn. */
  readonly drawnUntilLastPick: number;
  /** How many numbers were asked for in all. */
  readonly drawn: number;
  /** How many numbers the program would ask for at most. */
  readonly limit: number;
}

/** A seed as it is announced. @throws OfficialError `beijing.seed` where it is not six digits */
export function seedOf(text: string): number {
  if (!/^[0-9]{6}$/.test(text))
    throw new OfficialError('beijing.seed', {
      expected: /^[0-9]{1,5}$/.test(text)
        ? `six digits, with the zeros in front, such as ${text.padStart(6, '0')}`
        : 'six digits 0-9',
      found: shown(text),
      official: '种子数不是6位数字，请重输！',
    });
  return Number(text);
}

/** The most numbers that are asked for, in the program's 32-bit arithmetic; it wraps above 214,748,364 tickets. */
export function limitOf(tickets: number): number {
  return Math.imul(tickets, NUMBERS_PER_TICKET);
}

/**
 * A draw.
 * @param tickets rows of the pool, 1..TICKET_LIMIT
 * @param quota how many are to win; 0 and less draw nobody, `tickets` and more take every row in order
 * @param seed as `seedOf` gives it
 * @param takes told each index drawn, from 0; true where it wins, false where its code has already won
 */
export function draw(
  tickets: number,
  quota: number,
  seed: number,
  takes: (index: number) => boolean,
): BeijingDraw {
  const limit = limitOf(tickets);
  if (quota >= tickets)
    return {
      outcome: 'all',
      picks: Uint32Array.from({ length: tickets }, (_, i) => i),
      drawnUntilLastPick: 0,
      drawn: 0,
      limit,
    };
  const picks: number[] = [];
  let drawn = 0;
  let drawnUntilLastPick = 0;
  if (quota > 0) {
    const random = dotnetRandom(seed);
    while (drawn < limit && picks.length < quota) {
      const index = indexOf(random.next(), tickets);
      drawn++;
      if (!takes(index)) continue;
      picks.push(index);
      drawnUntilLastPick = drawn;
    }
  }
  const isDone = picks.length >= Math.max(quota, 0);
  return {
    outcome: isDone ? 'drawn' : 'time-out',
    picks: Uint32Array.from(picks),
    drawnUntilLastPick,
    drawn,
    limit,
  };
}

/**
 * A draw of ticket numbers alone, without a pool: a ticket is passed over only where it was drawn before. Where codes
 * have several tickets the published order is this order less the tickets whose codes had already won.
 */
export function drawTickets(tickets: number, quota: number, seed: number): BeijingDraw {
  const taken = new Set<number>();
  return draw(tickets, quota, seed, (index) => {
    if (taken.has(index)) return false;
    taken.add(index);
    return true;
  });
}

/** A draw from a pool: a ticket is passed over where its code has already won. */
export function drawPool(pool: { readonly quota: number; readonly codes: Codes }, seed: number): BeijingDraw {
  const { codes, quota } = pool;
  const won = new Set<number | string>();
  return draw(codes.length, quota, seed, (index) => {
    const key = codes.key(index);
    if (won.has(key)) return false;
    won.add(key);
    return true;
  });
}

/** The codes of a pool's rows, from 0. */
export interface Codes {
  readonly length: number;
  /** What tells two codes apart: equal where the program takes the codes as equal. */
  key(index: number): number | string;
}
