import { numberIn, type OfficialFacts, standing } from '../../official/errors.ts';
import type { KeyNote } from '../../official/rfc3797/key.ts';
import { count } from '../numbers.ts';
import type { Rfc3797Words } from './rfc3797.zh.ts';
import type { Faults } from './rfc3797-fault.ts';

const lineEn = ({ line }: OfficialFacts): string => (line === undefined ? '' : `Line ${count(line)}: `);

const faultsEn: Faults = {
  'rfc3797.source': (facts) =>
    `${lineEn(facts)}${standing(facts)} is no number. Only numbers of the digits 0–9 are taken, with spaces or commas between them; sources of letters are not taken by the RFC’s reference program either.`,
  'rfc3797.source-empty': () => 'No source is given yet. One source a line, one line at least.',
  'rfc3797.source-fractions': (facts) =>
    `${lineEn(facts)}the fraction ${standing(facts)} has to be a source of its own. Where one stands among several numbers, the RFC’s text and its reference program write it differently, so nothing is guessed.`,
  'rfc3797.source-thousands': (facts) =>
    `${lineEn(facts)}does the comma in ${standing(facts)} mark thousands, or stand between numbers? Take it out for one number; write a comma and a space between several.`,
  'rfc3797.key': (facts) =>
    `${standing(facts)} is no key string. Each number has a “.” behind it, each source a “/”, and the last character is “/”.`,
  'rfc3797.pool': () =>
    'The size of the pool is an integer from 1 to 65,535; where names are given it may be left empty.',
  'rfc3797.select': () => 'How many to select is an integer from 1 to the size of the pool.',
  'rfc3797.names': (facts) =>
    `Line ${count(facts.line ?? 1)} is empty. An empty line would shift every number behind it.`,
  'rfc3797.names-unseen': (facts) =>
    `${lineEn(facts)}${standing(facts)} has a control in it that cannot be seen. Other programs end a line there, and number the names behind it otherwise. Take it out.`,
  'rfc3797.names-numbers': (facts) =>
    `${lineEn(facts)}the names have numbers of their own, but this line has not number ${count(facts.line ?? 1)}. A name’s number is its line: take out titles and remarks, put in what is missing.`,
  'rfc3797.names-differ': (facts) =>
    `There are ${count(numberIn(facts))} names, not as many as the pool is said to have. Correct one of them, or leave the size of the pool empty.`,
};

const notesEn: Readonly<Record<KeyNote['kind'], string>> = {
  zeros: 'has zeros that should have gone',
  unsorted: 'is not sorted',
  fraction: 'is taken for one decimal fraction',
  text: 'has letters in it',
};

/** The words of the page of RFC 3797. */
export const rfc3797Words: Rfc3797Words = {
  title: 'RFC 3797 selection',
  summary:
    'How the Internet Engineering Task Force (IETF) chooses its nominating committee from volunteers: a few public numbers that nobody controls, agreed on beforehand, make a key, and who is selected anyone can recompute. The real selection of 2012 is filled in below; press once to compare it with what was published.',
  choose: 'A selection',
  chooseNote: 'Load one that was published, or enter your own. Nothing leaves your device.',
  draws: {
    'nomcom-2012': 'NomCom 2012',
    'nomcom-2013': 'NomCom 2013',
    'rfc3797-section6': 'The example in section 6 of the RFC',
  },
  load: 'Load and re-run:',
  sources: 'The numbers that the sources published',
  sourcesHint:
    'One source a line, in the published order and spelling, zeros too. A ready-made key string may be pasted instead; it is used as it stands.',
  pool: 'Size of the pool',
  select: 'How many are selected',
  names: 'Names, one a line',
  namesOpen: 'Select from names',
  namesHint:
    'The number is the line, so the order must be the published one. With names, the size of the pool may be left empty.',
  publishedHint: 'In the order selected. Given, they are compared; left out, it is only computed.',

  own: (sources: number, select: number, pool: number) =>
    `the ${sources === 1 ? 'source' : `${count(sources)} sources`} you entered, ${count(select)} of ${count(pool)}`,
  ownKey: (select: number, pool: number) => `the key string you entered, ${count(select)} of ${count(pool)}`,
  agreesReason: (n: number) => `${count(n)} numbers, in the same order too.`,
  first: (shown: number, all: number) =>
    `The table has the first ${count(shown)} rows; all ${count(all)} are in the CSV.`,
  computing: 'Computing …',
  key: 'From the numbers to the key',
  keyCaption: 'Each source as it was published, and as it stands in the key',
  given: 'Published',
  became: 'What changed',
  canonical: 'In the key',
  zerosOff: (changes: readonly string[]) => `zeros off: ${changes.join(', ')}`,
  sorted: 'put in order',
  unchanged: 'nothing',
  keyIs: 'The whole key:',
  keyAsGiven: 'The key is used as you gave it.',
  note: (source: number, kind: KeyNote['kind']) => `source ${source} ${notesEn[kind]}`,
  entropy: (bits: string) =>
    `To be able to select every combination of so many from this pool, the sources must hold at least ${bits} bits of randomness.`,
  entropyAll: 'All of the pool is selected; only the order is drawn.',
  picksCaption:
    'Each time: MD5 of the key between two copies of the index, two bytes each, divided by how many are left; the remainder is the place, counted from 0',
  index: 'Index',
  md5: 'MD5',
  remaining: 'Divided by',
  remainder: 'Remainder',
  selected: 'Selected',
  name: 'Name',
  publishedAs: 'Published',

  zeros: 'Zeros in front',
  zerosNow: (same: number, all: number) =>
    `Some of the numbers above have zeros in front. Were they kept, the key would be another, and of the ${count(all)} selected ${same === 0 ? 'none' : `only ${count(same)}`} would be the same in the same place:`,
  zerosText: (given: string, canonical: string) =>
    `The last eight digits of a national debt, or a lottery ball written “05”, come with zeros in front. Section 4 of the RFC takes them off: “${given}”, as published in 2013, goes into the key as “${canonical}”. Keep the zero, and without a single mistake in the arithmetic other people are selected.`,
  zerosCaption: 'The same numbers with the zero taken off, and kept',
  zerosGone: 'Zero taken off (as in the RFC)',
  zerosKept: 'Zero kept',
  zerosKey: 'Key',
  zerosSelected: 'Selected',

  shows: [
    'Once sources, their order, pool and number are fixed, so is the selection. Whoever computes it, with whatever program, gets the same.',
    'As long as one source cannot be foreseen beforehand or changed afterwards, nobody can know in advance who will be selected.',
  ],
  showsNot: [
    'Whether the sources and the order of the names were really announced before the numbers came out. Whoever picks the sources afterwards can pick the people. Look at the date of the announcement.',
    'Whether the published numbers are copied rightly. Check them where the lotteries and the treasury publish them.',
    'Whether everybody in the pool belongs there.',
  ],
  md5Fine:
    'MD5 has long been broken: two files with the same digest can be made. That kind of safety is not needed here. The numbers in the key come out of lottery machines, so nobody can choose them to fit a result; it is enough that the output is even.',
  bias: 'The digest is a number of 128 bits, divided by fewer than 2¹⁶ people: the chances of any two differ by less than one part in 2¹¹², which does not matter.',
  spec: 'RFC 3797 itself',

  known: 'Selections copied here',
  knownNote: 'What went in and what was published, as the sources have it.',
  knownCaption: 'What went into each selection, and the numbers published',
  what: 'Which',
  example: 'an example, not a real selection',
  sizes: (select: number, pool: number) => `${count(select)} of ${count(pool)} people`,
  faults: faultsEn,
};
