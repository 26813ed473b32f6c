/** A code that is on no list: the two codes between which it would stand, and the proofs. */
import type { AbsentWords } from './absent.zh.ts';

export const absentWords: AbsentWords = {
  neighbours:
    'The lists are sorted by code. In each pool this code would stand between the two below, and they are next to each other with nothing between.',
  neighboursOne:
    'The list is sorted by code. This code would stand between the two below, and they are next to each other with nothing between.',
  table: 'Where this code would stand',
  pool: 'Pool',
  before: 'The one before',
  after: 'The one after',
  first: 'start of the list',
  last: 'end of the list',
  lengthHint: (here: number, there: number) =>
    `The codes around there have ${there} characters, the one you entered has ${here}. See whether one is missing or too many.`,
  absentStep:
    'Lists: in each pool the pages in question lead to the root in its commitment. A list is sorted by code, and where this code would stand it does not.',
  absentCommitments:
    'Commitments: the digest of each is the one this page was built with. Both come from this site, so compare them with another source too.',
  proofs: 'The proofs that were checked',
  page: 'Page',
  path: 'Steps',
  root: 'Root',
  commitment: 'Commitment',
};
