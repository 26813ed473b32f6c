/**
 * A published order of tickets beside the generated one, where the pool is not there. A ticket is passed over only where it
 * was drawn before or its code had won; the second needs the pool. So the published order must be the generated order
 * less some tickets, and those are counted.
 */
import { limitOf } from './algorithm.ts';
import { dotnetRandom, indexOf } from './dotnet-random.ts';

export interface OrderCheck {
  /** Whether all of the published tickets come in this order. */
  readonly holds: boolean;
  /** How many published tickets were met in order. */
  readonly met: number;
  /** Tickets drawn for the first time and not published, up to the last one met: their codes must have won before. */
  readonly passedOver: readonly number[];
  /** How many numbers it took to the last one met. */
  readonly drawn: number;
}

/** Tickets in the order in which a seed draws them for the first time, from 1. Ends at the program's limit. */
export function* ticketsOf(tickets: number, seed: number): Generator<{ ticket: number; drawn: number }> {
  const random = dotnetRandom(seed);
  const seen = new Set<number>();
  const limit = limitOf(tickets);
  for (let drawn = 1; drawn <= limit; drawn++) {
    const index = indexOf(random.next(), tickets);
    if (seen.has(index)) continue;
    seen.add(index);
    yield { ticket: index + 1, drawn };
  }
}

/**
 * @param published ticket numbers from 1, in the order published
 * @param mostPassedOver gives up once so many tickets were passed over; an order of another seed would need as many as there are tickets
 */
export function checkOrder(
  tickets: number,
  seed: number,
  published: readonly number[],
  mostPassedOver = published.length + 1000,
): OrderCheck {
  const passedOver: number[] = [];
  let since: number[] = [];
  let met = 0;
  let last = 0;
  for (const { ticket, drawn } of ticketsOf(tickets, seed)) {
    if (met === published.length || passedOver.length + since.length > mostPassedOver) break;
    if (ticket === published[met]) {
      met++;
      last = drawn;
      passedOver.push(...since);
      since = [];
    } else since.push(ticket);
  }
  return { holds: met === published.length, met, passedOver, drawn: last };
}
