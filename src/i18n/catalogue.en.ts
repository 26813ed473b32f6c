import type { CatalogueWords } from './catalogue.zh.ts';

/** The catalogue of checks, in words. */
export const catalogueWords: CatalogueWords = {
  title: 'The checks',
  summary:
    'Which checks the verification of a record makes, what each of them shows, and which tamperings it has been seen to catch.',
  note: 'The tamperings below were tried as this site was built: the program makes a small record, changes it in one way after the other, and sees which check fails. What stands here is what was seen then; nobody typed it. The command mingqian selftest does the same.',
  /** Leads to the self-test. */
  ownTest: 'Try it in your own browser',
  cheat: 'Change a record yourself, and see whether it is noticed',
  proves: 'Rests on',
  needs: 'Needs',
  needsNothing: 'no other check',
  when: 'Made',
  always: 'every time',
  section: (sections: readonly number[]) =>
    `${sections.length === 1 ? 'section' : 'sections'} ${sections.join(' and ')} of the protocol`,
  seen: (tamperings: number) =>
    tamperings === 1
      ? 'The self-test saw it fail on this tampering:'
      : `The self-test saw it fail on each of these ${tamperings} tamperings:`,
  unseen: 'No tampering reaches it yet.',
  link: 'What each check rests on, and what it has been seen to catch',
  between: ', ',
  table: {
    heads: ['id', 'depends on', 'holds when'],
    allKinds: ' and all its kinds',
    same: 'the same',
    between: ', ',
    holds: {
      'commitment.expected':
        'the hash of the commitment that the reader heard of is the SHA-256 of `commitment.json` (this check is there only where the reader names that hash)',
      'commitment.form':
        '`commitment.json` is a document with the members of section 3 and all their rules, but for the order of the times, the time of a drand round and whether its chain is known',
      'rules.digest': '`rules.md` has `rulesSha256`',
      'list.form': 'the list meets section 2 (and `applicants.csv.gz`, where it is there, section 1)',
      'list.digest': 'its SHA-256, rows and tickets are the committed ones',
      'list.root': 'its root is the committed one',
      'seed.form':
        '`seed.json` is a document that names this commitment, with one reveal for each source, of its kind, in order, with the right members, all strings',
      'seed.secret':
        'every reveal of that kind has the right form and value: the secret is the committed one; the balls are as many digits as promised; the signature verifies for that round of a known chain; the text has its form. Each id once, however many sources; absent if no source is of the kind or `commitment.form` did not pass',
      'seed.timing':
        '`frozenAt` < `drawAt`, and every drand round is of a known chain and not due before `drawAt`',
      'draw.result':
        '`result.csv` is the recomputed one, byte for byte; if not, the first differing rank is shown with both rows, or the byte offset where no row differs',
      'result.summary': '`result.json` is a document that says exactly what was recomputed',
      'log.inclusion': 'section 8',
      'log.witnessed': 'section 8',
    },
  },
};
