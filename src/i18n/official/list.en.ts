import type { KindName } from '../../official/beijing/head.ts';
import { count } from '../numbers.ts';
import type { OfficialWords } from './list.zh.ts';
import type { Tally } from './tally.ts';

const kindsEn: Readonly<Record<KindName, string>> = {
  PersonCommon: 'personal, ordinary',
  PersonNew: 'personal, new energy',
  UnitCommon: 'organisations, ordinary',
  UnitNew: 'organisations, new energy',
};

/** The words of the page that gathers the real draws. */
export const officialWords: OfficialWords = {
  title: 'Real draws',
  summary:
    'Draws that public bodies really held, re-run exactly as they were held: from the figures published then, by the method used then, compared with the result published then. One press, and your browser computes it.',

  systems: 'Three systems',
  systemsNote:
    'None of them is Mingqian’s method or rests on a commitment of Mingqian’s. Here they are recomputed as they were.',
  who: 'Who draws',
  decides: 'What decides',
  canRerun: 'What can be re-run',
  believe: 'What remains to be believed',
  system: {
    beijing: {
      title: 'Beijing’s small-car quota',
      who: 'Beijing’s quota office.',
      decides:
        'Six digits. They start the random number generator that comes with .NET, which gives one ticket after another; a ticket whose code has already won is passed over. Before 2021 the digits came from six balls, each a digit from 0 to 9.',
      canRerun:
        'With the published zip the whole pool; without it, from tickets, quota and seed, the order of the tickets. This site holds the figures of 33 draws, in the table above. Nothing after round 2 of 2016 was compared.',
      believe:
        'That the balls really came out so; that every ticket belonged on the list; that this is the list that was frozen before the draw.',
    },
    rfc3797: {
      title: 'RFC 3797: the IETF’s nominating committee',
      who: 'The Internet Engineering Task Force (IETF). The voting members of its nominating committee, NomCom, are selected so from volunteers.',
      decides:
        'A few public numbers agreed on beforehand, such as the results of lotteries. They make a key; MD5 of the key and a counter, divided by how many are left, leaves a remainder that says who is selected.',
      canRerun: 'The two selections of 2012 and 2013, from the numbers that the sources published.',
      believe:
        'That sources and the order of the volunteers were announced before the numbers came out; that the numbers were copied rightly.',
    },
    rivest: {
      title: 'Rivest’s sampler: election audits',
      who: 'The state of Colorado, in the risk-limiting audit after the election of 7 November 2017: some paper ballots are fetched and compared by hand with what the machines counted.',
      decides:
        'Twenty ten-sided dice, thrown in public, make a seed of twenty digits. SHA-256 of the seed, a comma and a counter, divided by the number of ballots, leaves a remainder; plus one, that is the ballot to fetch.',
      canRerun: 'All numbers of the first round in six counties.',
      believe:
        'That the dice really fell so; that each county’s manifest agreed with the ballots in its boxes and was settled before the dice were thrown.',
    },
  },

  all: 'All real draws',
  found: (draws, from, to, every, ends, differs) =>
    `${draws} real draws of ${from === to ? from : `${from} to ${to}`}, all re-run when this site was built: ${every} agree throughout with what was published${ends === 0 ? '' : `, ${ends} were compared at both ends and come in order`}, ${differs === 0 ? 'none differs' : `${differs} ${differs === 1 ? 'differs' : 'differ'}`}.`,
  allNote: (draws: number) =>
    `There are ${draws}. What went into each, and the published result it is compared with, came with this page; they are re-run on your device, without a network if you like.`,
  rerun: 'Re-run',
  colon: ': ',
  rerunAll: 'Re-run all',
  again: 'Run again',
  draw: 'Draw',
  when: 'Drawn on',
  pool: 'From how many',
  drawn: 'How many drawn',
  from: 'Seed or sources',
  inPool: ['', ' in the pool,'],
  ofThem: ['', ' drawn'],
  seed: 'seed ',
  outcome: 'Re-run',
  names: {
    beijing: (period: string, kind: KindName) =>
      `Round ${Number(period.slice(4))} of ${period.slice(0, 4)}: ${kindsEn[kind]}`,
    rfc3797: (year: number) => `NomCom ${year}`,
    rivest: (county: string) => `${county} County, round 1`,
  },
  sources: (n: number) => `${n} sources`,
  notYet: 'not re-run yet',
  running: 'running …',
  every: (compared: number) => `all ${count(compared)} ranks agree`,
  everyBallot: (compared: number) => `all ${count(compared)} published ballots agree`,
  ends: (first: number, last: number, passedOver: number) =>
    `the first ${first} and last ${last} come in this order, ${count(passedOver)} passed over; those between not compared`,
  differs: 'differs from what was published',
  stopped: 'could not be computed',
  tally: ({ every, ends, differs, stopped }: Tally, time: string) =>
    `${every + ends + differs + stopped} re-run in ${time}: ${every} agree throughout, in ${ends} only the first and last come in this order, ${differs} differ${stopped > 0 ? `, ${stopped} could not be computed` : ''}.`,
  seconds: (s: number) => (s < 0.1 ? 'less than 0.1 seconds' : `${s.toFixed(1)} seconds`),
  legend: 'Three outcomes',
  legendEvery:
    'Everything that was published was compared and is the same, in the same order. Beijing’s draws have a thousand tickets and more; there the SHA-256 of all of them in their order is compared. Ballots were published in order of their numbers, so there is no order to compare.',
  legendEnds:
    'In the personal pools for ordinary cars one code may have several tickets, and once a code has won its other tickets are passed over. Which ones, only the whole pool can tell. From tickets, quota and seed alone, the first 10 and the last 3 published tickets are compared: all of them come in the re-run order as they were published. That is weaker than agreeing throughout: whether a ticket was rightly passed over was not compared.',
  legendDiffers: 'At least one is not the same. The system’s own page shows where it begins.',
  legendNames: { every: 'Agrees throughout', ends: 'First and last come in order', differs: 'Differs' },
  newEnergy: (link: string) =>
    `There are pools for new energy in the table: in rounds 1 and 2 of 2014 and rounds 3 and 4 of 2015 new energy was drawn by lot too. It no longer is; see ${link}.`,
  newEnergyLink: 'ways of applying',

  proves: 'What agreement shows',
  provesText:
    'Agreement shows that the published result does follow from the published seed by this method. It does not show how the seed came about, nor that every row of a list belonged there. And Beijing’s six digits have a property of their own: they are few.',
  sixDigits: 'Why six digits are too few',

  elsewhere: 'Re-run them without this page',
  elsewhereNote:
    'In the folder of this site’s program. Behind “->”, under each command, is what was published; “...” stands for what is left out here. macOS has no sha256sum; use shasum -a 256.',
  elsewherePython:
    'How to compute the same with nothing but Python’s own library is told on the three systems’ own pages.',
  withoutScript:
    'Re-running in this page needs JavaScript. Without it, use the commands at the end of this page; they give the same.',
  source: 'Sources',
  sourceBeijing:
    'Beijing: official result PDFs, 2014 to 2016, as archived in the public repository unclechen/YaolemeCrawler (pdf/). Only tickets, quotas and seeds are taken from them, no names.',
  sourceRfc3797: 'IETF: testcase-2012.txt and testcase-2013.txt in mcr/rfc3797.',
  sourceRivest: 'Colorado: the Secretary of State’s audit center, 2017; cjerdonek/rivest-sampler-tests.',
};
