import type { Sentence } from '../sentence.ts';
import type { LookupWords } from './page.zh.ts';
import { typedFaults } from './typed.en.ts';

/** The words of the look-up page: the field, what is wrong with what was typed, what stands around the answer. */
export const lookupWords: LookupWords = {
  lang: 'en',
  title: 'Look up a result',
  summary:
    'Enter an application code to see whether it is in a round, whether it was selected, and what that rests on.',
  code: 'Application code',
  look: 'Look up',
  hint: 'The look-up runs in this page and the code is not sent anywhere. Pasted spaces and full-width digits are fine.',
  nothing: 'No round is published yet, so there is nothing to look up.',
  where: 'Where to look',
  voidedHere: (where: string, at: string, path: `/${string}`): Sentence => [
    `${where} was voided, by a notice of ${at} in this site’s log, and nothing took its place in that round, so it is not among the above: `,
    { path, text: 'the voided record and that notice' },
    '.',
  ],
  everyPool: (round: string) => `${round}, all pools`,
  faults: typedFaults,
  noSuchPool:
    'This site has no such round or pool, so nothing was looked up. Choose another under “Where to look”, then press “Look up”.',
  waiting:
    'The look-up program has not loaded yet; “Look up” can be pressed once it has. If it stays like this, reload this page; a code that you typed has to be entered again.',
  looking: 'Looking …',
  answered: (sentence: string) => `Done: ${sentence}`,
  noScript: 'The look-up is computed in your browser and needs JavaScript. Without it there are other ways:',
  withoutScript: [
    'Download the list, applicants.csv, and the result, result.csv, from the links below, and search them for your code with a text editor or a spreadsheet.',
    'To check a whole pool, download its folder and the verifier and run python3 verify.py <folder>; it needs nothing but Python’s standard library.',
    'With this project’s code you can make a receipt: npm run -s mingqian -- receipt --help says how.',
  ],
  filesOf: (pool: string) => `${pool}:`,
  list: 'list',
  result: 'result',
  verifier: 'The verifier, verify.py',

  saved: 'Check a saved receipt',
  savedWhat:
    'Drop a receipt that you saved (receipt-….json) here, or choose the file; of a printed receipt, choose photographs, scans or screenshots (PNG, JPEG), several at a time if need be. If you have the published seed.json and result.json, choose them together with the receipt, and no network is needed; the log’s proof for result.json (….tlog-proof) may come with them. Files do not leave your device.',
  savedChoose: 'Choose a receipt',

  privacy: 'Who learns what you looked up',
  privacyWhat: [
    'The code is used in this page only: it is not sent, not put into the address, not stored.',
    'Once you begin to type a code, this page fetches the commitments of the chosen pools and the directories of their search indexes; these files are the same for every code. Looking it up then downloads one piece of the list, a page or a few neighbouring ones, 256 rows each. The server does not see the code, but it sees which files were fetched and can tell that the code is in that piece; where several pools are searched there are several pieces, which narrows it down further. The seed and the result are fetched only for a code that is listed, so it can tell that too. Where nothing was found, this page goes on to look in the other pools and rounds of this site, one or two pieces of each.',
    'If you would rather it did not, wait until this page says that it can be used offline, disconnect, and look up then: it searches the whole list stored on this device and downloads nothing.',
  ],
  unknown: 'What this page does not know',
  unknownWhat: [
    'It checks your row, and what seed and result have to do with it. That the whole list keeps the rules and the whole pool was drawn right takes somebody who computes all of it again: when this site was built it did so with all that was published by then, and you can re-run the draw yourself.',
    'It cannot show whether you ought to be on the list, nor that everybody else on it is real.',
    'The commitment’s digest comes from this site too. What counts is comparing it with one that you got elsewhere.',
  ],
  limits: 'What is not proved, point by point',
  guide: 'Looking up a result, in full',
};
