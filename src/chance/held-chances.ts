/** Of a lottery's list: how many hold how many tickets, and the chance of each of them, worked out before anything is drawn. */
import { chances, type TicketClass } from './chance.ts';

/** Applicants with the same number of tickets, and the chance of one of them to be selected. */
export interface HeldChance extends TicketClass {
  readonly chance: number;
}

/** How many rows hold how many tickets, few to many. @param tickets of each row; positive integers */
export function ticketClasses(tickets: ArrayLike<number>): TicketClass[] {
  const applicants = new Map<number, number>();
  for (let row = 0; row < tickets.length; row++) {
    const held = tickets[row] as number;
    applicants.set(held, (applicants.get(held) ?? 0) + 1);
  }
  return [...applicants]
    .sort(([a], [b]) => a - b)
    .map(([held, many]) => ({ tickets: held, applicants: many }));
}

/** The chance of each number of tickets that somebody holds, few to many; see chances. @param ranks how many are selected */
export function heldChances(tickets: ArrayLike<number>, ranks: number): HeldChance[] {
  const classes = ticketClasses(tickets);
  const found = chances(classes, ranks);
  return classes.map((one, i) => ({ ...one, chance: found[i] as number }));
}
