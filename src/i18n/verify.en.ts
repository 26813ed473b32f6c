import { count } from './numbers.ts';
import type { VerifyWords } from './verify.zh.ts';

const filesOf = (files: number): string => (files === 1 ? '1 file' : `${files} files`);

/** The words of the page that verifies a record. */
export const verifyWords: VerifyWords = {
  title: 'Re-run a draw',
  summary:
    'Read the published files, run the whole draw again in your browser, and see whether the result is exactly the published one.',
  official: (link: string) =>
    `This page checks Mingqian’s draws. Draws that public bodies really held are re-run under ${link}.`,
  officialLink: 'real draws',

  choose: 'Choose a record',
  published: 'One published here',
  round: 'Round',
  pool: 'Pool',
  own: 'One of your own',
  drop: 'Drop a folder, a zip or some files here, or:',
  chooseFolder: 'Choose a folder',
  chooseFiles: 'Choose a zip or files',
  reading: 'Looking at what is in it …',
  found: (where: string, files: number) =>
    where === ''
      ? `Found one record, ${filesOf(files)}.`
      : `Found one record in “${where}”, ${filesOf(files)}.`,
  foundZip: (name: string) => `The zip “${name}” is chosen.`,
  missing: (files: readonly string[]) =>
    `Without ${files.join(', ')}, the checks that need them will be skipped.`,
  several: (records: number) =>
    `There are ${records} records here. They are checked one at a time; please choose:`,
  which: 'Which one',
  loose: 'The files themselves',
  none: 'No record found. Its files are called rules.md, applicants.csv, commitment.json, seed.json, result.csv and result.json, exactly so.',
  noSuch: (key: string) => `This site has no such round or pool: “${key}”. Please choose again.`,
  choosePublished: 'No round and pool are chosen yet.',
  unreadable: (reason: string) => `These files could not be read: ${reason}`,
  nothingChosen: 'No files are chosen yet.',
  expected: 'The commitment’s digest as you heard it elsewhere (may be left empty)',
  expectedHint:
    '64 hexadecimal characters. If you saw it before the draw in a newspaper or on a notice board, or noted it yourself, give it here and it is compared too.',
  expectedBad: (length: number) =>
    `A digest is 64 characters, only 0–9 and a–f. This has ${length} characters.`,
  expectedCharacter: (char: string, position: number) =>
    `Character ${position}, “${char}”, is in no digest. A digest is 64 characters, only 0–9 and a–f.`,
  plan: 'What will be done',
  planRead: (files: number, size: string) => `Read ${filesOf(files)} from this site, ${size} in all.`,
  planReadOwn: (files: number, size: string) =>
    files === 1
      ? `Read the file you chose, ${size}. It stays on your device.`
      : `Read the ${files} files you chose, ${size} in all. They stay on your device.`,
  planReadZip: (size: string) => `Read the zip you chose, ${size}. It stays on your device.`,
  planReadUnchosen: 'Nothing is chosen, so nothing is read.',
  planReadNothing: 'Read the files you choose. They stay on your device.',
  planDraw:
    'Make every check of the protocol’s section 6, run the draw again from the published list and seed, and compare with the published result byte for byte.',
  planTime: (time: string) =>
    `This takes ${time} on an ordinary computer, several times as long on a slow phone. You can cancel at any time.`,
  planTimeUnknown: 'How long it takes depends on the list. You can cancel at any time.',
  underTwo: 'under 2 seconds',
  about: (seconds: number) =>
    seconds < 90 ? `about ${seconds} seconds` : `about ${Math.round(seconds / 60)} minutes`,
  planPrivate: 'Nothing is sent to anyone, and no other site is asked for anything.',
  start: 'Start checking',
  cancelled: 'Cancelled; there is no verdict. What you chose is still here.',

  running: 'Checking',
  fromCopy: (since: string) =>
    `The record comes from the copy on this device, kept since ${since} by its clock; there may be a newer one online.`,
  cancel: 'Cancel',
  cancelChecking: 'Cancel checking',
  starting: 'Getting ready …',
  steps: {
    bytes: (file: string, done: string, total: string | null) =>
      `Reading ${file}: ${done}${total === null ? '' : ` of ${total}`}`,
    list: (done: string, total: string) => `Going through the list: ${done} of ${total} rows`,
    pages: (done: string, total: string) => `Computing the list’s root: ${done} of ${total} pages`,
    draw: (done: string, total: string) => `Drawing again: ${done} of ${total} ranks`,
    sort: (done: string, total: string) => `Sorting: ${done} of ${total} ranks`,
    receipt: (done: string, total: string) => `Going through the receipt: ${done} of ${total}`,
    log: (done: string, total: string) => `Reading the publication log: ${done} of ${total} entries`,
  },
  checking: (id: string) => `Making ${id}`,
  progress: 'How far it is',
  quiet: (time: string) =>
    `Nothing has been heard for ${time}. That happens with a very long list; you may wait, or cancel.`,
  stillRunning: (done: number) => `Still checking; ${done} checks are done.`,
  took: (time: string) => `It took ${time}.`,
  sealSkipped: 'not checked',

  drum: 'Drawn again',
  drumAlive: 'Tickets come out of the seed one after the other and fall where they stand',
  drumCaption: (ranks: number, total: number) =>
    `The strip runs from ticket 1 to ticket ${count(total)}. Each of the ${count(ranks)} tickets selected as the draw was run again is a fine line, longer where several fall together; reserves are shorter and dashed.`,
  drumCut: (shown: number) => `Only the first ${count(shown)} ranks are drawn here.`,
  winners: 'The first ranks, drawn again',
  winnersNote:
    'Your browser computed these rows from the published list and seed; they were not read from anywhere.',
  rank: 'Rank',
  code: 'Code',
  ticket: 'Ticket hit',
  draw: 'In draw',

  verified: 'The draw, run again, gives exactly the published result.',
  verifiedReason: (checks: number) => `${checks} checks, and all passed.`,
  figures: (rows: number, allocated: number, reserves: number) =>
    `${count(rows)} applicants on the list, ${count(allocated)} allocated${reserves > 0 ? `, ${count(reserves)} reserves` : ''}.`,
  skippedOptional: (checks: number) =>
    `${checks} checks of the publication log were not made, since no trust policy was given: when the commitment was made, and whether it is the only one, is not part of the verdict.`,
  witnessedBy: (names: readonly string[], isSite: boolean) =>
    `By ${isSite ? 'this site’s own' : 'your'} trust policy, ${names.length} ${names.length === 1 ? 'witness' : 'witnesses'} (${names.join(', ')}) signed before the draw that the log holds this commitment; the log has no second one for this round and pool.`,
  policyOfSite:
    'The trust policy is this site’s own: it comes from the one that is checked, so what is said above of witnesses proves little.',
  policyLogs: (logs: number) =>
    `The trust policy has ${logs} logs: a publisher with two could show a history in each.`,
  failedLog: {
    'log.inclusion':
      'The log’s proof does not hold: it does not show that the publication log has this commitment.',
    'log.witnessed': 'Too few witnesses saw this commitment before the draw.',
    'log.unique': 'The publication log and this record do not agree, or there is more than one commitment.',
  },
  failed: 'The published files do not agree.',
  failedExpected: 'This is not the commitment you heard of.',
  failedDraw: 'The published result is not what the draw gives when it is run again.',
  failedReason: (ids: readonly string[], skipped: number) =>
    `Failed: ${ids.join(', ')}.${skipped > 0 ? ` ${skipped} ${skipped === 1 ? 'check was' : 'checks were'} not made because of that.` : ''}`,
  incomplete: 'Not everything could be checked, so there is no conclusion.',
  incompleteReason: (skipped: number) =>
    `Nothing disagrees, but ${skipped} ${skipped === 1 ? 'check' : 'checks'} could not be made.`,
  incompleteFiles: (files: readonly string[]) => `Missing: ${files.join(', ')}.`,
  incompleteLog: (ids: readonly string[]) =>
    `Of the publication log, not made: ${ids.join(', ')}; each says why below. With a trust policy there is no conclusion without them.`,
  incompleteNext:
    'Add what is missing and check again. If the draw has not been held yet, its seed and result are still to come.',
  noVerdict: 'No verdict',
  notChecked: 'It could not be checked this time.',
  notCheckedNote: 'This does not say that the record is wrong, only that it could not be checked.',
  notCheckedSome: 'The checks already made are listed below, and what you chose is still here.',
  notCheckedNone: 'No check had been made yet; what you chose is still here.',
  reasons: {
    read: (file: string | null) =>
      file === null ? 'A file could not be read.' : `${file} could not be read.`,
    limit: (file: string | null) =>
      `${file ?? 'A file'} is too large for this program, or unpacks to too much. Its limits are in the guide, under “Re-running a draw”.`,
    internal:
      'The program stopped in your browser, perhaps because memory ran out. Try another computer, or the commands below.',
    unloaded:
      'The checking program could not be fetched, so nothing was checked. Reload this page and try again, or use the commands below.',
    offline: 'Your device seems to be offline.',
  },
  inItsWords: 'In the program’s words',
  again: 'Check again',
  another: 'Another record',

  whichRecord: (round: string, pool: string) =>
    `The record checked: round ${round}, pool ${pool}, commitment `,
  other: {
    name: (round: string, pool: string) => `round ${round}, pool ${pool}`,
    sentences: {
      record: 'This is not the record you chose.',
      commitment: 'This is not the commitment this page was built with.',
    },
    record: (found: string, expected: string) => `These files are of ${found}; you chose ${expected}.`,
    commitment: (expected: string, found: string) =>
      `This is not the commitment this page was built with: expected ${expected}, found ${found}.`,
    own: 'The checks and the report below are about the files that arrived, not about the record you chose. Nothing was verified about that one.',
    next: {
      record:
        'Reload this page and check again. If it stays like this, the site serves the wrong files: keep the report and the files, and ask the publisher.',
      commitment:
        'Reload this page and check again. If it stays like this, one pool has two commitments, which should not be: keep the report and the files, ask the publisher, and compare with a digest that you got elsewhere before the draw.',
    },
    title: 'What you chose and what arrived',
    expected: 'Chosen, as this page was built',
    found: 'The files that arrived',
    seal: 'not the one you chose',
  },

  differs: 'What disagrees',
  check: 'Check',
  mismatch: (rank: number) => `Rank ${count(rank)} is the first that differs`,
  mismatchNote:
    'All ranks before it are the same. The row “drawn again” follows from the published list and seed.',
  mismatchOffset: (offset: number) =>
    `Every row is the same, but byte ${count(offset)} of the file differs: perhaps the header, or a missing last line end.`,
  row: 'Which',
  redrawn: 'Drawn again',
  publishedRow: 'Published',
  noRow: 'no such row',
  may: 'What you may do',
  mayList: [
    'Download once more and check again, to rule out a transmission error.',
    'Compute it with another program; the commands are below.',
    'If it fails twice, keep the report and the files and tell the publisher, and anyone else you like. Anyone can recompute the report; nobody has to take your word.',
  ],

  hash: 'Which commitment this was',
  hashIs: 'The commitment that was checked has the digest:',
  hashCompare:
    'Compare it with one that you got elsewhere before the draw: a newspaper, a notice board, a witness, your own note. Only if the two are the same is the verdict above about that draw.',
  hashSame: 'It is the one you gave.',
  hashLog:
    'The witnesses you trust saw it before the draw, and the publication log has no second one for this round and pool.',
  attested: 'What rests on witnesses',
  attestedNote:
    'These values went into the seed and are attested by witnesses, not proven: their form was checked, but that they really came out so rests on those who were there.',
  source: 'Source',
  value: 'Published value',
  limits: 'What this does not say',
  limitsNote:
    'Verified means that the published files agree with each other and with the protocol. It does not mean that everyone on the list was entitled to be there, that nobody tampered with the balls, or that the commitment was really public before the draw.',
  limitsNoteLog:
    'Verified means that the published files agree with each other and with the protocol, that the witnesses you trust saw the commitment before the draw, and that the log has no second one. It does not mean that everyone on the list was entitled to be there or that nobody tampered with the balls; and a quorum of witnesses that collude, or whose clocks are wrong, would not be noticed.',
  limitsMore: 'What is proved and what is not',
  report: 'Report',
  reportNote:
    'The same report as the command line writes, byte for byte. Whoever receives it can recompute it.',
  save: 'Save the report (JSON)',
  disputeNote:
    'To raise this with others, use this file: it has the digest of each file that was read, the first divergence, the version of the program that checked, and the commands that repeat the check. Keep the files of the record as they are, too.',
  saveDispute: 'Save a dispute file (JSON)',

  checks: 'The checks, one by one',
  checksNote:
    'A check that was not made is skipped; it does not count as passed. Names and order are those of',
  checksSpec: 'section 6 of the protocol',
  elsewhere: 'Check it again without this site',
  elsewhereNote:
    'This page’s program came from this site. Another program, in another place, is more reliable. First put the files into a folder:',
  elsewhereOwn: 'The folder you have will do:',
  elsewhereTool: 'The program verify.py',
  elsewhereThen: 'Then use either command, offline if you like:',
  elsewherePython: 'A second program, written independently, with Python’s own library alone',
  elsewhereNode: 'The command line of this site’s own program',
  elsewhereHash:
    'The digest in the commands was computed by this page; if you have one from elsewhere, put that in its place.',
  elsewhereHashBuilt:
    'The digest in the commands is the one this page was built with; if you have one from elsewhere, put that in its place.',
  elsewhereMore: 'Downloads, and checking without this site',
  withoutScript:
    'This page needs JavaScript to check in the browser. Without it, use a command: download the files of a record from the rounds, put them into a folder, and run python3 verify.py <folder>. The program and the commands stand at the end of this page.',
  rounds: 'Rounds',
};
