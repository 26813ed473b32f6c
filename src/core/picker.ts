/** Which rows somebody wants of a list that passes once. */

/** A row as it passes: written over by the next, and its bytes too. */
export interface PassingRow {
  /** Its number, from 0. */
  readonly place: number;
  /** The number of its first ticket, from 1. */
  readonly ticket: number;
  /** Its tickets or points, 0 in `queue`. */
  readonly value: number;
  /** Its moment as an instant, 0 in `lottery`. */
  readonly since: number;
  /** [start, end) of these are the row, without its LF. */
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Told of rows as they pass. */
export interface Picker {
  /**
   * The least ticket that it waits for, which is not below any that it waited for before: of a row that ends before it, it is not told.
   * 0 where it wants every row.
   */
  readonly next: number;
  take(row: PassingRow): void;
}

/** Wants no rows. */
export const NO_PICKER: Picker = { next: Number.POSITIVE_INFINITY, take: () => {} };
