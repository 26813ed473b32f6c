/** What came of a code: the sentence in large type, why it is so, and where it was read. */
import { own } from '../../publisher/words.en.ts';
import { count } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';
import type { OutcomeWords } from './outcome.zh.ts';

export const outcomeWords: OutcomeWords = {
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
  relativeWhy: (hash: string): Sentence => [
    'This page was built before this pool had a result and has no digest to compare with. The digest of this result.json is ',
    { digest: hash },
    ': compare it with one that you got elsewhere, or reload this page and look up again.',
  ],
  loggedWhy: (hash: string): Sentence => [
    'The digest of this result.json is ',
    { digest: hash },
    '. The proof that you gave holds by the trust policy kept on this device: the log has this file. Whether it has a second result for the same commitment, one proof cannot show; that takes a check of the whole log.',
  ],
  resultProofUnseen:
    'You gave a log’s proof for result.json, but no trust policy is kept on this device, and it was not looked at.',
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
};
