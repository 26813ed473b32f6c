import { count } from '../../numbers.ts';
import type { BeijingCompareWords } from './compare.zh.ts';

const rows = (n: number): string => (n === 1 ? '1 row' : `${count(n)} rows`);

/** The comparison of a re-run with the published winners. */
export const beijingCompareWords: BeijingCompareWords = {
  title: 'Compare with the published list',
  what: 'Put in the published winners: a CSV, or the text of the PDF, all selected and copied. Ranks, tickets and codes are compared, and what the list says of its period and its counts; names are not. The list stays on your device.',
  first: 'Re-run a draw above first; then a list can be compared.',
  paste: 'Paste it here',
  or: 'Or:',
  choose: 'Choose a CSV or text file',
  chosen: (name: string) => `“${name}” is chosen.`,
  pasted: 'the pasted text',
  compare: 'Compare',
  comparing: 'Comparing …',
  nothing: 'Nothing is pasted, and no file is chosen.',
  names: {
    same: 'The same',
    part: 'Compared in part',
    order: 'Another order',
    differs: 'Different',
  },
  fault: 'Not compared',
  same: 'The list re-run is the published one, row for row.',
  sameWhat: (n: number) => `All ${count(n)} published rows are the ${count(n)} rows re-run.`,
  part: (n: number, others: number) => `The ${rows(n)} given agree; ${count(others)} others were not given.`,
  partWhat: 'What was not given was not compared, so the whole list cannot be said to agree.',
  order: 'The same winners, in another order.',
  orderWhat: (n: number) =>
    `The ${count(n)} published rows have no ranks, and line by line the order is another; whatever the order, the tickets or codes are all the same.`,
  differs: 'The published list is not the one re-run.',
  differsWhat: (same: number, published: number, drawn: number) =>
    `${count(published)} published, ${count(drawn)} re-run, ${count(same)} of them the same.`,
  contradicted: (published: number) =>
    `All ${count(published)} published rows are as re-run, but something that the list says about itself is not so in this draw: see the table.`,
  says: 'What the list says about itself',
  sayings: {
    period: 'Period',
    applicants: 'Applicants',
    cars: 'Cars',
    winners: 'Winners',
    tickets: 'Tickets',
    codes: 'Codes',
    date: 'Date',
    seed: 'Seed',
    pages: 'Pages',
  },
  values: { Person: 'persons', Unit: 'organisations', Common: 'ordinary', New: 'new energy' },
  agrees: 'the same',
  disagrees: (known: string) => `different, expected ${known}`,
  pagesEnd: (last: string) => `different: it ends with page ${last}`,
  unknown: 'not compared',
  inList: 'In the list',
  besides: 'Beside this draw',
  passedOver: (n: number) =>
    n === 1
      ? '1 place in the list is no winner’s row'
      : `${count(n)} places in the list are no winners’ rows`,
  nonePassedOver: 'The list has winners’ rows alone.',
  kind: 'What it is',
  text: 'As it stands there',
  kinds: {
    header: 'column heads',
    page: 'page mark',
    statement: 'title or statement',
    name: 'name that goes on',
  },
  named: (n: number) =>
    n === 1 ? 'The name in 1 row was not compared.' : `The names in ${count(n)} rows were not compared.`,
  differsMay:
    'See first whether the list is of this period and kind, whether seed and MD5 are copied rightly, and whether the list was copied whole.',
  compared: {
    both: 'Tickets and codes were both compared.',
    codes: 'Only codes were compared: the published list has no tickets.',
    tickets: 'Only tickets were compared: the published list has no codes.',
    ranks: 'The order was compared by the ranks in the list.',
    rows: 'The list has no ranks, so only the order of its rows was compared.',
  },
  own: 'What was compared is the list you put in. Whether it is the one the authority published, this page does not know.',
  differences: (n: number, isCut: boolean) =>
    isCut ? `The first ${count(n)} differences` : n === 1 ? '1 difference' : `${count(n)} differences`,
  rank: 'Rank',
  redrawn: 'Re-run',
  published: 'Published',
  line: (n: number) => `line ${count(n)}`,
  noRow: 'no such row',
  timeOut: 'This re-run has no result, so there is nothing to compare.',
  tooEarly: 'Re-run first, then compare.',
  judged: (list: string, seed: string, zip: string) =>
    `Compared: ${list}, with the re-run of “${zip}” with seed ${seed}.`,
  ofSeed: (seed: string, zip: string) => `Seed ${seed}, file “${zip}”.`,
  magnifier: { started: 'Counting has begun.', ended: 'Counting is done.' },
};
