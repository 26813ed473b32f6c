import type { LogCheat } from '../cheating/cheats.ts';
import type { CheatName } from '../cheating/table.ts';
import type { Method } from '../core/list.ts';
import type { Kind } from '../core/sources.ts';
import { own } from '../publisher/words.en.ts';
import type { CheatWords } from './cheat.zh.ts';
import { count } from './numbers.ts';

const revealNames: Record<Kind, string> = {
  balls: 'The balls',
  text: 'The published text',
  drand: 'The signature of drand’s beacon',
  secret: 'The revealed secret',
};
const restNames: Record<Method, string> = {
  lottery: 'Tickets',
  ranking: 'Points, applied',
  queue: 'Applied',
};
const moreNames: Record<Method, string> = {
  lottery: 'Add a ticket',
  ranking: 'Add a point',
  queue: 'A year earlier',
};
const cheatNames: Record<CheatName, string> = {
  winner: 'Another name in the result',
  more: 'One ticket more for somebody',
  drop: 'Somebody taken off the list',
  quota: `One ${own.one} more after the draw`,
  earlier: 'The list said to be frozen a day earlier',
  after: 'The list said to be frozen after the draw',
  reveal: 'Another ball',
};
const logNames: Record<LogCheat, string> = {
  rewrite: 'Write the log anew, and sign it with the log’s own key',
  late: 'Keep out of the log before the draw, and have witnesses cosign afterwards',
  second: 'Put two commitments into the log before the draw, and choose one afterwards',
  forge: 'Forge the witnesses’ cosignatures',
  dated: 'Date the cosignatures back by a month',
  entry: 'Change a letter in the log’s entries',
};

/** The page on which a visitor tries to cheat. */
export const cheatWords: CheatWords = {
  title: 'Try to cheat',
  summary:
    'Change a winner, a ball, a date, the list, the commitment or the log, see which seal breaks and which check says so, and see which changes nobody can notice.',
  withoutScript:
    'Here a record is changed and verified again in your browser: please turn JavaScript on. Without it the table below says which check notices which change.',
  checksPage: 'The checks, and every tampering that the self-test tries',

  which: 'Which record',
  whichNote:
    'What you change stays on this page: nothing is kept, nothing is sent, and not a byte of what is published changes.',
  ownRecord: (rows) => `One that comes with this page: ${count(rows)} rows, none of them a real person`,
  record: 'Record',
  fetching: 'Of this site’s own, the files and the log are fetched first.',

  steps: {
    result: 'Result',
    list: 'List',
    seed: 'Seed',
    commitment: 'Commitment',
    cover: 'Cover it up',
    log: 'Log',
    reader: 'What the reader has',
  },
  notes: {
    result: 'Whoever you want to win, write them in.',
    list: (shown, rows) => `The list has ${count(rows)} rows; these are ${shown} of them.`,
    seed: 'With another value the seed is another, and so are the people who are drawn.',
    commitment: 'The commitment was published before the draw. To change it afterwards is to replace it.',
    cover: 'Change one thing, and the other files do not fit it. A good cheat changes those too.',
    log: 'The log’s key is in the publisher’s hands; the witnesses’ keys are not.',
    logOfSite:
      'This page does not know the key of this record’s log, so that only what needs no key can be tried.',
    noLog: 'This record has no publication log to look into.',
    reader:
      'Nobody can change what others hold already. Take these away, and see what is left that could say anything.',
    policyOfSite:
      'The trust policy is this site’s. To be safe from this site you need one that you got elsewhere.',
  },
  rank: 'Rank',
  toRank: 'Rank',
  nth: (rank) => `Rank ${count(rank)}`,
  who: 'Who gets it',
  person: (code, rank) => (rank === null ? `${code}, not selected` : `${code}, rank ${rank}`),
  write: 'Write it into the result',
  code: 'Code',
  rest: restNames,
  change: 'Change',
  none: 'not selected',
  more: moreNames,
  drop: 'Remove',
  forPerson: (what, code) => `${what}: ${code}`,
  reveal: revealNames,
  revealWas: (value) => `It was ${value}`,
  ownBalls: 'six machines, one ball each, left to right',
  revealSet: 'Change it to this',
  quotaIs: `Number of ${own.many}`,
  frozenAt: 'Frozen',
  drawAt: 'Drawn',
  quota: (from) => `Change it to ${count(from + 1)}`,
  dates: { earlier: 'A day earlier', after: 'After the draw' },
  covers: {
    fit: 'Make commitment, seed and result fit each other again',
    search:
      'The values being known, try other times of freezing, second by second, until whoever is chosen above is selected',
  },
  coverNeeds: 'Choose somebody in “Result” first: who is to be selected?',
  logs: logNames,
  heard: 'The commitment’s digest, announced before the draw',
  witnesses: 'The public keys of the log and its witnesses: a trust policy',

  outcome: 'What the verifier says',
  changes: 'What you changed',
  noChanges: 'Nothing is changed yet.',
  changed: {
    winner: (rank, code) => `Rank ${count(rank)} of the result given to ${code}`,
    wanted: (code) => `${code} is to be selected`,
    drop: (code) => `${code} taken off the list`,
    more: (what, code) => `${what}: ${code}`,
    quota: (from) => `The number of ${own.many} changed from ${count(from)} to ${count(from + 1)}`,
    reveal: (name, value) => `${name} changed to ${value}`,
    earlier: 'Frozen a day earlier, it says',
    after: 'Frozen after the draw, it says',
  },
  undo: 'Put it right',
  undoAll: 'Put everything right',
  undone: (what) => `Put it right: ${what}`,
  check: 'Verify it as it is',
  running: 'Verifying',
  stop: 'Stop',
  goOn: 'Back to the record, to go on',
  before: 'Change anything, and the whole record is verified anew.',
  sentences: {
    clean: 'As it is, nothing is wrong: every seal is pressed.',
    caught: (many) => `Noticed: ${count(many)} ${many === 1 ? 'check fails' : 'checks fail'}.`,
    unseen: 'Not noticed.',
    incomplete: 'Nothing fails, but not every check could be made.',
    unusable: 'As it was published, this record does not verify; nothing is tried on it.',
  },
  why: {
    commitment:
      'The commitment is another one, and the new files fit each other: by themselves they show nothing. It takes the digest from before the draw, or the witnesses’ keys, to see it.',
    search:
      'This is what somebody can do who makes the commitment once the randomness is known: every file fits, and the result was really “drawn”. Where nobody saw the commitment before the draw, nothing can tell.',
    reveal:
      'Balls and texts are not proved by cryptography. They rest on those who watched, and on what they kept: film, newspapers. A record only has a number, and another number is a number too.',
    log: 'The reader has no trust policy, so that nobody looks at the log.',
    same: 'After the change, what is checked is what it was before.',
  },
  searched: (tries, at) =>
    `With commitment number ${count(tries)}, said to be frozen at ${at}, whoever is chosen above is selected.`,
  searchedNot: (tries) => `Under ${count(tries)} commitments whoever is chosen above was never selected.`,
  failed: 'Which check says so',
  skipped: (ids) => `Not made for that reason: ${ids}.`,
  sealOther: 'Another check belongs to none of the five seals',
  between: ', ',
  stopped: {
    cancelled: 'Stopped: there is no verdict.',
    internal:
      'The program stopped in your browser, and there is no verdict. Try again, or load the page anew.',
    unloaded: 'The program could not be fetched, and there is no verdict. Load the page anew and try again.',
    unread: (file) => `${file} could not be read, and there is no verdict.`,
  },

  table: 'What notices which change',
  tableNote:
    'Each of these is tried in the tests on the small record above: the verifier names these checks, no more and no fewer.',
  how: 'Change',
  alone: 'Nothing else changed',
  fitted: 'The other files made to fit, and the reader has',
  fittedNothing: 'nothing',
  fittedHeard: 'the digest',
  fittedWitnesses: 'a trust policy',
  unseen: 'not noticed',
  like: 'The self-test’s own',
  cheats: cheatNames,
  logTable: 'What notices a change of the log',
  logNote: 'Where the reader has a trust policy. Without one the three checks of the log are skipped.',
  withPolicy: 'Checks that notice it',

  limits: 'What nobody can notice',
  limitsList: [
    'A commitment made once the randomness was known and dated back, where no witness saw it before the draw and nobody kept a digest from before. The last way to cover up, above, is this, and its verdict is: verified.',
    'Balls read out or written down wrongly, or a published text exchanged, where nobody who was there compared.',
    'A false application let onto the list before it was frozen, or a true one kept out. How a list came about is not in the record.',
    'As many witnesses as the trust policy asks for, in league with the publisher.',
  ],
  limitsMore: 'What is proved and what is not',
  threats: 'Who could do what, and what shows it',
  selftest: 'Let the program try every tampering by itself',
};
