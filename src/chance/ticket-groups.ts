/** How many tickets, how many selected, and how many were to be expected. */
import type { HeldChance } from './held-chances.ts';
import { Counter, type Tally } from './tally.ts';

/** Applicants with between `from` and `to` tickets. */
export interface TicketGroup extends Tally {
  readonly from: number;
  readonly to: number;
  readonly applicants: number;
  /** The chance of one of them to be selected, on average; from the list alone. */
  readonly chance: number;
}

/** A group with fewer selected to be expected says nothing by its share. */
const FEWEST_EXPECTED = 10;

/** The share of a group that was selected. */
export const shareOf = ({ selected, applicants }: TicketGroup): number => selected / applicants;

/**
 * The share between which about 19 of 20 such groups lie if only chance decides: twice the standard deviation, as if
 * the applicants of a group were drawn independently.
 */
export function usualShares({ applicants, chance }: TicketGroup): [number, number] {
  const twice = 1.96 * Math.sqrt((chance * (1 - chance)) / applicants);
  return [Math.max(0, chance - twice), Math.min(1, chance + twice)];
}

/** One group of all these. */
function together(groups: readonly TicketGroup[]): TicketGroup {
  const total = (value: (group: TicketGroup) => number) => groups.reduce((all, one) => all + value(one), 0);
  const applicants = total((one) => one.applicants);
  return {
    from: Math.min(...groups.map(({ from }) => from)),
    to: Math.max(...groups.map(({ to }) => to)),
    applicants,
    selected: total((one) => one.selected),
    reserves: total((one) => one.reserves),
    rest: total((one) => one.rest),
    chance: total((one) => one.applicants * one.chance) / applicants,
  };
}

const expected = (groups: readonly TicketGroup[]): number =>
  groups.reduce((all, { applicants, chance }) => all + applicants * chance, 0);

/**
 * The applicants of a lottery by their number of tickets, few to many. Neighbouring numbers are put together until
 * each group may expect ten selected.
 * @param held of the same rows, as heldChances gives them
 * @param tickets of each row
 * @param ranks of each row from 1, or 0
 */
export function ticketGroups(
  held: readonly HeldChance[],
  tickets: ArrayLike<number>,
  ranks: ArrayLike<number>,
  allocated: number,
): TicketGroup[] {
  const counters = new Map(held.map((one) => [one.tickets, new Counter()]));
  for (let row = 0; row < tickets.length; row++)
    counters.get(tickets[row] as number)?.add(ranks[row] as number, allocated);
  const groups: TicketGroup[][] = [[]];
  for (const { tickets: own, chance } of held) {
    const { selected, reserves, rest } = counters.get(own) as Counter;
    const last = groups.at(-1) as TicketGroup[];
    const applicants = selected + reserves + rest;
    const one = { from: own, to: own, applicants, selected, reserves, rest, chance };
    if (expected(last) < FEWEST_EXPECTED) last.push(one);
    else groups.push([one]);
  }
  // What is left over at the end goes to the last full group.
  const end = groups.at(-1) as TicketGroup[];
  if (groups.length > 1 && expected(end) < FEWEST_EXPECTED) {
    groups.pop();
    groups.at(-1)?.push(...end);
  }
  return groups.map(together);
}
