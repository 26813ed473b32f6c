/** Rows from which a table of a result scrolls by itself. */
export const LONG = 24;
/** Rows that a table of a result has at most; the others are in what can be saved. */
export const SHOWN = 1000;
