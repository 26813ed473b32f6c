/** What an answer rests on: its seals, and the steps that were checked, one by one. */
import { own } from '../../publisher/words.en.ts';
import { count } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';
import type { StepWords } from './steps.zh.ts';

const ordinal = (n: number): string => {
  const tail = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return count(n) + tail;
};

const stepsOf = (steps: readonly number[]) =>
  `${steps.join(' and ')} ${steps.length === 1 && steps[0] === 1 ? 'step' : 'steps'}`;

export const stepWords: StepWords = {
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
};
