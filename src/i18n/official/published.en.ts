import { standing } from '../../official/errors.ts';
import { count } from '../numbers.ts';
import type { PublishedWords } from './published.zh.ts';
import type { Faults } from './published-fault.ts';

const faultsEn: Faults = {
  'published.number': (facts) =>
    `${standing(facts)} is no number. Numbers are integers from 1 up, without zeros in front, with spaces, commas or line breaks between them.`,
  'published.thousands': (facts) =>
    `Does the comma in ${standing(facts)} mark thousands, or stand between two numbers? Take it out for one number; put a space behind it for several.`,
};

/** What the pages of other people's draws have in common: the comparison with what was published, saving, elsewhere. */
export const publishedWords: PublishedWords = {
  crumb: 'Real draws',
  run: 'Re-run it',
  broken: (what: string) => `The program failed, and there is no result. It says: ${what}`,
  unloaded:
    'The program that re-runs it could not be fetched, so there is no result. Reload this page and try again, or use the commands at the end of this page.',
  unknown: (id: string) => `This page has no draw “${id}”. Choose one below, or enter your own.`,
  halfWidth: 'Full-width characters were turned into plain ones.',
  optional: 'may be left empty',
  published: 'The published numbers',
  faults: faultsEn,

  agrees: 'Agrees',
  shorter: 'Published in part',
  differs: 'Differs',
  notCompared: 'Not compared',
  agreesSentence: 'Re-run, it gives exactly the published result.',
  differsSentence: 'Re-run, it does not give the published result.',
  shorterSentence: (n: number) =>
    n === 1
      ? 'The published list is shorter; its one number is the same.'
      : `The published list is shorter; its ${count(n)} numbers are all the same.`,
  shorterReason: (n: number, next: number) =>
    `It ends after number ${count(n)}; the computed ones go on with ${count(next)}. What was not published was not compared, so the result cannot be said to agree. See whether published numbers are missing here, or too many are drawn.`,
  notComparedSentence: 'It was computed, but nothing published was compared.',
  notComparedReason:
    'The field of published numbers is empty, so this is the computed result alone; it was compared with nothing.',
  at: (at: number, computed: number | null, published: number | null) => {
    if (computed === null)
      return `The first ${count(at - 1)} are the same; the published ones go on: number ${count(at)} is ${count(published ?? 0)}.`;
    if (published === null)
      return `The first ${count(at - 1)} are the same; there the published ones end, and the computed number ${count(at)} is ${count(computed)}.`;
    return `Number ${count(at)} differs: computed ${count(computed)}, published ${count(published)}.${at > 1 ? ` The ${count(at - 1)} before it are the same.` : ''}`;
  },
  judged: (name: string) => `Re-run: ${name}.`,
  own: (n: number) =>
    `It was compared with the ${n === 1 ? 'number' : `${count(n)} numbers`} you entered as published. Whether they were really published so, this page does not know.`,
  known: (origin: string) => `It was compared with the published numbers as copied here from: ${origin}.`,
  changed: 'You changed what was loaded, so this is not that draw as it was.',
  differsMay:
    'First see whether what went in is copied rightly: each number, the order, how many. If it is, the published result does not come from these rules; hand the report to the publisher.',

  strip: 'Where they fall',
  stripCaption: (shown: number, total: number, hasCurve: boolean) =>
    `A strip from number 1 to number ${count(total)}; each of the ${count(shown)} draws is a fine line, longer where several fall together.${hasCurve ? ' The curve above it is how dense they are.' : ''}`,
  values: 'Every value in between',
  save: 'Keep it',
  saveCsv: 'Save the table (CSV)',
  saveJson: 'Save the report (JSON)',
  saveNote:
    'The report is what the command line writes with --json, byte for byte. Whoever receives it can recompute it.',
  result: 'Result',
  elsewhere: 'Compute it again without this page',
  elsewhereNote: 'This page’s program came from this site. Another program is more reliable:',
  withPython: 'with nothing but Python’s own library',
  withNode: 'with the command line of this site’s own program',
  origin: 'Source',
  proves: 'What it shows',
  provesNot: 'What it does not show',
  provesTitle: 'How to read the result',
  withoutScript:
    'Re-running in this page needs JavaScript. Without it, use a command: what went in and what was published stand in the table below, the commands at the end of this page.',
};
