/** Tamperings with what came of it: the seed, the result, files that are not there. */
import { edit, lines, resealed, swapHolders, type Tampering, without } from './tampering.ts';

export const TAMPERED_DRAWS: readonly Tampering[] = [
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
    why: 'a text in another spelling of the same value',
    fails: ['seed.text'],
    tamper: edit('seed.json', (t) => t.replace('3902.17', '3,902.17')),
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
