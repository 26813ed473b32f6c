/**
 * Winners as they were published: a CSV, a list with one ticket or code a line, or text copied from the official PDF, in
 * which rows are `rank ticket code` with names behind them and page marks (`-2-`) stuck to them.
 */
import type { Winner } from './beijing-outcome.ts';
import { OfficialError, shown } from './errors.ts';

/** A published row. What it does not say is null. */
export interface PublishedWinner {
  readonly rank: number | null;
  readonly ticket: number | null;
  readonly code: string | null;
  /** Where it begins, from 1. */
  readonly line: number;
}

/** Up to two numbers directly before 13 digits that are not part of more. */
const ROW_WITH_CODE =
  /(?<![0-9])(?:([0-9]{1,10})[\s,;"]+)?(?:(?<![0-9])([0-9]{1,10})[\s,;"]+)?(?<![0-9])([0-9]{13})(?![0-9])/g;
const ROW_OF_NUMBERS = /^"?([0-9]{1,10})"?(?:[\s,;]+"?([0-9]{1,10})"?)?$/;
/** A code that a spreadsheet took for a number has lost the zeros at its beginning. */
const CUT_CODE = /^(?:"?[0-9]{1,10}"?[\s,;]+){1,2}"?([0-9]{11,12})"?$/;

/**
 * @returns the rows in the order in which they stand there, at least one
 * @throws OfficialError `beijing.winners` where there is none, or a line is neither a row nor the first
 */
export function readWinners(text: string, file = 'the published winners'): PublishedWinner[] {
  const clean = text.replace(/^\ufeff/, '');
  const rows = /(?<![0-9])[0-9]{13}(?![0-9])/.test(clean)
    ? rowsWithCodes(clean, file)
    : rowsOfTickets(clean, file);
  if (rows.length === 0)
    throw new OfficialError('beijing.winners', {
      file,
      expected: 'codes of 13 digits or ticket numbers',
      found: 'none',
    });
  return rows;
}

function rowsWithCodes(text: string, file: string): PublishedWinner[] {
  const lines = text.split(/\r\n|\r|\n/);
  const cut = lines.findIndex((line) => CUT_CODE.test(line.trim()));
  if (cut !== -1)
    throw new OfficialError('beijing.winners', {
      file,
      line: cut + 1,
      expected: 'a code of 13 digits; a spreadsheet may have dropped the zeros in front',
      found: shown((lines[cut] as string).trim()),
    });
  const ends = lineEnds(text);
  let line = 1;
  const found = [...text.matchAll(ROW_WITH_CODE)].map((match) => {
    const [whole, first, second, code] = match as unknown as [string, string?, string?, string?];
    const at = match.index + whole.length - 13;
    while (line <= ends.length && (ends[line - 1] as number) < at) line++;
    const numbers = [first, second].filter((number) => number !== undefined).map(Number);
    return { numbers, code: code as string, line };
  });
  // One number alone is a rank where these count up from 1, and otherwise a ticket.
  const single = found.filter(({ numbers }) => numbers.length === 1);
  const areRanks = single.length === found.length && single.every(({ numbers }, i) => numbers[0] === i + 1);
  return found.map(({ numbers, code, line: at }) => ({
    rank: (numbers.length === 2 || areRanks ? numbers[0] : undefined) ?? null,
    ticket: (numbers.length === 2 ? numbers[1] : areRanks ? undefined : numbers[0]) ?? null,
    code,
    line: at,
  }));
}

function rowsOfTickets(text: string, file: string): PublishedWinner[] {
  const rows: PublishedWinner[] = [];
  let isFirst = true;
  for (const [i, whole] of text.split(/\r\n|\r|\n/).entries()) {
    const row = whole.trim();
    if (row === '') continue;
    const [, first, second] = ROW_OF_NUMBERS.exec(row) ?? [];
    const isHeader = isFirst && first === undefined && /^[^0-9]+$/.test(row);
    isFirst = false;
    if (isHeader) continue;
    if (first === undefined)
      throw new OfficialError('beijing.winners', {
        file,
        line: i + 1,
        expected: 'a ticket number, or a rank and a ticket number',
        found: shown(row),
      });
    rows.push({
      rank: second === undefined ? null : Number(first),
      ticket: Number(second ?? first),
      code: null,
      line: i + 1,
    });
  }
  return rows;
}

/** The places of the line ends in a text. */
function lineEnds(text: string): number[] {
  return [...text.matchAll(/\r\n|\r|\n/g)].map(({ index }) => index);
}

/** A rank on which the published list and this draw disagree; null where one of them has none. */
export interface Difference {
  readonly rank: number;
  readonly expected: Winner | null;
  readonly found: PublishedWinner | null;
}

export interface Comparison {
  /**
   * `same`: as many, and each the same. `part`: fewer were published or pasted, and each of these is the same.
   * `order`: the same winners in another order, where no ranks are given. `differs`: anything else.
   */
  readonly verdict: 'same' | 'part' | 'order' | 'differs';
  readonly published: number;
  readonly drawn: number;
  /** How many published rows are as drawn. */
  readonly same: number;
  /** The first differences, by rank. */
  readonly differences: readonly Difference[];
  /** Whether codes and tickets were both there to be compared. */
  readonly compared: { readonly codes: boolean; readonly tickets: boolean };
}

/** Differences that are told, at most. */
const TOLD = 20;

/** Compares what was published with the winners of this draw. Requires at least one published row. */
export function compareWinners(
  winners: readonly Winner[],
  published: readonly PublishedWinner[],
): Comparison {
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
  const verdict =
    differences.length > 0
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
      codes: published.some(({ code }) => code !== null),
      tickets: published.some(({ ticket }) => ticket !== null),
    },
  };
}

function areSameSet(winners: readonly Winner[], published: readonly PublishedWinner[]): boolean {
  if (winners.length !== published.length) return false;
  const byCode = published.every(({ code }) => code !== null);
  if (!byCode && !published.every(({ ticket }) => ticket !== null)) return false;
  const left = winners.map(({ code, ticket }) => (byCode ? code : String(ticket))).sort();
  const right = published.map(({ code, ticket }) => (byCode ? (code as string) : String(ticket))).sort();
  return left.every((one, i) => one === right[i]);
}
