/** The pools whose chances the page knows, as the build hands them over. */
import type { HeldChance } from '../../chance/held-chances.ts';

export interface OfferedPool {
  /** `202602/ordinary` */
  readonly place: string;
  readonly title: string;
  readonly roundTitle: string;
  readonly quota: number;
  readonly applicants: number;
  readonly tickets: number;
  /** Each number of tickets that somebody holds, how many do, and their chance; few to many. */
  readonly held: readonly (readonly [tickets: number, applicants: number, chance: number])[];
}

/** A round of which only sums are known, to be filled in with one press. */
export interface KnownSums {
  readonly title: string;
  readonly applicants: number;
  readonly tickets: number;
  readonly quota: number;
}

/** As the forecast wants them. */
export const classesOf = ({ held }: OfferedPool): HeldChance[] =>
  held.map(([tickets, applicants, chance]) => ({ tickets, applicants, chance }));
