/**
 * Whom one is drawn among. Where the list is known, that is one crowd; where only sums are known, it is between two: of all
 * ways in which the others can hold their tickets, the even one leaves me the least chance and the most uneven one the best.
 *
 * Why: with their clocks (see chance.ts) I am selected if fewer than so many of the others ring before me. Where their rates are
 * more unequal and their sum is the same, each of the others' ringings, in order, comes later or at the same time in law (F. Proschan
 * and J. Sethuraman, "Stochastic comparisons of order statistics from heterogeneous populations", 1976; for exponential times
 * G. Pledger and F. Proschan, 1971). Every way to hold whole tickets is more unequal than the even one and less than the uneven one.
 */
import type { TicketClass } from './chance.ts';

/** What is known of a pool. */
export type Crowd =
  /** Everyone's tickets. Each number of tickets stands in one class. */
  | { readonly is: 'list'; readonly classes: readonly TicketClass[] }
  /** Sums alone, of everyone with me among them. @property most that anyone may hold, or null */
  | {
      readonly is: 'sums';
      readonly applicants: number;
      readonly tickets: number;
      readonly most: number | null;
    };

/** The others, where they leave me the least chance, and where they leave me the best. Both are the same where all is known. */
export interface Others {
  readonly least: readonly TicketClass[];
  readonly best: readonly TicketClass[];
}

/** Why there are no such others. */
export type CrowdFault =
  /** Fewer tickets are left than there are others, and each holds one at least. */
  | 'too few tickets'
  /** More tickets are left than the others may hold. */
  | 'too many tickets';

const filled = (classes: readonly TicketClass[]): TicketClass[] =>
  classes.filter(({ applicants }) => applicants > 0);

/** `applicants` who hold `tickets` together, as evenly as whole tickets allow. */
function even(applicants: number, tickets: number): TicketClass[] {
  const each = Math.floor(tickets / applicants);
  const more = tickets - each * applicants;
  return filled([
    { tickets: each, applicants: applicants - more },
    { tickets: each + 1, applicants: more },
  ]);
}

/** The same as unevenly as they can: as many as possible hold `most`, one what is left, the others one each. */
function uneven(applicants: number, tickets: number, most: number): TicketClass[] {
  const above = tickets - applicants;
  const full = most === 1 ? 0 : Math.floor(above / (most - 1));
  const between = 1 + above - full * (most - 1);
  // Whoever holds one beyond the others' one is a class of their own.
  const one = between > 1 ? 1 : 0;
  return filled([
    { tickets: 1, applicants: applicants - full - one },
    { tickets: between, applicants: one },
    { tickets: most, applicants: full },
  ]);
}

/** Why sums are none of a pool in which I hold `own`; null where they can be. */
export function crowdFault(crowd: Crowd, own: number): CrowdFault | null {
  if (crowd.is === 'list') return null;
  const others = crowd.applicants - 1;
  const tickets = crowd.tickets - own;
  if (tickets < others) return 'too few tickets';
  return tickets > others * (crowd.most ?? Number.POSITIVE_INFINITY) || (others === 0 && tickets > 0)
    ? 'too many tickets'
    : null;
}

/**
 * The others of a pool in which I hold `own` tickets. In a list I am one of those who hold as many; where nobody does, I come as one
 * more.
 * @param grown how many times as many others there are, with as many times the tickets; counts are rounded
 * @throws RangeError where crowdFault names a fault
 */
export function othersOf(crowd: Crowd, own: number, grown = 1): Others {
  const fault = crowdFault(crowd, own);
  if (fault !== null) throw new RangeError(fault);
  if (crowd.is === 'list') {
    const others = crowd.classes.map(({ tickets, applicants }) => ({
      tickets,
      applicants: Math.round((tickets === own ? applicants - 1 : applicants) * grown),
    }));
    return { least: filled(others), best: filled(others) };
  }
  const applicants = Math.round((crowd.applicants - 1) * grown);
  if (applicants === 0) return { least: [], best: [] };
  const most = crowd.most ?? Number.POSITIVE_INFINITY;
  // Rounded apart, the two could come to what cannot be held.
  const tickets = Math.min(
    Math.max(Math.round((crowd.tickets - own) * grown), applicants),
    applicants * most,
  );
  return {
    least: even(applicants, tickets),
    best: uneven(applicants, tickets, Math.min(most, tickets - applicants + 1)),
  };
}
