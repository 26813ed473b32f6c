/**
 * The state of a round's record: what follows from its times, from what is published of it, and from the clock of whoever asks. No
 * verdict rests on it (spec, section 6); it says in one word what there is to be expected.
 */
import type { Commitment } from '../core/commitment.ts';
import { drandChain, drandDue } from '../core/drand.ts';
import { type Instant, parseTime, timeText, unixSeconds } from '../core/time.ts';
import { type Waiting, waitingAt } from './waiting.ts';

/**
 * Seconds that a publisher has, once every promised value can be known, until seed.json stands: balls are read and written down in that
 * time. This project's figure, not the protocol's.
 */
export const REVEAL_SECONDS = 3600;

/** 9999-12-31T23:59:59Z, the last time that can be written, in seconds since 1970. */
const LAST_SECOND = 253_402_300_799;

/** The times of a record: they follow from its commitment alone, so that every page and program names the same. */
export interface Times {
  /** From when it is drawn. */
  readonly drawAt: string;
  /** When the last promised value can be known: `drawAt`, or when its last drand round is due. */
  readonly knownAt: string;
  /** From when it is overdue, where no seed stands: REVEAL_SECONDS later. */
  readonly overdueAt: string;
}

/** The times of a commitment. A drand round of an unknown chain has none. */
export function timesOf({ drawAt, sources }: Pick<Commitment, 'drawAt' | 'sources'>): Times {
  const due = sources.flatMap((source) => {
    const chain = source.kind === 'drand' ? drandChain(source.chain) : undefined;
    return chain === undefined || source.kind !== 'drand' ? [] : [drandDue(chain, source.round)];
  });
  const text = (seconds: number) => timeText(Math.min(seconds, LAST_SECOND));
  const known = Math.max(unixSeconds(drawAt), ...due);
  return { drawAt, knownAt: text(known), overdueAt: text(known + REVEAL_SECONDS) };
}

/** What no clock changes any more. `revealed`: the seed stands, and no result yet. */
export const SETTLED = ['revealed', 'drawn', 'corrected', 'voided', 'repeated'] as const;
export type Settled = (typeof SETTLED)[number];
export type State = Waiting | Settled;

/** What is known of a record besides its times. */
export interface Known {
  readonly hasSeed: boolean;
  readonly hasResult: boolean;
  /** Whether a notice of the log voids its commitment. */
  readonly isVoided: boolean;
  /** Whether the log has the round that repeats it (repeat.ts). */
  readonly isRepeated: boolean;
  /** How many places were given up since the draw (succession.ts). */
  readonly steps: number;
}

/** The state that holds whatever the clock says, or null where it is the clock's to say. */
export function settledState({ hasSeed, hasResult, isVoided, isRepeated, steps }: Known): Settled | null {
  if (isVoided) return isRepeated ? 'repeated' : 'voided';
  // Without a seed nothing was drawn, whatever a result.json says: it waits for its seed like any other.
  if (!hasSeed) return null;
  if (!hasResult) return 'revealed';
  return steps > 0 ? 'corrected' : 'drawn';
}

/** The state of a record that waits for its seed. Each begins with the very second that its time names. */
export function waitingState(
  { drawAt, overdueAt }: Pick<Times, 'drawAt' | 'overdueAt'>,
  now: Instant,
): Waiting {
  const at = (time: string) => parseTime(time) as Instant;
  return waitingAt({ drawAt: at(drawAt), overdueAt: at(overdueAt) }, now);
}

/** The state of a record at this time. */
export function stateOf(
  commitment: Pick<Commitment, 'drawAt' | 'sources'>,
  known: Known,
  now: Instant,
): State {
  return settledState(known) ?? waitingState(timesOf(commitment), now);
}
