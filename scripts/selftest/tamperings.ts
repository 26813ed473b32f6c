/** Every way in which the self-test tampers with its record, and the checks that must say so. */
import { utf8 } from '../../src/core/bytes.ts';
import type { CheckId } from '../../src/core/checks.ts';
import type { Commitment } from '../../src/core/commitment.ts';
import type { RecordFile } from '../../src/core/record.ts';
import { completed, type Files, RULES } from './record.ts';

export interface Tampering {
  /** What was done, as a person would say it. */
  readonly why: string;
  /** Exactly the checks that must fail. Where none must, the record is incomplete. */
  readonly fails: readonly CheckId[];
  tamper(files: Files): Files | Promise<Files>;
}

const decoder = new TextDecoder();
const textOf = (files: Files, name: RecordFile) => decoder.decode(files[name]);

/** A file's text changed; the change must change something, or the self-test would prove nothing. */
function edit(name: RecordFile, change: (text: string) => string): Tampering['tamper'] {
  return (files) => {
    const before = textOf(files, name);
    const after = change(before);
    if (after === before) throw new Error(`the tampering leaves ${name} as it was`);
    return { ...files, [name]: utf8(after) };
  };
}

/** A file taken away. */
function without(...names: RecordFile[]): Tampering['tamper'] {
  return (files) =>
    Object.fromEntries(Object.entries(files).filter(([name]) => !names.includes(name as RecordFile)));
}

/** Another commitment, with a seed and a result that follow from it: a publisher's own tampering. */
function resealed(change: (commitment: Commitment) => Commitment): Tampering['tamper'] {
  return (files) => {
    const commitment = JSON.parse(textOf(files, 'commitment.json')) as Commitment;
    return completed(files['applicants.csv'] as Uint8Array, change(commitment), files['rules.md'] ?? RULES);
  };
}

/** Lines of a file in another order or number. Line 0 is the header. */
const lines = (change: (rows: string[]) => string[]) => (text: string) =>
  `${change(text.trimEnd().split('\n')).join('\n')}\n`;
const swap = (i: number, j: number) =>
  lines((rows) => rows.map((row, at) => (at === i ? rows[j] : at === j ? rows[i] : row) as string));
/** Ranks i and j exchange their holders and keep their rank numbers. */
const swapHolders = (i: number, j: number) =>
  lines((rows) => {
    const rest = (at: number) => (rows[at] as string).slice((rows[at] as string).indexOf(','));
    return rows.map((row, at) => (at === i ? `${i}${rest(j)}` : at === j ? `${j}${rest(i)}` : row));
  });
const moreTickets = (text: string) =>
  text.replace(/,([0-9]+)\n/, (_, tickets) => `,${Number(tickets) + 1}\n`);
const another = (hex: string) => `${hex[0] === '0' ? '1' : '0'}${hex.slice(1)}`;
const inList = (key: 'root' | 'sha256') => (commitment: Commitment) => ({
  ...commitment,
  list: { ...commitment.list, [key]: another(commitment.list[key]) },
});

export const TAMPERINGS: readonly Tampering[] = [
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
  {
    why: 'the seed of another commitment',
    fails: ['seed.form'],
    tamper: edit('seed.json', (t) =>
      t.replace(/"commitment":"(.)/, (_, c) => `"commitment":"${c === '0' ? '1' : '0'}`),
    ),
  },
  {
    why: 'a reveal missing',
    fails: ['seed.form'],
    tamper: edit('seed.json', (t) => t.replace(/,\{"kind":"text"[^}]*\}/, '')),
  },
  {
    why: 'reveals in another order',
    fails: ['seed.form'],
    tamper: edit('seed.json', (t) => t.replace(/(\{"hex"[^}]*\}),(\{"digits"[^}]*\})/, '$2,$1')),
  },
  {
    why: 'a seed that is pretty-printed',
    fails: ['seed.form'],
    tamper: edit('seed.json', (t) => JSON.stringify(JSON.parse(t), null, 2)),
  },
  {
    why: 'a seed that is an array',
    fails: ['seed.form'],
    tamper: edit('seed.json', (t) => `[${t}]`),
  },
  {
    why: 'a seed that is not JSON',
    fails: ['seed.form'],
    tamper: edit('seed.json', (t) => t.slice(1)),
  },
  {
    why: 'a number for a reveal',
    fails: ['seed.form'],
    tamper: edit('seed.json', (t) => t.replace('"385172"', '385172')),
  },
  {
    why: 'another secret',
    fails: ['seed.secret'],
    tamper: edit('seed.json', (t) => t.replace('"hex":"6d', '"hex":"6e')),
  },
  {
    why: 'a secret in upper case',
    fails: ['seed.secret'],
    tamper: edit('seed.json', (t) => t.replace('"hex":"6d', '"hex":"6D')),
  },
  {
    why: 'five balls of six',
    fails: ['seed.balls'],
    tamper: edit('seed.json', (t) => t.replace('"385172"', '"38517"')),
  },
  {
    why: 'balls in full-width digits',
    fails: ['seed.balls'],
    tamper: edit('seed.json', (t) => t.replace('"385172"', '"３８５１７２"')),
  },
  {
    why: 'a beacon whose signature does not verify',
    fails: ['seed.drand'],
    tamper: edit('seed.json', (t) => t.replace('b394"', 'b395"')),
  },
  {
    why: 'the beacon of another round',
    fails: ['seed.drand'],
    tamper: resealed((c) => ({
      ...c,
      sources: c.sources.map((s) => (s.kind === 'drand' ? { ...s, round: s.round - 1 } : s)),
    })),
  },
  {
    why: 'a text with an invisible character',
    fails: ['seed.text'],
    tamper: edit('seed.json', (t) => t.replace('3902.17', '3902\u200b.17')),
  },
  {
    why: 'a text that ends with a space',
    fails: ['seed.text'],
    tamper: edit('seed.json', (t) => t.replace('3902.17', '3902.17 ')),
  },
  {
    why: 'a list frozen after its draw',
    fails: ['seed.timing'],
    tamper: resealed((c) => ({ ...c, frozenAt: '2024-10-15T00:00:00Z' })),
  },
  {
    why: 'a beacon that was due before the draw',
    fails: ['seed.timing'],
    tamper: resealed((c) => ({ ...c, drawAt: '2024-10-14T17:13:34Z' })),
  },
  {
    why: 'other balls',
    fails: ['draw.result', 'result.summary'],
    tamper: edit('seed.json', (t) => t.replace('385172', '385173')),
  },
  {
    why: 'two selected applicants exchanged',
    fails: ['draw.result'],
    tamper: edit('result.csv', swapHolders(2, 9)),
  },
  {
    why: 'the last rank left out',
    fails: ['draw.result'],
    tamper: edit(
      'result.csv',
      lines((rows) => rows.slice(0, -1)),
    ),
  },
  {
    why: 'a rank added',
    fails: ['draw.result'],
    tamper: edit(
      'result.csv',
      lines((rows) => [...rows, '26,ZZZ,1,99']),
    ),
  },
  { why: 'an empty result', fails: ['draw.result'], tamper: edit('result.csv', () => '') },
  {
    why: 'another header on the result',
    fails: ['draw.result'],
    tamper: edit('result.csv', (t) => t.replace('draw\n', 'word\n')),
  },
  {
    why: 'a summary that counts one draw more',
    fails: ['result.summary'],
    tamper: edit('result.json', (t) => t.replace(/"draws":([0-9]+)/, (_, n) => `"draws":${Number(n) + 1}`)),
  },
  {
    why: 'a summary of another commitment',
    fails: ['result.summary'],
    tamper: edit('result.json', (t) =>
      t.replace(/"commitment":"./, (m) => `${m.slice(0, -1)}${m.endsWith('0') ? '1' : '0'}`),
    ),
  },
  {
    why: 'a summary with a line end behind it',
    fails: ['result.summary'],
    tamper: edit('result.json', (t) => `${t}\n`),
  },
  {
    why: 'a summary with a string for a number',
    fails: ['result.summary'],
    tamper: edit('result.json', (t) => t.replace(/"draws":([0-9]+)/, '"draws":"$1"')),
  },
  { why: 'no commitment', fails: [], tamper: without('commitment.json') },
  { why: 'no rules', fails: [], tamper: without('rules.md') },
  { why: 'no list', fails: [], tamper: without('applicants.csv') },
  { why: 'no seed', fails: [], tamper: without('seed.json') },
  { why: 'no result', fails: [], tamper: without('result.csv') },
  { why: 'no summary', fails: [], tamper: without('result.json') },
  { why: 'nothing at all', fails: [], tamper: () => ({}) },
];
