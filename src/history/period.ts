/** A round's number within its year, `2014-06`, and a stretch of rounds of which nothing is known. */

export interface Period {
  readonly year: number;
  /** From 1. */
  readonly number: number;
}

/** From the first round that is missing to the last; `number` null: to the last of that year, whichever that was. Null: until now. */
export interface Gap {
  readonly from: Period;
  readonly to: { readonly year: number; readonly number: number | null } | null;
}

const PERIOD = /^([0-9]{4})-([0-9]{2})$/;
const GAP = /^([0-9]{4}-[0-9]{2})\/(?:([0-9]{4})(?:-([0-9]{2}))?)?$/;

export function readPeriod(text: string): Period | null {
  const [, year, number] = PERIOD.exec(text) ?? [];
  return year === undefined || number === undefined || number === '00'
    ? null
    : { year: Number(year), number: Number(number) };
}

/** `2011-02/2011-06`, `2013-03/2013`, `2020-02/` */
export function readGap(text: string): Gap | null {
  const [, first = '', year, number] = GAP.exec(text) ?? [];
  const from = readPeriod(first);
  if (from === null || number === '00') return null;
  const to =
    year === undefined ? null : { year: Number(year), number: number === undefined ? null : Number(number) };
  if (to !== null && (to.year < from.year || (to.year === from.year && (to.number ?? 99) < from.number)))
    return null;
  return { from, to };
}

/**
 * Whether a round may come directly after another: the next of its year, or the first of the next. Whether the one before was the last of its
 * year the numbers do not say; see timeline.
 */
export function isNext(before: NonNullable<Gap['to']>, { year, number }: Period): boolean {
  if (year === before.year) return before.number !== null && number === before.number + 1;
  return year === before.year + 1 && number === 1;
}
