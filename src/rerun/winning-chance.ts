/** What the count of seeds should be about: a code's chance to win, were the numbers of every draw independent. */
import { chances, type TicketClass } from '../chance/chance.ts';
import { ticketClasses as classesOf } from '../chance/held-chances.ts';
import { drawPool } from '../official/beijing/algorithm.ts';
import { expectedWins, ownersOf } from '../official/beijing/magnifier.ts';
import { type Owners, SEEDS } from '../official/beijing/seeds.ts';
import type { CodeTable } from '../official/beijing/table.ts';

/** Up to this many tickets the codes are told apart and the chance is exact; telling them apart takes memory. */
const EXACT = 3_000_000;
/** Classes of codes, at most, for the exact chance: it takes as long as there are classes, and real pools have some tens. */
const CLASSES = 200;
/** Draws from whose length the chance is reckoned in a larger pool, where few numbers are passed over. */
const DRAWS = 16;

/** How many codes of a pool have how many tickets. */
export function ticketClasses({ of, codes }: Owners): TicketClass[] {
  const own = new Int32Array(codes);
  for (const code of of) own[code] = (own[code] as number) + 1;
  return classesOf(own);
}

/**
 * The chance that a code with `own` tickets is among the first `quota` codes.
 * @param owners of the pool where they are known already
 */
export function winningChance(codes: CodeTable, quota: number, own: number, owners?: Owners): number {
  const known = owners ?? (codes.length > EXACT ? undefined : ownersOf(codes));
  const classes = known === undefined ? [] : ticketClasses(known);
  if (classes.length > 0 && classes.length <= CLASSES)
    return chances(classes, quota)[classes.findIndex(({ tickets }) => tickets === own)] as number;
  let numbers = 0;
  for (let seed = 0; seed < DRAWS; seed++) numbers += drawPool({ codes, quota }, seed).drawn / DRAWS;
  return expectedWins(own, codes.length, numbers).mean / SEEDS;
}
