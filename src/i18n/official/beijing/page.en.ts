import { count } from '../../numbers.ts';
import type { BeijingWords } from './page.zh.ts';

const tickets = (n: number): string => (n === 1 ? '1 ticket' : `${count(n)} tickets`);

/** The page that re-runs Beijing's draws: what is put in, and what comes out. */
export const beijingWords: BeijingWords = {
  title: 'Re-run Beijing’s car quota draws',
  summary:
    'With the published zip and the published seed, run the draw again in your browser as the official program does, and see whether the winners are the published ones.',
  crumb: 'Real draws',
  isNot:
    'This is not the authority’s site. For real applications and results, what the authority publishes counts.',
  withoutScript:
    'Re-running a draw in this page needs JavaScript. Without it, use a command: the draws that were published stand below, each with its command, and after them how it is done.',

  put: 'File and seed',
  zip: 'The published pool (zip)',
  drop: 'Drop the zip here, or:',
  choose: 'Choose a zip',
  chosen: (name: string, size: string) => `“${name}” is chosen, ${size}.`,
  several: (files: number) => `${files} files were dropped. One is read at a time; please drop one only.`,
  noFile: 'What was dropped is no file. Open the folder first, and drop the zip in it.',
  nothingChosen: 'No zip is chosen yet.',
  md5: 'The announced MD5 (may be left empty)',
  md5Hint:
    '32 characters, published with the file. If given, it is compared, and where it differs nothing is drawn, as in the official program; if left empty, nothing is compared.',
  seed: 'Seed',
  seedHint: 'The six digits drawn at the ceremony, with the zeros in front.',
  start: 'Re-run the draw',
  privacy:
    'The file stays on your device. One with 17 million tickets takes about ten seconds on a computer, longer on a phone. You can cancel at any time.',
  own: 'Without a zip, look at the ',
  toDraws: 'draws that were published',

  running: 'Re-running',
  starting: 'Opening the file …',
  reading: (done: string, total: string, percent: number) =>
    `Reading the pool: ${done} of ${total} (${percent}%)`,
  hashing: 'The pool is read; computing the MD5 …',
  drawing: 'Drawing …',
  progress: 'Progress of reading the pool',
  cancel: 'Cancel',
  cancelLabel: 'Cancel the re-run',
  cancelled: 'Cancelled; there is no result. The file chosen and what was typed are still here.',

  outcome: 'Outcome',
  none: 'No result',
  drawn: (n: number) => `The re-run selects ${tickets(n)}.`,
  nobody: 'The quota is zero, so no ticket wins.',
  all: (n: number) =>
    n === 1
      ? 'The quota is not below the number of tickets, so the one ticket wins.'
      : `The quota is not below the number of tickets, so all ${count(n)} win in their order.`,
  allNote:
    'The official program then uses no seed and draws nothing. A code wins as often as it has tickets.',
  timeOut: 'The draw timed out.',
  timeOutWhat: (numbers: number, picked: number, quota: number) =>
    `The program draws at most ten numbers for each ticket, here ${count(numbers)}. After these only ${count(picked)} codes had won, fewer than the quota of ${count(quota)}. The official program then says “运算超时！” (time-out) and gives no list.`,
  timeOutNote: 'So there is no result here either: nobody can be said to have won, and nobody not to have.',
  notVerified:
    'This is a re-run, not yet a check. Compare it below with the published list to know whether the two are the same.',
  notDone: 'It could not be done this time.',
  notDoneNote:
    'That does not mean the file or the draw is wrong; it was not finished. The file may have been changed or removed after it was chosen: choose it again. Or the memory may be short: close other pages, or try another computer.',
  inItsWords: 'In the program’s words',
  refused: 'Nothing was drawn',
  md5Differs: 'The MD5 differs, so nothing was drawn.',
  md5DiffersWhat:
    'The file may not be downloaded whole, may be of another period, or the MD5 may be copied wrongly. The official program does not draw then either. What you typed is still here; correct it and try again.',
  md5Same: 'the same as you typed',
  md5NotCompared: 'none was given, so it was not compared',
  md5LineSame:
    'The file’s MD5 is the same as you typed; whether that is the officially announced one, this page does not know.',
  md5LineNotCompared:
    'No announced MD5 was given, so it was not compared whether this is the published file.',
  md5Expected: 'The MD5 given',
  md5Found: 'The file’s MD5',

  pool: 'The pool',
  kind: 'Kind',
  kinds: {
    PersonCommon: 'individuals, ordinary cars',
    PersonNew: 'individuals, new-energy cars',
    UnitCommon: 'organisations, ordinary cars',
    UnitNew: 'organisations, new-energy cars',
  },
  period: 'Period',
  poolTitle: 'Title',
  drawTime: 'Time of the draw',
  publishTime: 'Published',
  tickets: 'Tickets (摇号基数序号)',
  quota: 'Quota',
  file: 'File',
  fileMd5: 'MD5',
  numbers: 'Numbers drawn',
  numbersOf: (numbers: number, passedOver: number) =>
    passedOver === 0
      ? `${count(numbers)}, none passed over`
      : `${count(numbers)}, of which ${count(passedOver)} met a code that had already won, and were passed over`,
  numbersOfTickets: (numbers: number, passedOver: number) =>
    passedOver === 0
      ? `${count(numbers)}, none twice`
      : `${count(numbers)}, of which ${count(passedOver)} met a ticket drawn before, and were passed over`,
  noNumbers: 'none',
  time: 'Time taken',
  timeOf: (read: string, drew: string) => `reading: ${read}; drawing: ${drew}`,
  timeAgain: (drew: string) => `drawing: ${drew}; the file had been read before`,
  empty: '(empty)',
  blank: '(blank)',

  winners: 'The winners',
  winnersNote: 'Your browser computed these rows from the pool and the seed; they were not read anywhere.',
  shown: (shown: number, all: number) =>
    shown === all ? `All ${count(all)} rows.` : `The first ${count(shown)} of ${count(all)} rows.`,
  more: (n: number) => `Show ${count(n)} more`,
  rank: 'Rank',
  ticket: 'Ticket',
  code: 'Application code',
  drum: 'Where the winning tickets lie',
  drumAlive: 'Tickets come out of the seed one by one and fall to their places',
  drumCaption: (hits: number, total: number) =>
    `A strip from ticket 1 to ticket ${count(total)}. Each of the ${count(hits)} winning tickets is a fine line; where they crowd, they stand higher.`,
  lost: 'The pool that was read is gone: the part of the program that held it has stopped, perhaps because memory ran out. What was drawn still stands here; to save files, look up a code or compare a list, run it again.',
  runAgain: 'Run it again',
  notSaved: 'Nothing was saved, perhaps because memory ran out. Run it again, and save then.',
  save: 'Save',
  saveCsv: 'Save the list (CSV)',
  saveJson: 'Save the report (JSON)',
  print: 'Print this page',
  saveNote:
    'The list has all winners, each row a rank, a ticket and a code. The report has what was read, the MD5, the seed, the warnings, the outcome and the comparison, and none of the codes you looked up.',
};
