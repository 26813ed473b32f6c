import { own } from '../publisher/words.en.ts';
import { bytes, count } from './numbers.ts';
import type { WinnerWords } from './winners.zh.ts';

/** The words of the result's table and of the script that pages through it. */
export const winnerWords: WinnerWords = {
  caption: (from: number, to: number, total: number) =>
    `Ranks ${count(from)} to ${count(to)} of ${count(total)}`,
  column: {
    rank: 'Rank',
    code: 'Code',
    ticket: 'Ticket',
    draw: 'Draw',
    points: 'Points',
    since: 'Applied (Beijing)',
  },
  reserve: 'reserve',
  what: {
    lottery: (allocated: number, reserves: number) =>
      reserves === 0
        ? `The first ${count(allocated)} ranks are selected; there are no reserves.`
        : `The first ${count(allocated)} ranks are selected; the ${count(reserves)} after them are reserves and marked so.`,
    ranked: (allocated: number, reserves: number) =>
      reserves === 0
        ? `The first ${count(allocated)} ranks get ${own.many}; there are no reserves.`
        : `The first ${count(allocated)} ranks get ${own.many}; the ${count(reserves)} after them are reserves and marked so.`,
  },
  // Behind another sentence.
  drawNote:
    ' “Draw” is the number of the word that hit the ticket. Those passed over count too, so it may be larger than the rank.',
  first: (shown: number, total: number) =>
    shown === total ? `All ${count(total)} ranks stand here.` : `The first ${count(shown)} stand here.`,
  wholeFile: (size: number) => `The whole result is in result.csv (${bytes(size)})`,
  onDemand:
    'Paging reads result.csv once and shows it only if its SHA-256 is the one that result.json gives.',
  pager: 'Page through the result',
  begin: 'First',
  previous: 'Previous 100',
  next: 'Next 100',
  end: 'Last',
  toRank: 'Go to rank',
  go: 'Go',
  findCode: 'Find a code in the result',
  find: 'Find',
  reading: (size: number) => `Reading result.csv (${bytes(size)}) …`,
  matched: 'Read; its digest is the one that result.json gives.',
  showing: (from: number, to: number, total: number) =>
    `Ranks ${count(from)} to ${count(to)} of ${count(total)}.`,
  found: (rank: number) => `This code has rank ${count(rank)}.`,
  foundReserve: (rank: number) => `This code has rank ${count(rank)}, a reserve.`,
  notFound:
    'This code is not in the result. Codes that were not selected are not in it; to see whether a code is on the list, use the look-up.',
  noDigit: (char: string, position: number) =>
    `Character ${position}, “${char}”, is no digit. A rank has digits only.`,
  noRank: (total: number) => `A rank is between 1 and ${count(total)}.`,
  unreachable:
    'result.csv could not be read, so nothing is shown. Try again, or download the file and look for yourself.',
  noDigest:
    'This browser gives no SHA-256 here (the address is not https), so the file cannot be checked and is not shown. Please download it.',
  refused: 'The result.csv that arrived is not the published one and is not shown.',
  expected: 'SHA-256 in result.json',
  got: 'SHA-256 of the file that arrived',
  whatNow:
    'It may have been damaged on the way, or somebody may have replaced it. Reload and try again; if it stays so, keep the file and do not rely on it.',
};
