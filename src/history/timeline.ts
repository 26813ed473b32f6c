/** The rounds of a pool one after the other, what is missing between them, and the chance in each. */
import { readGap, readPeriod } from './period.ts';
import type { Certainty, FigureIs, HistoryGap, HistoryRow } from './rows.ts';

/** A stretch of time in years: `from` and `to` are the same for a moment. */
export interface When {
  readonly from: number;
  readonly to: number;
}

/** A round, told by the publisher or published as a record of this site. */
export interface TimedRound {
  readonly is: 'round';
  /** `2014-06`, or a round's id. */
  readonly name: string;
  /** `2014-02-26`, `2014-02` or `2014`. */
  readonly date: string;
  readonly people: number | null;
  readonly peopleIs: FigureIs | null;
  readonly tickets: number | null;
  readonly ticketsAre: FigureIs | null;
  readonly quota: number | null;
  readonly certainty: Certainty | null;
  /** Where the record is, `202602/ordinary`; null where the publisher tells it. */
  readonly place: string | null;
  /** Null of a record, which is its own source. */
  readonly source: HistoryRow['source'] | null;
}

/** Rounds that are missing; of a `break` nobody says whether there are any. */
export type TimedEntry = TimedRound | HistoryGap | { readonly is: 'break' };

const DAY = 24 * 60 * 60 * 1000;

/** The stretch that a date names, in years. */
export function whenOf(date: string): When {
  const [year = 0, month, day] = date.split('-').map(Number);
  const begin = Date.UTC(year, 0, 1);
  const length = Date.UTC(year + 1, 0, 1) - begin;
  const at = (time: number) => year + (time - begin) / length;
  if (month === undefined) return { from: year, to: year + 1 };
  if (day === undefined) return { from: at(Date.UTC(year, month - 1, 1)), to: at(Date.UTC(year, month, 1)) };
  const noon = at(Date.UTC(year, month - 1, day) + DAY / 2);
  return { from: noon, to: noon };
}

/** The mean chance of one of the people: as many are selected as there is quota, each once. */
export const perPerson = ({ people, quota }: Pick<TimedRound, 'people' | 'quota'>): number | null =>
  people === null || quota === null ? null : Math.min(1, quota / people);

/** The quota's share of the tickets. */
export const perTicket = ({ tickets, quota }: Pick<TimedRound, 'tickets' | 'quota'>): number | null =>
  tickets === null || quota === null ? null : Math.min(1, quota / tickets);

const told = (row: HistoryRow): TimedEntry =>
  row.is === 'gap' ? row : { ...row, name: row.period, place: null };

/**
 * Whether nobody says that the second of two rounds in a row came directly after the first: at the turn of a year one that was not held in
 * December may have had others behind it.
 */
function isTorn(before: HistoryRow | undefined, row: HistoryRow): boolean {
  if (before?.is !== 'round' || row.is !== 'round') return false;
  return (
    readPeriod(before.period)?.year !== readPeriod(row.period)?.year && !/^[0-9]{4}-12/.test(before.date)
  );
}

/** @param rows of one pool @param records of the same pool, in the order of their draws */
export function timeline(rows: readonly HistoryRow[], records: readonly TimedRound[]): TimedEntry[] {
  const last = rows.at(-1);
  const isOpen = last?.is === 'gap' && readGap(last.period)?.to === null;
  // Nobody says that the first record came directly after the last round that is told.
  const between: TimedEntry[] = last === undefined || records.length === 0 || isOpen ? [] : [{ is: 'break' }];
  const all = rows.flatMap((row, i): TimedEntry[] =>
    isTorn(rows[i - 1], row) ? [{ is: 'break' }, told(row)] : [told(row)],
  );
  return [...all, ...between, ...records];
}

export const roundsIn = (entries: readonly TimedEntry[]): TimedRound[] =>
  entries.filter((entry) => entry.is === 'round');
