import { count } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';
import type { FaultWords } from './fault.zh.ts';

/** What the look-up says where it has no answer, or a saved receipt is not what it should be. */
export const faultWords: FaultWords = {
  unreachable: 'Could not look up: no connection',
  unreachableWhat:
    'The files for the look-up could not be fetched, and this device does not keep this pool’s list. That says nothing about the result.',
  server: 'Could not look up: the server did not give the files',
  serverStatus: (status: number) => `Could not look up: the server did not give the files (${status})`,
  serverWhat:
    'There is a connection, but the server did not give the files for the look-up, and this device does not keep this pool’s list. That says nothing about the result; try again later.',
  webpage: 'Could not look up: a web page came instead',
  webpageWhat:
    'The files for the look-up could not be fetched: a web page came in their place. This network may want you to log in first, or the server is set up wrong. This device does not keep this pool’s list. That says nothing about the result.',
  missing: 'Could not finish: a file is missing',
  missingWhat:
    'The record or its search index lacks a file. It may be in the middle of an update, so try again later; if it stays like this, the mistake is this site’s.',
  pending: 'Not known yet: the seed is published, the result is not',
  pendingWhat:
    'The seed of the draw has been revealed; the result file has not been published yet, so nothing can be said about the outcome. Look up again once it is.',
  malformed: 'Could not finish: a file is malformed',
  malformedWhat:
    'A file that was fetched does not have the form it should have. Nothing can be read from it, and it says nothing about the result. The server may have sent something else, so try again later; if it stays like this, the mistake is this site’s.',
  stale: 'Could not finish: the search index is of another list',
  staleWhat:
    'The search index was not made from the commitment that this page noted, so there is no answer. The site may be in the middle of an update: reload this page and try again. If it stays like this, you can download the whole list and search it yourself.',
  index: 'Could not finish: the search index is wrong',
  indexWhat:
    'The search index is only a hint. The page it gave does not lead to the root in the commitment, or is not the one where this code belongs, so there is no answer. The site may just have been updated: reload this page and try again. If it stays like this, you can download the whole list and search it yourself.',
  list: 'Could not finish: the list on this device is wrong',
  listWhat:
    'The stored list does not lead to the root in the commitment, so there is no answer. Look up again with a connection.',
  commitment: 'Could not finish: another commitment',
  commitmentWhat:
    'The commitment that was fetched is not the one this page was built with. The site may just have been updated: reload this page and try again. If it stays like this, there are two commitments: keep the evidence and ask the publisher.',
  changed: 'Could not finish: another seed or result file',
  changedWhat:
    'The seed or the result file that was fetched is not the one this page was built with, so nothing is said about the outcome. The site may just have been updated: reload this page and try again. If it stays like this, keep the evidence and ask the publisher.',
  provenListed:
    'This code is on the list, which is proven, and the receipt can be saved now. The outcome is not known.',
  program: 'Could not finish: the program that checks drand signatures did not load',
  programWhat:
    'The seed has a drand signature in it. The program that checks it is fetched only when there is one to check, and this time it did not come, so the signature was not checked and nothing is said about the outcome. Reload this page with a connection and look up again.',
  logProgram: 'Could not finish: the program that checks the publication log did not come',
  logProgramWhat:
    'A trust policy is kept on this device, by which a proof from the publication log is to be checked. The program for it is fetched only when it is needed, and this time it did not come, so nothing is said. Reload this page with a connection and look up again.',
  policy: 'Could not look up: the trust policy kept here is not well formed',
  policyWhat:
    'The trust policy kept on this device cannot be read, so nothing was checked by it and nothing was looked up. It is your own file and says nothing about a record. Give another one on the page “Re-run a draw”, or remove it.',
  log: 'The proof from the publication log does not hold',
  logWhat:
    'By the trust policy kept on this device the proof from the publication log did not pass: it is of another log than the policy’s, or a signature or the path is wrong, or too few saw it before the draw. So there is no answer. A policy that is not about this log leads here too.',
  draw: 'The published seed or result does not fit the commitment',
  drawWhat:
    'This code is on the list, which is proven. But the published seed or result file did not pass its checks, so nothing is said about the outcome.',
  result: 'Could not finish: another result file',
  resultWhat:
    'The digest of the result.csv that was fetched is not the one in result.json, so it was not used and nothing is said about the outcome. The site may be in the middle of an update, so try again later; if it stays like this, keep the evidence and ask the publisher.',
  contradiction: 'The published rank and the computed outcome disagree',
  contradictionWhat:
    'This code is on the list, which is proven. What follows from list and seed and what the published result says are not the same. This page does not choose one for you.',
  failedNext: (verify: `/${string}`): Sentence => [
    'You can save the receipt, ',
    { path: verify, text: 'check the whole pool again' },
    ' to see which check fails, and give the report to the publisher or to the public: anyone can compute it again.',
  ],
  bug: 'Could not finish: a program error',
  bugWhat:
    'This is a mistake of this site’s program and says nothing about the result. Reload and try again; if it stays like this, please tell us the sentence below.',
  details: 'What was found',
  again: 'Try again',
  othersNot: (pools: number) =>
    pools === 1
      ? 'The one pool that was searched does not list this code. Of the others nothing is known.'
      : `The ${pools} pools that were searched do not list this code. Of the others nothing is known.`,

  savedNoDraw: 'The receipt holds; the outcome is unknown',
  savedNoDrawWhat: (
    row: number,
    rows: number,
    tickets: { first: number; last: number } | null,
    hash: string,
  ): Sentence => [
    `By itself the receipt proves that this code is on the list, row ${count(row)} of ${count(rows)}${
      tickets === null
        ? ''
        : tickets.first === tickets.last
          ? `, with ticket ${tickets.first}`
          : `, with tickets ${tickets.first} to ${tickets.last}`
    }. Its commitment’s digest is `,
    { digest: hash },
    ', the one this page was built with.',
  ],
  savedNoDrawWhy: {
    unreachable: (file: string) =>
      `The outcome follows from the seed and the result. ${file} could not be fetched: no connection.`,
    server: (file: string) =>
      `The outcome follows from the seed and the result. ${file} could not be fetched: the server did not give it.`,
    webpage: (file: string) =>
      `The outcome follows from the seed and the result. ${file} could not be fetched: a web page came instead.`,
    missing: (file: string) =>
      `The outcome follows from the seed and the result. ${file} ought to be there, but the server has none.`,
    pending: (file: string) =>
      `The outcome follows from the seed and the result. The seed is published, ${file} is not yet.`,
    changed: (file: string) =>
      `The outcome follows from the seed and the result. ${file} is not the one this page was built with, so it was not used.`,
    program: (file: string) =>
      `The outcome follows from the seed and the result. ${file} has a drand signature in it, and the program that checks it did not load, so it was not checked. Reload this page with a connection and look up again.`,
  },
  savedBad: 'This receipt does not hold',
  savedBadWhat:
    'It is not a receipt as section 7 of the protocol describes it, or it was changed. It proves nothing.',
  savedOther: 'This receipt is about another commitment',
  savedOtherWhat: (theirs: string, ours: string): Sentence => [
    'The receipt holds by itself, but its commitment’s digest is ',
    { digest: theirs },
    ', and for the same round and pool this site publishes ',
    { digest: ours },
    '. A receipt brings its own commitment, and anyone can make one. If the publisher published that digest too, there are two commitments for one pool, which there should not be: keep the receipt and ask the publisher about that digest.',
  ],
  savedVoided: 'This receipt belongs to a commitment that was voided',
  savedVoidedWhat: (where: string, hash: string, at: string, isDrawn: boolean): Sentence => [
    `The receipt holds by itself. This site published its commitment (${where}), whose digest is `,
    { digest: hash },
    `. A notice of ${at} in this site’s publication log voids it. ${
      isDrawn
        ? 'There is a result by it, which does not count.'
        : 'When this page was built there was no result by it; if one should come, it would not count.'
    }`,
  ],
  savedVoidedLinks: (record: `/${string}`, replacement: `/${string}` | null): Sentence => [
    { path: record, text: 'The voided record and the notice' },
    ...(replacement === null
      ? ['. No record took its place in this round and pool.']
      : [
          ', ',
          { path: replacement, text: 'the record that took its place' },
          '. To learn whether the code was selected, look it up in that list.',
        ]),
  ],
  savedUnknown: 'This site does not have this receipt’s round and pool',
  savedUnknownWhat: (round: string, pool: string, hash: string): Sentence => [
    `The receipt holds by itself. It is about round ${round}, pool ${pool}, and its commitment’s digest is `,
    { digest: hash },
    '. Whether that commitment is genuine, and whether anybody verified the whole list, this site does not know; compare it with one from elsewhere.',
  ],
  savedListed: (row: number, rows: number) =>
    `By that commitment the code is on the list, row ${count(row)} of ${count(rows)}.`,
  savedNotListed: 'By that commitment the code is not on the list.',
  savedRehearsal: 'That round is a rehearsal, which counts for nothing.',
  paper: {
    long: 'The receipt is too long for the codes of one page',
    picture: 'Could not read: this file is no PNG or JPEG picture',
    heavy: 'Could not read: the picture’s file is too large, or there are too many',
    pixels: 'Could not read: the picture has too many pixels',
    broken: 'Could not read: this picture cannot be opened',
    none: 'No code of a receipt was found in the pictures',
    missing: 'Some codes of the receipt were not found',
    mixed: 'The codes in the pictures are not of one receipt',
    content: 'All codes were found, but they do not make the receipt',
  },
  paperWhat: {
    long: 'Please use the receipt’s file.',
    picture:
      'Photograph or scan the printed receipt, or take a screenshot, save it as PNG or JPEG, and choose it again.',
    heavy: 'At most 16 pictures at a time, of at most 40 MB each. Please choose smaller ones, or fewer.',
    pixels:
      'A picture may have at most 64 million pixels. Please make it smaller, or scan again with a lower resolution.',
    broken: 'The browser cannot open it; it may be incomplete. Please take it again, or save it again.',
    none: 'Lay the paper flat in even light, with every code and its white margin in the picture, and take another one.',
    missing: 'Please take a clear picture of the missing codes and choose it together with those you have.',
    mixed:
      'One receipt can be checked at a time, and two prints of the same receipt must not be mixed. Please choose again, one by one.',
    content:
      'What they make does not have the digest that the codes name, so it was not used, which says nothing about the receipt. Please take the pictures again, or use the receipt’s file.',
  },
  paperMissing: (numbers: readonly number[], parts: number) =>
    `Of ${parts} codes, missing: ${numbers.join(', ')}.`,
  paperFound: (id: string, numbers: readonly number[], parts: number) =>
    `Of the receipt whose digest begins with ${id.slice(0, 8)}: found ${numbers.join(', ')} of ${parts}.`,
  savedUnknownFile: 'Could not look up: these files are not known here',
  savedUnknownFileWhat:
    'Beside a receipt there may be the published seed.json and result.json, which go together, and the log’s proof for result.json (….tlog-proof), one of each.',
  savedUnreadable: 'Could not look up: this file cannot be read',
  savedUnreadableWhat:
    'The browser could not read this file, so it was not checked, which says nothing about the receipt. It may have been moved or renamed, or be a folder. Please choose it again.',
};
