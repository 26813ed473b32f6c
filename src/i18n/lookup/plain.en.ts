import { absent } from '../../publisher/absent.en.ts';
import { own } from '../../publisher/words.en.ts';
import { count } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';
import type { PlainWords } from './plain.zh.ts';

/** What an answer says first, as one citizen would say it to another, and what comes next. The protocol's words are for the proof. */
export const plainWords: PlainWords = {
  won: (draw: number, ticket: number) =>
    draw === 1
      ? `The very first number drawn was yours: ticket ${count(ticket)}.`
      : `Number ${count(draw)} of those drawn was yours: ticket ${count(ticket)}.`,
  wonRank: (rank: number, quota: number) =>
    `There are ${count(quota)} ${own.many}; your published rank is ${count(rank)}.`,
  everyone: (quota: number, rows: number) =>
    `There are ${count(quota)} ${own.many} and the list has only ${count(rows)} applications: nothing is drawn, and everyone on the list is granted.`,
  ranked: (quota: number) =>
    `This pool is not drawn but put in order; ranks up to ${count(quota)} are granted. The rank is told as published and was not worked out again here.`,
  rankedReserve: (place: number, reserves: number, quota: number) =>
    `This pool is not drawn but put in order. The ${own.many} end at rank ${count(quota)}; you are number ${count(place)} of the ${count(reserves)} reserves behind it. The rank is told as published and was not worked out again here.`,
  rankedOut: (last: number) =>
    `This pool is not drawn but put in order. The published result ends at rank ${count(last)}, and you are not in it. That is told as published and was not worked out again here.`,
  reserve: (draw: number, ticket: number, place: number | null, reserves: number) =>
    `Number ${count(draw)} of those drawn was yours, ticket ${count(ticket)}, when the ${own.many} had all been given. ${
      place === null
        ? `There are ${count(reserves)} reserves; which of them you are, the result file tells once it is read.`
        : `There are ${count(reserves)} reserves; by the published ranks you are number ${count(place)}.`
    }`,
  notSelected: (draws: number, tickets: number) =>
    `${count(draws)} numbers were drawn, and none was ${tickets === 1 ? 'your ticket' : `one of your ${count(tickets)} tickets`}.`,
  undecided:
    'You are on the list, which was checked. Whether you were selected stands in the published result file, which was not read yet.',
  frozen: (drawAt: string) =>
    `You are on the list, and the list is sealed. The draw is on ${drawAt}; look up again after that.`,
  due: (drawAt: string) =>
    `You are on the list. The draw was set for ${drawAt}; that time has come, and no result was found yet.`,
  overdue: (overdueAt: string) =>
    `You are on the list. The seed of the result was due by ${overdueAt}; that has passed, and none was found.`,
  ifResult: (said: string) => `By the result that was downloaded: ${said}`,
  absent,

  wonGuide: (guide: boolean): Sentence =>
    guide
      ? ['How to claim it, and by when: ', { path: '/guide/won/', text: 'after you were selected' }, '.']
      : ['How to claim it, and by when, is in the publisher’s notices. This site does not know.'],
  fraud: (safety: boolean): Sentence => [
    'If somebody uses this result to ask you for money, for a verification code or to follow a link, do not do it yet: ask the publisher first. ',
    ...(safety ? [{ path: '/policy/safety/', text: 'Safety advice' } as const] : []),
  ],
  calledUnknown:
    'How far reserves were called is not known here: when this page was built, no succession had been published. How the publisher will tell you when it is your turn, ask the publisher.',
  nextDraw: (
    round: string,
    drawAt: string,
    quota: number,
    rows: number,
    share: string,
    path: `/${string}`,
  ): Sentence => [
    `Next is ${round}, drawn on ${drawAt}: ${count(quota)} ${own.many} for a list of ${count(rows)} applications, one in ${share} on average. Whether you are on that list: `,
    { path, text: `look this code up in ${round}` },
    '.',
  ],
  nextOrdered: (round: string, drawAt: string, quota: number, rows: number, path: `/${string}`): Sentence => [
    `Next is ${round}, due on ${drawAt}: ${count(quota)} ${own.many} for a list of ${count(rows)} applications. Whether you are on that list: `,
    { path, text: `look this code up in ${round}` },
    '.',
  ],
  nextDue: (round: string, drawAt: string, path: `/${string}`): Sentence => [
    `Next is ${round}, set for ${drawAt}, which by this device’s clock has come; when this page was built it had no result: `,
    { path, text: `look this code up in ${round}` },
    '.',
  ],
  laterDraw: (round: string, path: `/${string}`): Sentence => [
    `This pool came up again later, in ${round}: `,
    { path, text: 'look this code up there' },
    '.',
  ],
  noNextDraw: 'When this pool comes up next had not been published when this page was built.',
  thisShare: (quota: number, rows: number, share: string) =>
    `This time there were ${count(quota)} ${own.many} for a list of ${count(rows)} applications, one in ${share} on average. The chance next time can be worked out once that list is sealed.`,
  objection: (objection: boolean): Sentence =>
    objection
      ? [
          'If you should be on the list: save the receipt, which proves that you are not on it, and see ',
          { path: '/guide/objection/', text: 'how to object' },
          '.',
        ]
      : [
          'If you should be on the list, save the receipt and tell the publisher: it proves that you are not on it.',
        ],
  replaced: (at: string, path: `/${string}`): Sentence => [
    `A list of this pool that was sealed before was voided, by a notice of ${at} in this site’s log; this is the one that took its place. `,
    { path, text: 'The one that was voided' },
  ],

  proof: 'What it rests on',
  allChecked: 'all five steps were checked on this device',
  checked: (names: readonly string[], others: readonly string[]) =>
    `checked on this device: ${names.join(', ')}; not checked: ${others.join(', ')}`,

  elsewhere: 'Other pools and rounds of this site',
  lookingElsewhere: (pools: number) =>
    `Looking in ${pools === 1 ? 'one other pool' : `${count(pools)} other pools`} of this site …`,
  lookElsewhere: (pools: number) =>
    pools === 1
      ? 'Look in one other pool of this site too'
      : `Look in ${count(pools)} other pools of this site too`,
  lookElsewhereWhat: 'Of each pool one or two pieces of the list are downloaded; the server sees which.',
  foundElsewhere: 'This code is on these lists, as was checked on this device:',
  look: 'See the answer there',
  lookedElsewhere: (rounds: readonly string[], pools: number, found: number) =>
    `${pools === 1 ? '1 other pool was' : `${count(pools)} other pools were`} looked in, of ${rounds.join(', ')}: ${found === 0 ? (pools === 1 ? 'it does not list this code' : 'none of them lists this code') : 'no other lists it'}.`,
  notLookedElsewhere: (rounds: readonly string[], pools: number) =>
    `${pools === 1 ? '1 pool' : `${count(pools)} pools`} of ${rounds.join(', ')} could not be looked in; whether the code is there is not known.`,
  zero: (typed: number, where: string) =>
    `You entered ${count(typed)} digits, and codes of this list have one more. With a 0 in front it is on the list of ${where}:`,
  zeroLook: (code: string) => `Look up ${code}`,
};
