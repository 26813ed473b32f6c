import { count } from '../../numbers.ts';
import type { BeijingDrawWords } from './draws.zh.ts';

/** Draws from figures alone: any tickets, quota and seed, and the draws that were published. */
export const beijingDrawWords: BeijingDrawWords = {
  tickets: 'Without the zip: three numbers',
  ticketsWhat:
    'Tickets, quota and seed are enough to tell which tickets are drawn one after the other. Where each code has one ticket, that is the order of the winners; where codes have several, the published order lacks the tickets whose codes had already won, which only the zip can tell.',
  ticketsOf: 'Tickets',
  quotaOf: 'Quota',
  seedOf: 'Seed',
  draw: 'Work out the order',
  drawing: 'Working …',
  drawn: (n: number) => (n === 1 ? '1 ticket is drawn.' : `${count(n)} tickets, in the order drawn.`),
  drawnAll: (n: number) =>
    `The quota is not below the number of tickets: all ${count(n)} win in their order, without a seed.`,
  nobody: 'The quota is zero, so no ticket is drawn.',
  timeOut: (numbers: number, picked: number) =>
    `Time-out: ${count(numbers)} numbers gave only ${count(picked)} different tickets. The official program has no result here.`,
  order: 'The tickets in the order drawn',
  save: 'Save all (CSV)',

  published: 'Draws that were published',
  publishedWhat:
    'Tickets, quota, seed and result of these 33 draws are from the PDFs that were published then. The pools were not kept with them, but the three numbers are enough to work out the order of the tickets and hold it against the published ones.',
  caption: '33 draws from 2014 to 2016',
  which: 'Draw',
  period: 'Period',
  kind: 'Kind',
  date: 'Date',
  ticketsHead: 'Tickets',
  quotaHead: 'Quota',
  seedHead: 'Seed',
  result: 'Re-run',
  command: 'Command',
  run: 'Re-run',
  runLabel: (which: string) => `Re-run ${which}`,
  notYet: 'not re-run yet',
  aroundTickets: ['', ' tickets'],
  aroundQuota: ['quota ', ''],
  aroundSeed: ['seed ', ''],
  endsTitle: 'The published tickets',
  endsWhat:
    'Hold the order that a command gives against these. Among persons with ordinary cars the published order lacks some of its tickets.',
  firstTickets: (n: number) => `The first ${n}: `,
  lastTickets: (n: number) => `The last ${n}: `,
  runAll: (n: number) => `Re-run all ${n}`,
  running: 'Working …',
  agreesWhole: (ranks: number) => `Every one of the ${count(ranks)} ranks agrees (same SHA-256)`,
  agreesEnds: (first: number, last: number, passedOver: number) =>
    `The first ${first} and the last ${last} published tickets come in this order; ${count(passedOver)} tickets passed over`,
  differs: 'Differs from what was published',
  notDone: 'Could not be done',
  allDone: (whole: number, ends: number, differs: number) =>
    differs > 0
      ? `Done: ${differs} differ from what was published.`
      : `Done: in ${whole} draws every rank agrees, in ${ends} the first and the last tickets come in this order.`,
  endsNote:
    '“Come in this order” is weaker than “every rank agrees”: in those draws codes have several tickets, and whether a ticket was passed over because its code had already won cannot be told without the pool.',
  noSuch: (id: string) => `There is no draw “${id}” here.`,
  paste: 'Compare the whole order of a draw',
  pasteWhat:
    'If you have all published tickets of a draw, paste them here: a ticket a line, or rank and ticket, or the text copied from the PDF.',
  pasteWhich: 'Which draw',
  pasteField: 'The published tickets, in order',
  check: 'Compare the order',
  nothing: 'Nothing is pasted.',
  pasted: 'the pasted tickets',
  holdsAll: (n: number) => `All ${count(n)} tickets stand at their ranks; none is passed over.`,
  holds: (n: number, passedOver: number) =>
    `All ${count(n)} tickets come in this order; ${count(passedOver)} others are passed over.`,
  holdsNot: (met: number, missing: number) =>
    met === 0
      ? `The first ticket, ${count(missing)}, does not come in this order.`
      : `The first ${count(met)} tickets come in this order; number ${count(met + 1)}, ticket ${count(missing)}, does not.`,
  contradicted: 'Something that the list says about itself is not so in this draw: see the table.',
  fits: 'Fits',
  agrees: 'Agrees',
  partly: 'Compared in part',
  notFits: 'Does not fit',
  notCompared: 'Not compared',
  judged: (list: string, draw: string) => `Compared: ${list}, with ${draw}.`,
  tooMany: (given: number, quota: number) =>
    `${count(given)} tickets were pasted, ${count(given - quota)} more than the quota of this draw, which is ${count(quota)}.`,
  notPublished: (passedOver: number) =>
    `They are as many as the quota, but not the published order that this site has noted (another SHA-256): ${passedOver === 0 ? 'some tickets are others' : `${count(passedOver)} tickets are passed over`}.`,
  passedOverWinners:
    'In this draw each code has one ticket, so the tickets passed over are winners that were not pasted.',
  codesNotCompared: 'There are codes in what was pasted. They were not compared; that takes the zip.',
  passedOverWhat:
    'Whether the codes of the tickets passed over had already won cannot be told without the pool.',
  given: (given: number, quota: number) =>
    `${count(given)} tickets were pasted, and the quota of this draw is ${count(quota)}, so not all was compared.`,
  isPublished: 'What was pasted is the published order that this site has noted (same SHA-256).',
  kinds: {
    PersonCommon: 'personal, ordinary',
    PersonNew: 'personal, new energy',
    UnitCommon: 'organisations, ordinary',
    UnitNew: 'organisations, new energy',
  },
  named: (period: string, kind: string) => `${period}: ${kind}`,
  periodOf: (year: string, number: number) => `${year}, no. ${number}`,
};
