import { numberIn, type OfficialFacts, standing } from '../../official/errors.ts';
import { count } from '../numbers.ts';
import type { RivestWords } from './rivest.zh.ts';
import type { Faults } from './rivest-fault.ts';

const lineEn = ({ line }: OfficialFacts): string => (line === undefined ? '' : `Line ${count(line)}: `);

const faultsEn: Faults = {
  'rivest.seed': () =>
    'The seed has an incomplete character in it, which UTF-8 cannot write. Copy it again from where it was published.',
  'rivest.seed-empty': () => 'No seed is given yet.',
  'rivest.total': () =>
    'The total is an integer from 1 up, of at most sixteen digits; with a manifest it may be left empty.',
  'rivest.count': () => 'How many to draw is an integer from 1 to 1,000,000.',
  'rivest.count-distinct': () => 'Without repeats, no more can be drawn than there are.',
  'rivest.manifest': (facts) =>
    `${lineEn(facts)}not a row of batch and count. There is a cell too many or too few, or a quotation mark without its other.`,
  'rivest.manifest-header': (facts) =>
    `The first line must be batch,count to the letter; it is ${facts.found?.is === 'nothing' ? 'empty' : standing(facts)}.`,
  'rivest.manifest-name': (facts) => `${lineEn(facts)}the batch has no name.`,
  'rivest.manifest-unseen': (facts) =>
    `${lineEn(facts)}the name ${standing(facts)} has characters in it that cannot be seen.`,
  'rivest.manifest-totals': (facts) =>
    `${lineEn(facts)}${standing(facts)} seems to be a total and no batch. Take this line out, or the ballots are counted twice.`,
  'rivest.manifest-twice': (facts) => `${lineEn(facts)}batch ${standing(facts)} was there before.`,
  'rivest.manifest-count': (facts) =>
    `${lineEn(facts)}the count ${standing(facts)} is no plain integer. Digits only, without zeros in front, without spaces.`,
  'rivest.manifest-sum': () => 'The counts must come to something between 1 and 2^53-1.',
  'rivest.manifest-total': (facts) =>
    `The batches come to ${count(numberIn(facts))}, which is not the total given above. Correct one of them, or leave the total empty.`,
};

/** The words of the page of Rivest's sampler. */
export const rivestWords: RivestWords = {
  title: 'The sample of an election audit',
  summary:
    'An election audit looks at some of the ballots. A seed is thrown in public, and Ronald Rivest’s method computes which ballots it gives, so that anyone can recompute them. A county of Colorado in 2017 is filled in below; press once to compare it with what was published.',
  choose: 'A sample',
  chooseNote: 'Load a county, or enter your own. Nothing leaves your device.',
  county: (name: string) => `${name} County`,
  load: 'Colorado 2017, load and re-run:',
  seed: 'Seed',
  seedHint:
    'The seed is text, not a number: zeros in front, spaces and emoji all count, and none is changed.',
  total: 'How many there are',
  count: 'How many are drawn',
  repeats: 'A number drawn before',
  repeatsYes: 'may be drawn again',
  repeatsNo: 'is passed over for the next',
  manifest: 'Batch manifest (CSV)',
  manifestOpen: 'Find the ballots in their batches',
  manifestHint:
    'batch,count on the first line, then a batch a line: its name and how many are in it, in the published order. With it, the total may be left empty.',
  manifestFile: 'Choose a file',
  manifestRead: (name: string) => `Read ${name}.`,
  manifestUnread: (name: string) => `${name} is not UTF-8 text and was not read.`,
  publishedOrder: 'Published',
  orderDrawn: 'in the order drawn',
  orderSorted: 'by number, each once',
  publishedHint: 'Given, they are compared; left out, it is only computed.',
  progress: 'How far it is',
  doing: (done: number, all: number) => `Drawing: ${count(done)} of ${count(all)}`,
  cancel: 'Cancel',
  cancelled: 'Cancelled; there is no result. What you entered is still here.',

  started: (all: number) => `Drawing has begun: ${count(all)} draws.`,
  ended: (all: number) => `All ${count(all)} draws are done.`,
  stopped: 'What you entered was changed, so the drawing under way was stopped; there is no result.',

  judged: (name: string) => `Colorado 2017, ${name} County`,
  own: (total: number, draws: number) =>
    `the seed you entered, ${draws === 1 ? 'one draw' : `${count(draws)} draws`} from ${count(total)}`,
  agreesReason: (n: number) =>
    n === 1
      ? 'One draw, and its number is the same.'
      : `${count(n)} draws, the same numbers in the same order.`,
  agreesSorted: (draws: number, ballots: number) =>
    draws === ballots
      ? `${count(draws)} draws without a repeat: ${count(ballots)} ballots, every one the same.`
      : `${count(draws)} draws, some of them of a number drawn before: ${count(ballots)} different ballots, every one the same.`,
  seedIs: 'The seed as it stands:',
  seedBytes: (bytes: number) => `In UTF-8 it has ${count(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}.`,
  seedSpace: 'It begins or ends with a space, which counts.',
  passed: (passed: number) =>
    passed === 1
      ? 'One draw gave a number drawn before and was passed over.'
      : `${count(passed)} draws gave a number drawn before and were passed over.`,
  drawsCaption:
    'Each time: SHA-256 of the seed, a comma and the counter, divided by the total; the remainder plus 1 is the number',
  first: (shown: number, all: number) =>
    `The table has the first ${count(shown)} rows; all ${count(all)} are in the CSV.`,
  draw: 'Draw',
  counter: 'Counter',
  sha256: 'SHA-256',
  number: 'Number',
  batch: 'Batch',
  position: 'Position in it',
  skipped: 'passed over',
  jsonLimit: (limit: number) =>
    `Above ${count(limit)} rows, have the report written by the command below with --json.`,

  shows: [
    'Once seed and total are fixed, so is the sample. Whoever computes it, with whatever program, gets the same.',
    'Where the seed is thrown after the lists of ballots are handed in, nobody can know in advance which will be looked at, nor put only those right.',
  ],
  showsNot: [
    'Whether the seed was really thrown so, and the lists handed in before. That rests on those who were there and on the dates of the announcements.',
    'Whether the ballots drawn are right. That is for the audit to see, one by one; here it is only computed which.',
    'Whether a list of ballots leaves something out. Where a list is wrong, a number falls on another ballot.',
  ],
  textSeed:
    'The seed is text, not a number: “07” and “7” give samples that have nothing to do with each other. So it has to be copied character by character.',
  bias: 'SHA-256 is a number of 256 bits and the total is below 2⁵³: chances differ by less than one part in 2²⁰³, which does not matter.',

  known: 'Samples copied here',
  knownNote:
    'Round 1 of the statewide risk-limiting audit of Colorado’s election of 7 November 2017. The seed was thrown in public on 17 November with twenty ten-sided dice, one seed for all counties.',
  knownCaption: 'What went into each county’s sample, and the ballots published',
  ballots: (n: number) => `The numbers of ${count(n)} ballots`,
  countyHead: 'County',
  totalHead: 'Ballots',
  countHead: 'Draws',
  ballotsHead: 'Ballots published',
  faults: faultsEn,
};
