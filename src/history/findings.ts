/** What a timeline shows, worked out from it. */
import { perPerson, perTicket, roundsIn, type TimedEntry, type TimedRound } from './timeline.ts';

export interface Change {
  readonly from: TimedRound;
  readonly to: TimedRound;
  /** The chances at both. */
  readonly before: number;
  readonly after: number;
}

export interface Findings {
  readonly rounds: number;
  /** Rows of missing rounds. */
  readonly gaps: number;
  /** From the first mean chance of a person to the last; null where there are not two. */
  readonly people: Change | null;
  /** The greatest fall of a ticket's chance from one round to the very next; null where it never fell. */
  readonly fall: (Change & { readonly people: Pick<Change, 'before' | 'after'> | null }) | null;
}

type Chance = (round: TimedRound) => number | null;

function change(from: TimedRound | undefined, to: TimedRound | undefined, chance: Chance): Change | null {
  if (from === undefined || to === undefined || from === to) return null;
  const [before, after] = [chance(from), chance(to)];
  return before === null || after === null ? null : { from, to, before, after };
}

/** Requires entries in the order of time. */
export function findings(entries: readonly TimedEntry[]): Findings {
  const rounds = roundsIn(entries);
  const known = rounds.filter((round) => perPerson(round) !== null);
  // Neighbours are rounds between which nothing is missing.
  const falls = entries.flatMap((to, i) => {
    const from = entries[i - 1];
    if (from?.is !== 'round' || to.is !== 'round') return [];
    const ticket = change(from, to, perTicket);
    return ticket !== null && ticket.after < ticket.before ? [ticket] : [];
  });
  const [greatest] = falls.sort((a, b) => a.after / a.before - b.after / b.before);
  return {
    rounds: rounds.length,
    gaps: entries.filter(({ is }) => is === 'gap').length,
    people: change(known[0], known.at(-1), perPerson),
    fall:
      greatest === undefined ? null : { ...greatest, people: change(greatest.from, greatest.to, perPerson) },
  };
}
