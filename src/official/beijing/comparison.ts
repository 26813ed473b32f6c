/** Published winners beside those of a re-run: the same, a part of them, another order, or where they differ. */
import { type Claim, claimsOf, isContradicted, type Known } from './claims.ts';
import type { Winner } from './outcome.ts';
import type { PublishedList, PublishedWinner } from './winners.ts';

/** A rank on which the published list and this draw disagree; null where one of them has none. */
export interface Difference {
  readonly rank: number;
  readonly expected: Winner | null;
  readonly found: PublishedWinner | null;
}

/** How a list was read: all of its lines are rows, blank, or passed over. */
export type Reading = Omit<PublishedList, 'rows' | 'stated' | 'pages'>;

export interface Comparison {
  /**
   * `same`: as many, and each the same. `part`: fewer were published or pasted, and each of these is the same.
   * `order`: the same winners in another order, where no ranks are given. `differs`: anything else, or the list says something else
   * about itself than the draw does.
   */
  readonly verdict: 'same' | 'part' | 'order' | 'differs';
  readonly published: number;
  readonly drawn: number;
  /** How many published rows are as drawn. */
  readonly same: number;
  /** The first differences, by rank. */
  readonly differences: readonly Difference[];
  /** What was there to be compared. Without ranks it is the order in which the rows stand. */
  readonly compared: { readonly codes: boolean; readonly tickets: boolean; readonly ranks: boolean };
  /** What the list says about itself. */
  readonly claims: readonly Claim[];
  readonly reading: Reading;
}

/** How a list was read, without its rows. */
export function readingOf({ passedOver, lines, blank, named }: PublishedList): Reading {
  return { passedOver, lines, blank, named };
}

/** Differences that are told, at most. */
const TOLD = 20;

/**
 * Compares what was published with the winners of this draw. Requires at least one published row.
 * @param known of the draw, besides its winners
 */
export function compareWinners(
  winners: readonly Winner[],
  list: PublishedList,
  known: Known = {},
): Comparison {
  const { rows: published } = list;
  const isWhole = published.length >= winners.length;
  const claims = claimsOf(list, { ...known, winners: winners.length }, isWhole);
  const hasRanks = published.every(({ rank }) => rank !== null);
  const isSame = (winner: Winner | undefined, row: PublishedWinner) =>
    winner !== undefined &&
    (row.code === null || row.code === winner.code) &&
    (row.ticket === null || row.ticket === winner.ticket);
  const differences: Difference[] = [];
  const seen = new Set<number>();
  let same = 0;
  published.forEach((row, i) => {
    const rank = hasRanks ? (row.rank as number) : i + 1;
    const winner = winners[rank - 1];
    if (isSame(winner, row) && !seen.has(rank)) same++;
    else differences.push({ rank, expected: winner ?? null, found: row });
    seen.add(rank);
  });
  const areAllThere = published.length === winners.length && seen.size === winners.length;
  const verdict = isContradicted(claims)
    ? 'differs'
    : differences.length > 0
      ? !hasRanks && areSameSet(winners, published)
        ? 'order'
        : 'differs'
      : areAllThere
        ? 'same'
        : 'part';
  return {
    verdict,
    published: published.length,
    drawn: winners.length,
    same,
    differences: differences.sort((a, b) => a.rank - b.rank).slice(0, TOLD),
    compared: {
      codes: published.every(({ code }) => code !== null),
      tickets: published.every(({ ticket }) => ticket !== null),
      ranks: hasRanks,
    },
    claims,
    reading: readingOf(list),
  };
}

function areSameSet(winners: readonly Winner[], published: readonly PublishedWinner[]): boolean {
  if (winners.length !== published.length) return false;
  const hasCodes = published.every(({ code }) => code !== null);
  const hasTickets = published.every(({ ticket }) => ticket !== null);
  const key = ({ code, ticket }: Winner | PublishedWinner) =>
    `${hasCodes ? code : ''} ${hasTickets ? ticket : ''}`;
  const [left, right] = [winners.map(key).sort(), published.map(key).sort()];
  return left.every((one, i) => one === right[i]);
}
