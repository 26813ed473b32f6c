import { count } from '../../numbers.ts';
import type { BeijingCodeWords } from './code.zh.ts';

const s = (n: number): string => (n === 1 ? '' : 's');

/** One's own code: how it fared, and how many seeds would have let it win. */
export const beijingCodeWords: BeijingCodeWords = {
  lookup: 'Look up a code',
  lookupWhat:
    'In the pool that was just read. The code stays on your device and does not go into the report.',
  code: 'Application code',
  codeHint: '13 digits; spaces and full-width digits are fine.',
  look: 'Look up',
  looking: 'Looking …',
  first: 'Re-run a draw above first; then a code can be looked up.',
  won: (rank: number, ticket: number) => `Selected: rank ${count(rank)}, ticket ${count(ticket)}.`,
  wonOften: (times: number) => `Selected ${count(times)} times: all tickets win.`,
  lost: 'Not selected.',
  absent: 'This pool does not have this code.',
  noResult: 'Time-out: there is no result.',
  lostWhat: (winners: number) => `With this seed, none of the ${count(winners)} winning tickets is its own.`,
  absentWhat: 'Please check the code and the period. Each period and each kind has a pool of its own.',
  noResultWhat: 'The pool has it, but this draw has no result, so it has neither won nor lost.',
  tickets: (n: number) => `Its ${count(n)} ticket${s(n)} in the pool`,
  range: (from: number, to: number) => (from === to ? count(from) : `${count(from)}–${count(to)}`),
  rangesMore: (n: number) => `${count(n)} more stretches are not listed.`,
  drum: 'Where its tickets stand in the pool',
  drumDescription: (n: number, total: number) =>
    `A strip from ticket 1 to ticket ${count(total)} with its ${count(n)} ticket${s(n)} marked.`,
  drumCaption: (n: number, total: number) =>
    `A strip from ticket 1 to ticket ${count(total)}. The thick mark${s(n)} show${n === 1 ? 's' : ''} its ${count(n)} ticket${s(n)}; fine lines, where there are any, show winning tickets.`,
  drumCut: (shown: number) => `Only the first ${count(shown)} stretches are marked.`,
  mark: (ticket: number) => `winning ticket ${count(ticket)}`,
  oneMark: (from: number, to: number) =>
    from === to ? `ticket ${count(from)}` : `tickets ${count(from)} to ${count(to)}`,

  magnifier: 'The seed under a magnifier',
  magnifierWhat:
    'A seed has only six digits, so there are a million. Once the list is frozen anyone can try all of them, and count under how many a code would win. That is what this does.',
  magnifierFirst: 'Re-run a draw above, and look up a code that the pool has; then its seeds can be counted.',
  magnifierOf: 'Count for this code: ',
  magnify: 'Count a million seeds',
  magnifyAgain: 'Count again',
  magnifierTime:
    'Most pools take some ten or twenty seconds on a computer, a few take minutes; all its cores are used. You can cancel at any time.',
  stages: {
    plan: 'Looking how to count …',
    numbers: (done: string, total: string) => `Counting: ${done} of ${total} numbers`,
    seeds: (done: string, total: string) => `Drawing whole: ${done} of ${total} seeds`,
  },
  progress: 'Progress of counting the seeds',
  cancel: 'Cancel',
  cancelLabel: 'Cancel counting the seeds',
  cancelled: 'Cancelled before the end, so there is no count.',
  counted: (wins: number) => `Under ${count(wins)} of a million seeds it would win.`,
  none: {
    absent: 'This pool does not have this code, so there is nothing to count.',
    nobody: 'The quota is zero, so it would win under no seed.',
    all: 'The quota is not below the number of tickets, so no seed is used and it always wins.',
  },
  expected: (mean: number, low: number, high: number) =>
    `By its tickets in the pool some ${count(mean)} are expected, usually between ${count(low)} and ${count(high)}.`,
  standing: (part: number, deviation: string, isMore: boolean) =>
    part < 1
      ? 'It is at the mean.'
      : `It is ${count(part)} ${isMore ? 'above' : 'below'} the mean, ${deviation} standard deviations.`,
  howNumbers: (numbers: number, drawn: number, quota: number) =>
    `How it was counted: each number of the generator is a linear function of the seed, so one need not draw a million times to find which of the first ${count(numbers)} numbers falls on its tickets under which seed. Among the first ${count(quota)} it has won for certain; where it comes later, which were ${count(drawn)} seeds, each was drawn whole. Later numbers were not looked at: with numbers drawn at random, the chance that any of the million draws would need more of them is below one in a billion.`,
  howWhole: (timeOuts: number) =>
    `How it was counted: each of the million seeds was drawn whole.${timeOuts > 0 ? ` ${count(timeOuts)} of them time out and have no winners.` : ''}`,
  howExpected:
    'The number expected is worked out so: were all numbers independent, its tickets and the pool’s give its chance in one draw, and that is taken a million times.',
  means:
    'The count tells the luck of the code’s place, not of its holder. It was settled when the list was frozen, and anyone who has the list can work it out; at another place the count would be another.',
  meansMore: 'Why six digits are too few',
  chart: 'The seeds of this code, and how many are expected',
  chartUp: 'How likely',
  chartAlong: 'Seeds under which it would win',
  chartDescription: (wins: number, mean: number, low: number, high: number) =>
    `A bell curve around ${count(mean)}, shaded from ${count(low)} to ${count(high)}; a line stands at ${count(wins)}.`,
  chartMark: (wins: number) => `this code: ${count(wins)}`,
  chartCaption:
    'The curve is what would be expected were the numbers independent; its shaded part holds 95%; the line is what was counted.',
};
