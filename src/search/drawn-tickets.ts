/** The tickets that a draw's words hit, for the drum. */
import { fromHex } from '../core/bytes.ts';
import type { Commitment } from '../core/commitment.ts';
import type { Result } from '../core/result.ts';
import { ticketOfWord, Words } from '../core/words.ts';

/** A word that hit a ticket. */
export interface DrawnTicket {
  readonly ticket: number;
  /** The word's number, from 1. */
  readonly draw: number;
}

/**
 * The tickets of words 1..draws, as far as `limit` words; empty where nothing is drawn. Which of them were passed over
 * because their holder was already selected, only the whole list can tell.
 * @param result one that settle accepted for this commitment
 */
export function drawnTickets(
  commitment: Commitment,
  result: Result,
  limit = 1 << 16,
): { readonly tickets: readonly DrawnTicket[]; readonly complete: boolean } {
  const tickets: DrawnTicket[] = [];
  const words = new Words(fromHex(result.seed, 32) as Uint8Array);
  const hit = ticketOfWord(commitment.list.tickets);
  while (words.count < Math.min(result.draws, limit)) {
    words.next();
    const ticket = hit(words.high, words.low);
    if (ticket !== 0) tickets.push({ ticket, draw: words.count });
  }
  return { tickets, complete: result.draws <= limit };
}
