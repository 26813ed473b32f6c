/**
 * A round that is held again: its id follows from the voided one's by rule, so that a log alone says which round repeats which. What is
 * voided at or after its draw is never replaced under the same round and pool (spec, section 8).
 */
import type { History } from '../core/log/history.ts';
import { commitmentsOf, voidingOf } from '../core/log/unique.ts';

/** A commitment in the log, and the first notice that voids it. */
export interface LoggedRound {
  readonly round: string;
  readonly pool: string;
  /** Its place in the log, from 0. */
  readonly entry: number;
  /** The place of the notice, or null where it stands. */
  readonly voidedBy: number | null;
}

/** The commitments of a log, each with the notice that voids it. */
export function roundsOf(history: Pick<History, 'entries'>): LoggedRound[] {
  const voiding = voidingOf(history);
  return commitmentsOf(history).map(({ hash, index, document: { round, pool } }) => ({
    round,
    pool,
    entry: index,
    voidedBy: voiding.get(hash)?.[0]?.index ?? null,
  }));
}

/** The id of a repeat: its round's, a hyphen, and which holding it is, from 2. */
const REPEAT = /^(.+)-([2-9]|[1-9][0-9]+)$/;
/** A round's name has at most so many characters (spec, section 3). */
const MOST = 32;

const of = (rounds: readonly LoggedRound[], round: string, pool: string) =>
  rounds.filter((one) => one.round === round && one.pool === pool);

/** Whether the log has commitments for this round and pool, and all of them are void. */
function isVoid(rounds: readonly LoggedRound[], round: string, pool: string): boolean {
  const own = of(rounds, round, pool);
  return own.length > 0 && own.every(({ voidedBy }) => voidedBy !== null);
}

/**
 * The id under which this round and pool is held again: `202602-2` after `202602`, then `202602-3`. A round whose own name ends in such
 * a number counts on only where the log says that it is a repeat.
 * @returns null where the name would be too long
 */
export function repeatId(round: string, pool: string, rounds: readonly LoggedRound[]): string | null {
  const [, base = '', number = ''] = REPEAT.exec(round) ?? [];
  const isRepeat = base !== '' && isVoid(rounds, base, pool);
  const id = isRepeat ? `${base}-${Number(number) + 1}` : `${round}-2`;
  return id.length > MOST ? null : id;
}

/** The round that repeats this one, or null: all of its commitments are void, and the log has the next id after that. */
export function repeatedBy(round: string, pool: string, rounds: readonly LoggedRound[]): string | null {
  const id = repeatId(round, pool, rounds);
  if (id === null || !isVoid(rounds, round, pool)) return null;
  const voided = Math.max(...of(rounds, round, pool).map(({ voidedBy }) => voidedBy ?? -1));
  // One that was in the log before the notice was prepared, not held again.
  const entries = of(rounds, id, pool).map(({ entry }) => entry);
  return entries.length > 0 && Math.min(...entries) > voided ? id : null;
}

/** The round that this one repeats, or null. */
export function repeats(round: string, pool: string, rounds: readonly LoggedRound[]): string | null {
  const [, base = '', number = ''] = REPEAT.exec(round) ?? [];
  if (base === '') return null;
  const before = Number(number) === 2 ? base : `${base}-${Number(number) - 1}`;
  return repeatedBy(before, pool, rounds) === round ? before : null;
}
