/** What to do next: keep the receipt, on paper too, compare, re-run. */
import { count } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';
import type { NextWords } from './next.zh.ts';

export const nextWords: NextWords = {
  next: 'What next',
  save: 'Save the receipt',
  saveEach: (receipts: number) => `Save or print the proof: one for each of ${count(receipts)} pools`,
  saveOf: (pool: string) => `Save the receipt: ${pool}`,
  print: 'Print this answer, or save as PDF',
  paper: 'Print the receipt',
  paperOf: (pool: string) => `Print the receipt: ${pool}`,
  paperMaking: 'Making the codes …',
  paperTitle: 'Receipt',
  paperWhat: (codes: number) =>
    `${codes === 1 ? 'This code is' : `These ${count(codes)} codes together are`} the file of this receipt, byte for byte. To check it, photograph or scan this page and choose the pictures on the page “Look up a result”.`,
  paperRound: 'Round and pool',
  paperCommitment: 'Digest of the commitment',
  paperDigest: 'SHA-256 of the receipt',
  paperPart: (part: number, parts: number) => `Part ${part} of ${parts}`,
  paperPrint: 'Print',
  paperClose: 'Close',
  paperLong: 'This receipt is too long for the codes of one page. Please save the file.',
  paperFailed:
    'The codes could not be made: this browser cannot, or the program for it did not come. Please save the file.',
  nextSave: 'Save the receipt. With it you can check again without the list and without this site.',
  nextCompare: (hash: string): Sentence => [
    'Compare the commitment’s digest ',
    { digest: hash },
    ' with one you got elsewhere. Comparing it with this site alone compares nothing.',
  ],
  nextVerify: (verify: `/${string}`): Sentence => [
    'To see whether the whole pool was drawn right, ',
    { path: verify, text: 're-run it yourself' },
    '.',
  ],
  nextSort: (verify: `/${string}`): Sentence => [
    'To prove the rank, ',
    { path: verify, text: 'order the whole list again' },
    '.',
  ],
  nextTyped: 'See whether the code was copied correctly and the round is the right one.',
  nextPublisher: 'Between the freezing of the list and the draw there is still time to say so.',
  nextDue: 'Balls are read and drand is waited for: load this page again in a while.',
  nextOverdue:
    'Try again later; if it stays like this, take the receipt to the publisher and ask why nothing was published in time.',
};
