/** What is expected where a published list is refused, in words; pages have their own for each. */
export const EXPECTED = {
  rows: 'codes of 13 digits or ticket numbers',
  row: 'a row (rank, ticket and code of 13 digits, at most a name behind it), a page mark, column heads, or a title or count as the official lists have them',
  code: 'a row with a code of 13 digits; a spreadsheet may have dropped zeros or rounded it',
  alike: 'as many numbers in each row as in the first one',
  columns: 'column heads for the columns that the rows have',
  page: 'the number of the next page',
  thousands: 'numbers without separators of thousands',
  ticket: 'a ticket number',
  draw: 'the winners of a draw',
} as const;
