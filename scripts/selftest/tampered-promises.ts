/** Tamperings with what was promised: the commitment, the rules, the list. */
import { utf8 } from '../../src/core/bytes.ts';
import { edit, inList, lines, moreTickets, resealed, swap, type Tampering } from './tampering.ts';

export const TAMPERED_PROMISES: readonly Tampering[] = [
  {
    why: 'white space behind the commitment',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => `${t}\n`),
  },
  {
    why: 'a member twice in the commitment',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('{', '{"pool":"x",')),
  },
  {
    why: 'an unknown member in the commitment',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('"pool"', '"note":"","pool"')),
  },
  {
    why: 'a quota written 20.0',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('"quota":20', '"quota":20.0')),
  },
  {
    why: 'a day that does not exist',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('2024-10-08', '2023-02-29')),
  },
  {
    why: 'a commitment that is an array',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', () => '[]'),
  },
  {
    why: 'a lone surrogate in the commitment',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('a closing', '\\ud800 closing')),
  },
  {
    why: 'true for an integer',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('"reserves":5', '"reserves":true')),
  },
  {
    why: 'an integer past 2^53-1',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('"quota":20', '"quota":9007199254740993')),
  },
  {
    why: 'a quota of 0',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('"quota":20', '"quota":0')),
  },
  {
    why: 'the year 0000',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('2024-10-08', '0000-10-08')),
  },
  {
    why: 'a round with a line end in its name',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('"selftest"', '"selftest\\n"')),
  },
  {
    why: 'a commitment to a secret alone',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) =>
      t.replace(
        /"sources":\[.*\],"type"/,
        `"sources":[${JSON.stringify({ kind: 'secret', sha256: '0'.repeat(64) })}],"type"`,
      ),
    ),
  },
  {
    why: 'a wrong number of pages',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('"pages":2', '"pages":3')),
  },
  {
    why: 'a promise of balls with a mark of writing direction',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('six machines', '\u202esix machines')),
  },
  { why: 'an empty commitment', fails: ['commitment.form'], tamper: edit('commitment.json', () => '') },
  {
    why: 'the quota raised after the seed',
    fails: ['seed.form'],
    tamper: edit('commitment.json', (t) => t.replace('"quota":20', '"quota":21')),
  },
  {
    why: 'the rules edited',
    fails: ['rules.digest'],
    tamper: edit('rules.md', (t) => t.replace('Nobody', 'Somebody')),
  },
  { why: 'two rows of the list swapped', fails: ['list.form'], tamper: edit('applicants.csv', swap(3, 4)) },
  {
    why: 'an applicant twice',
    fails: ['list.form'],
    tamper: edit(
      'applicants.csv',
      lines((rows) => [...rows.slice(0, 6), rows[5] as string, ...rows.slice(6)]),
    ),
  },
  {
    why: 'the list with CRLF',
    fails: ['list.form'],
    tamper: edit('applicants.csv', (t) => t.replaceAll('\n', '\r\n')),
  },
  {
    why: 'the list with a byte order mark',
    fails: ['list.form'],
    tamper: edit('applicants.csv', (t) => `\uFEFF${t}`),
  },
  {
    why: 'the list without its last line end',
    fails: ['list.form'],
    tamper: edit('applicants.csv', (t) => t.slice(0, -1)),
  },
  {
    why: 'a ticket count with a leading zero',
    fails: ['list.form'],
    tamper: edit('applicants.csv', (t) => t.replace(/,([0-9]+)\n/, ',0$1\n')),
  },
  {
    why: 'an applicant with one ticket more',
    fails: ['list.digest', 'list.root'],
    tamper: edit('applicants.csv', moreTickets),
  },
  {
    why: 'an applicant taken out of the list',
    fails: ['list.digest', 'list.root'],
    tamper: edit(
      'applicants.csv',
      lines((rows) => rows.toSpliced(7, 1)),
    ),
  },
  {
    why: 'an applicant added to the list',
    fails: ['list.digest', 'list.root'],
    tamper: edit(
      'applicants.csv',
      lines((rows) => [...rows, 'ZZZ,1']),
    ),
  },
  { why: "a committed root that is not the list's", fails: ['list.root'], tamper: resealed(inList('root')) },
  {
    why: "a committed digest that is not the list's",
    fails: ['list.digest'],
    tamper: resealed(inList('sha256')),
  },
  {
    why: 'a .gz beside the list that is none',
    fails: ['list.form'],
    tamper: (files) => ({ ...files, 'applicants.csv.gz': utf8('not gzip') }),
  },
];
