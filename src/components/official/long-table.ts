/** Rows from which a table of a result scrolls by itself. */
export const LONG = 24;
