import { own } from '../../publisher/words.en.ts';
import { count } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';
import type { AnswerWords } from './answer.zh.ts';

const ordinal = (n: number): string => {
  const tail = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return count(n) + tail;
};

const stepsOf = (steps: readonly number[]) =>
  `${steps.join(' and ')} ${steps.length === 1 && steps[0] === 1 ? 'step' : 'steps'}`;

/**
 * The words of an answer. What is read from the published result, and not proven here, says that it is published; what
 * rests on a result.json that nobody knew before says that it is relative to it.
 */
export const answerWords: AnswerWords = {
  lang: 'en',

  selected: 'Selected in this round',
  reserve: (place: number | null) =>
    place === null ? 'A reserve in this round' : `Reserve number ${count(place)}`,
  notSelected: 'Not selected in this round',
  notDrawn: 'Listed; no result found yet',
  due: 'Listed; the time of the draw has come, no result found yet',
  overdue: 'Listed; overdue, no seed and no result found',
  undecided: 'Listed; the result was not read yet',
  everyone: 'Granted, as to everyone on the list',
  publishedSelected: (rank: number) => `Published rank: ${count(rank)}, granted`,
  publishedReserve: (place: number) => `Published rank: reserve number ${count(place)}`,
  publishedNot: 'Not reached in the published result',
  ranked: (rank: number) => `Granted, with rank ${count(rank)}`,
  rankedNot: 'Not reached',
  ifResult: (said: string) => `${said}, if this result.json is the published one`,
  ifLoggedResult: (said: string) => `${said}, if this result, which the log holds, is its only one`,
  notListed: 'Not listed',
  notListedIn: (round: string) => `Not listed in ${round}`,

  between: ' ',
  everyoneWhy: (quota: number, rows: number) =>
    `There are ${count(quota)} ${own.many} and the list has only ${count(rows)} rows, so nothing is drawn and everyone is granted.`,
  selectedWhy: (draw: number, ticket: number, last: number, verify: `/${string}`): Sentence => [
    `Word ${count(draw)} of the seed hit ticket ${count(ticket)}, which this code holds; this page computed that from the files themselves. By result.json, those hit up to word ${count(last)} are allocated; to prove that bound, `,
    { path: verify, text: 're-run the draw' },
    '.',
  ],
  reserveWhy: (draw: number, ticket: number, last: number, end: number, verify: `/${string}`): Sentence => [
    `Word ${count(draw)} of the seed hit ticket ${count(ticket)}, which this code holds; this page computed that from the files themselves. By result.json, the ${own.many} were all given at word ${count(last)}, and those hit from there to word ${count(end)} are reserves; to prove these bounds, `,
    { path: verify, text: 're-run the draw' },
    '.',
  ],
  notSelectedWhy: (draws: number, tickets: number, verify: `/${string}`): Sentence => [
    `Of the first ${count(draws)} words of the seed none hit ${
      tickets === 1 ? 'this code’s one ticket' : `one of this code’s ${count(tickets)} tickets`
    }; this page computed that from the files themselves. By result.json, the draw ended at word ${count(draws)}; to prove that bound, `,
    { path: verify, text: 're-run the draw' },
    '.',
  ],
  rankPublished: (rank: number) =>
    `The rank is ${count(rank)}; that number is taken from result.csv, whose digest is the one in result.json, and proving it needs the whole list.`,
  loggedWhy: (hash: string): Sentence => [
    'The digest of this result.json is ',
    { digest: hash },
    '. The proof that you gave holds by the trust policy kept on this device: the log has this file. Whether it has a second result for the same commitment, one proof cannot show; that takes a check of the whole log.',
  ],
  resultProofUnseen:
    'You gave a log’s proof for result.json, but no trust policy is kept on this device, and it was not looked at.',
  relativeWhy: (hash: string): Sentence => [
    'This page was built before this pool had a result and has no digest to compare with. The digest of this result.json is ',
    { digest: hash },
    ': compare it with one that you got elsewhere, or reload this page and look up again.',
  ],
  provenWhy: 'This page computed it from the bytes it downloaded; it did not ask anybody.',
  undrawnWhy: 'The list is frozen and has this code, which is proven.',
  undrawnHere: 'This site has no seed or result file of this pool.',
  undrawnKept:
    'The record on this device has no seed or result file; whether there is one elsewhere, look up again with a connection.',
  drawDue: (drawAt: string) =>
    `The draw is set for ${drawAt}, which by this device’s clock is still to come.`,
  drawNow: (drawAt: string, overdueAt: string) =>
    `The draw was set for ${drawAt}, which by this device’s clock has come; a seed is due by ${overdueAt}.`,
  drawOverdue: (drawAt: string, overdueAt: string) =>
    `It is overdue: the draw was set for ${drawAt} and a seed was due by ${overdueAt}, which by this device’s clock has passed. Without a seed nobody has grounds to say that they were selected or not.`,
  calledTo: (called: number, steps: number, at: string) =>
    `When this site was built, ${count(called)} ${called === 1 ? 'reserve' : 'reserves'} had been called: the published succession has ${count(steps)} ${steps === 1 ? 'step' : 'steps'}, the last of ${at}.`,
  movedUp: (rank: number) =>
    `This code has rank ${count(rank)}; by that succession it moved up and holds a place.`,
  movedAndGone: (rank: number) =>
    `This code has rank ${count(rank)}; by that succession it moved up and gave its place up again.`,
  notCalled: (before: number) =>
    before === 0
      ? 'This code is the next.'
      : `This code was not called; ${count(before)} ${before === 1 ? 'is' : 'are'} before it.`,
  someGaveUp: (gone: number, at: string) =>
    `The published succession says that ${count(gone)} of those selected gave ${gone === 1 ? 'a place' : 'places'} up; its last step is of ${at}. The rank of this code was not read, so whether it is among them is not known here.`,
  gaveUp: (rank: number, at: string) =>
    `The published succession says that rank ${count(rank)} gave its place up; its last step is of ${at}. The result of the draw is the same.`,
  rankedWhy: 'Nothing is drawn in this pool: it is ordered by points and time of application.',
  queuedWhy: 'Nothing is drawn in this pool: it is ordered by time of application.',
  unprovenWhy: (verify: `/${string}`): Sentence => [
    'That this code is on the frozen list is proven. The rank is taken from result.csv, whose digest is the one in result.json; one row of the list cannot prove a rank. To prove it, ',
    { path: verify, text: 'order the whole list again' },
    '.',
  ],
  drawDay: (day: string) => `draw date ${day}`,
  rehearsal: 'a rehearsal, which counts for nothing',
  undecidedWhy: 'That this code is on the frozen list is proven; one row of the list has no rank by itself.',
  ask: {
    rank: (bytes: string) =>
      `The rank is in the published result.csv (about ${bytes}), which was not read yet.`,
    outcome: (bytes: string) =>
      `The outcome is in the published result.csv (about ${bytes}), which was not read yet.`,
    read: 'Read the result file',
    reading: 'Reading result.csv …',
    done: (done: string, total: string) => `${done} of about ${total}`,
    cancel: 'Stop',
    again: 'Read it again',
    failed: (why: string) => `result.csv was not read, so the rank is not known: ${why}.`,
    why: {
      unreachable: 'no connection',
      server: 'the server did not give it',
      webpage: 'a web page came instead',
      missing: 'the server has none',
      malformed: 'what came is longer than it can be',
      result: 'what came is not the one that result.json names, and was not used',
    },
  },
  keptWhy: 'No network was used this time: the whole list stored on this device was searched.',
  keptSince: (since: string) =>
    `That copy has been on this device since ${since}, by its clock; there may be a newer one online.`,
  keptSome: (since: string) =>
    `The network did not answer for all: some files come from the copy on this device, kept since ${since} by its clock; there may be newer ones online.`,
  savedWhy: 'This was computed from your saved receipt, without this site’s search index.',
  elsewhere: (pools: number) =>
    pools === 1
      ? 'One other pool does not list this code'
      : `${count(pools)} other pools do not list this code`,

  code: 'Application code',
  row: 'List',
  rowOf: (row: number, rows: number) => `row ${count(row)} of ${count(rows)}`,
  line: 'The row',
  tickets: 'Tickets',
  ticketsOf: (first: number, last: number) =>
    first === last
      ? `${count(first)}, just one`
      : `${count(first)} to ${count(last)}, ${count(last - first + 1)} of them`,
  points: 'Points',
  since: 'Applied',
  quota: `Number of ${own.many} and reserves`,
  quotaOf: (quota: number, reserves: number) => `${count(quota)} ${own.many}, ${count(reserves)} reserves`,
  asked: 'Looked up',
  askedAt: (time: string) => `${time}, by this device’s clock`,

  drum: 'Where your tickets are',
  drumTitle: 'All tickets and those of this code',
  drumDescription: (total: number, first: number, last: number, draws: number) =>
    `A strip from ticket 1 to ticket ${count(total)}. The tickets of this code, ${count(first)} to ${count(last)}, are marked thick. ${count(draws)} fine ticks are the tickets that the words of the seed hit.`,
  drumMark: (first: number, last: number) =>
    first === last ? count(first) : `${count(first)}–${count(last)}`,
  drumCaption: (total: number, draws: number, complete: boolean) =>
    `The strip is all ${count(total)} tickets; red are those of this code. ${complete ? `Each of the ${count(draws)} ticks` : `Only the first words are drawn: each of the ${count(draws)} ticks`} is the ticket that one word of the seed hit, the short ones after the ${own.many} were all given; the curve above shows how dense they are. Some hit a person who was already selected and were passed over; which ones, only the whole list can tell.`,

  basis: 'The steps that were checked',
  seals: 'Seals that were checked',
  stepByStep: 'Step by step',
  notNeeded: 'not needed',
  notYet: 'not found',
  asDownloaded: 'as downloaded',
  notOrdered: 'not ordered here',
  notRead: 'not read',
  listNote: (steps: readonly number[]) => `${stepsOf(steps)} to the root`,
  commitmentNote: 'as this page noted it',
  seedNote: (proven: number, attested: number) =>
    attested === 0 ? `${proven} proven` : `${proven} proven, ${attested} attested`,
  drawNote: (words: number) => (words === 1 ? '1 word taken' : `${count(words)} words taken`),
  drawNone: 'nothing to draw',
  logProofStep:
    'The receipt carries a proof from a publication log. No trust policy was given, and it was not looked at.',
  logNoProof:
    'You keep a trust policy, but this receipt carries no proof from a publication log, so the log was not checked.',
  logHolds: (
    origin: string,
    index: number,
    size: number,
    hours: number | null,
    witnesses: readonly string[],
    isSite: boolean,
  ) =>
    `Publication log: by ${isSite ? 'this site’s own' : 'your'} trust policy the commitment is in the log ${origin}, as entry ${count(index)}, counted from 0, of the ${count(size)} it had then. ${
      hours === null
        ? 'The policy asks for no witnesses.'
        : `Seen before the draw by ${witnesses.join(', ')}; the last of them saw it ${count(hours)} ${hours === 1 ? 'hour' : 'hours'} before the draw.`
    } Whether it is the only commitment takes a check of the whole log.`,
  logOfSite:
    'The trust policy kept here is this site’s own: it comes from the one that is checked, so what is said of witnesses proves little.',
  logWitness: (name: string, at: string) => `${name} (${at})`,
  listStep: (page: number, rows: number, steps: number, root: string): Sentence => [
    `List: this row is on page ${count(page)}, counted from 0. The digest of that page’s ${count(rows)} rows leads in ${steps === 1 ? '1 step' : `${steps} steps`} to the root in the commitment, `,
    { digest: root },
    '.',
  ],
  absenceStep: (pages: readonly number[], steps: readonly number[], root: string): Sentence => [
    `List: ${pages.length > 1 ? 'pages' : 'page'} ${pages.map((page) => count(page)).join(' and ')}, counted from 0, ${pages.length > 1 ? 'lead' : 'leads'} in ${stepsOf(steps)} to the root in the commitment, `,
    { digest: root },
    '. The list is sorted by code, and where this code would stand it does not.',
  ],
  commitmentStep: (hash: string): Sentence => [
    'Commitment: its digest is ',
    { digest: hash },
    ', the one this page was built with. Both come from this site, so compare it with a newspaper, a notice board or somebody else’s copy too.',
  ],
  seedStep: (sources: number) =>
    sources === 1
      ? 'Seed: its one source was checked against the commitment, and the seed computed from it.'
      : `Seed: its ${sources} sources were checked against the commitment, and the seed computed from them.`,
  sources: {
    secret: 'Secret: its digest is the committed one; proven by cryptography.',
    drand: (round: number) => `drand round ${count(round)}: its signature is valid; proven by cryptography.`,
    balls: (what: string, digits: string) =>
      `Balls: ${digits} (${what}). As many digits as promised; that they fell like this rests on their witnesses.`,
    text: (what: string, text: string) =>
      `Text: ${text} (${what}). Its form is right; that it was published like this rests on its witnesses.`,
  },
  drawStep: (words: number, hit: { draw: number; ticket: number } | null) =>
    hit === null
      ? `Draw: ${count(words)} words were taken from the seed one by one, and none hit a ticket of this code.`
      : `Draw: words were taken from the seed one by one; the ${ordinal(hit.draw)} was the first to hit a ticket of this code, ${count(hit.ticket)}.`,
  drawStepNone: `Draw: there are enough ${own.many} for every row of the list, so nothing is drawn.`,
  drawStepRanked: 'Order: not computed. One row has no rank by itself; that needs the whole list.',
  restStep: (verify: `/${string}`): Sentence => [
    'That the whole list keeps the rules no receipt can prove: somebody has to have verified all of it. This site did when it was built; you need not trust it and can ',
    { path: verify, text: 'verify it yourself' },
    '.',
  ],
  resultStep:
    'Result: the digest of result.json is the one this page was built with, and the commitment, the seed and all the figures in it fit.',
  resultStepRelative: (hash: string): Sentence => [
    'Result: the commitment, the seed and all the figures in result.json fit. Its digest is ',
    { digest: hash },
    '; this page has none to compare with, so the outcome is relative to this file.',
  ],
  boundStep: (allocatedDraws: number, draws: number) =>
    allocatedDraws === draws
      ? `That the ${own.many} end at word ${count(draws)} is what it says; proving it needs the whole draw.`
      : `That the ${own.many} end at word ${count(allocatedDraws)} and the reserves at word ${count(draws)} is what it says; proving it needs the whole draw.`,
  rankStep: (rank: number | null) =>
    rank === null
      ? 'The digest of result.csv is the one in result.json, and it does not have this code.'
      : `The digest of result.csv is the one in result.json; there this code has rank ${count(rank)}, with the same ticket and word. That it is exactly this rank is not proven.`,
  rankStepRanked: (rank: number | null) =>
    rank === null
      ? 'The digest of result.csv is the one in result.json, and it does not have this code; whether it should is not proven.'
      : `The digest of result.csv is the one in result.json; there this code has rank ${count(rank)}. That the order is right is not proven.`,
  unreadStep: 'result.csv was not read.',

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
