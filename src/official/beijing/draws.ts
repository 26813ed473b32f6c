/** Draws that were really held, as they were published: facts to compare with. */
import { drawTickets, seedOf } from './algorithm.ts';
import facts from './facts/draws.json' with { type: 'json' };
import type { KindName } from './head.ts';
import { checkOrder } from './order.ts';

export interface PublishedDraw {
  /** `201401-person-common`: year, number and kind. */
  readonly id: string;
  /** Year and number of the period, six digits. */
  readonly period: string;
  readonly kind: KindName;
  /** The day of the draw, `YYYY-MM-DD`. */
  readonly date: string;
  readonly tickets: number;
  readonly quota: number;
  readonly seed: string;
  readonly firstTickets: readonly number[];
  readonly lastTickets: readonly number[];
  /** SHA-256 in hex of all tickets in the order drawn, one a line, each with LF. */
  readonly sha256OfTicketLines: string;
}

export const PUBLISHED_DRAWS: readonly PublishedDraw[] = facts.draws as unknown as readonly PublishedDraw[];

/** Whether each code of the draw had one ticket, so that no ticket was passed over: all but persons with ordinary cars. */
export const hasOneTicketEach = ({ kind }: PublishedDraw): boolean => kind !== 'PersonCommon';

/** The bytes whose SHA-256 a published draw names. */
export function ticketLines(tickets: readonly number[]): Uint8Array {
  return new TextEncoder().encode(tickets.map((ticket) => `${ticket}\n`).join(''));
}

/**
 * How far a published draw is reproduced from tickets, quota and seed alone.
 * `whole`: one code, one ticket; every rank was compared by the digest. `ends`: codes have several tickets, so that the tickets that
 * were passed over cannot be told without the pool; the published first and last tickets were met in the generated order.
 */
export type Reproduced =
  | { readonly kind: 'whole'; readonly agrees: boolean; readonly tickets: readonly number[] }
  | {
      readonly kind: 'ends';
      readonly agrees: boolean;
      readonly tickets: readonly number[];
      /** How many tickets were passed over up to the last one, if it is the last rank's; null where it was not met. */
      readonly passedOver: number | null;
    };

/** @param sha256 hex of a digest */
export async function reproduce(
  draw: PublishedDraw,
  sha256: (bytes: Uint8Array) => Promise<string>,
): Promise<Reproduced> {
  const seed = seedOf(draw.seed);
  const tickets = Array.from(drawTickets(draw.tickets, draw.quota, seed).picks, (row) => row + 1);
  if ((await sha256(ticketLines(tickets))) === draw.sha256OfTicketLines)
    return { kind: 'whole', agrees: true, tickets };
  if (hasOneTicketEach(draw)) return { kind: 'whole', agrees: false, tickets };
  const first = checkOrder(draw.tickets, seed, draw.firstTickets);
  const ends = checkOrder(draw.tickets, seed, [...draw.firstTickets, ...draw.lastTickets], 2 * draw.quota);
  // Between the first and the last published tickets stand those of the ranks between, which are not passed over.
  const between = draw.quota - draw.firstTickets.length - draw.lastTickets.length;
  const passedOver = ends.holds ? ends.passedOver.length - between : null;
  return {
    kind: 'ends',
    agrees: first.holds && passedOver !== null && passedOver >= 0,
    tickets,
    passedOver: passedOver !== null && passedOver >= 0 ? passedOver : null,
  };
}
