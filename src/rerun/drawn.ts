/** What a draw comes to, as it is sent to the page. */
import type { BeijingDraw } from '../official/beijing/algorithm.ts';
import { numbered, OfficialError } from '../official/errors.ts';
import type { Drawn } from './pool-talk.ts';

/** Winners that are listed, at most. Real draws have some ten thousands; where all of a large pool win, a list fills the memory. */
export const LISTED = 1_000_000;

/** What a draw came to, for the page. */
export function drawnOf(draw: BeijingDraw, seed: string, ms: number): Drawn {
  const { outcome, picks, drawn, limit } = draw;
  const tickets = outcome === 'time-out' ? new Uint32Array() : picks.map((row) => row + 1);
  return {
    seed,
    outcome,
    winners: tickets.length,
    picked: picks.length,
    numbers: drawn,
    passedOver: outcome === 'all' ? 0 : drawn - picks.length,
    limit,
    tickets,
    ms,
  };
}

/** @throws OfficialError `beijing.quota` where there would be more winners than are listed */
export function refuseTooMany(tickets: number, quota: number): void {
  if (Math.min(tickets, quota) > LISTED)
    throw new OfficialError('beijing.quota', {
      expected: `at most ${LISTED} winners, which is what can be listed here`,
      found: numbered(Math.min(tickets, quota)),
    });
}
