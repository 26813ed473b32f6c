/** What was very nearly right is said where it is so, and nowhere else. */
import { describe, expect, test } from 'vitest';
import { toHex, utf8 } from '../../src/core/bytes.ts';
import type { CheckId } from '../../src/core/checks.ts';
import type { Likely } from '../../src/core/findings.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { likelyOf } from '../../src/core/likeness.ts';
import type { RecordFile } from '../../src/core/record.ts';
import { verify } from '../../src/core/verify.ts';
import { records } from '../vectors/records.ts';
import { noblePlatform } from './platform.ts';

type Files = Readonly<Partial<Record<RecordFile, Uint8Array>>>;
const texts = records['two-pages'] ?? {};
const files: Files = Object.fromEntries(
  Object.entries(texts).map(([name, text]) => [name, utf8(text ?? '')]),
);
const textOf = (name: RecordFile) => texts[name] ?? '';

async function likelyAt(id: CheckId, changed: Files, expectedCommitment?: string): Promise<Likely | null> {
  const all = { ...files, ...changed };
  const record = { read: async (name: RecordFile) => all[name] ?? null };
  const { checks } = await verify(record, noblePlatform, { software: 'test', expectedCommitment });
  const check = checks.find((one) => one.id === id);
  if (check?.status !== 'fail') throw new Error(`${id} did not fail`);
  return check.finding.likely;
}
const crlf = (text: string) => utf8(text.replaceAll('\n', '\r\n'));
const cases: [string, CheckId, RecordFile, (text: string) => Uint8Array, Likely | null][] = [
  ['rules with CRLF', 'rules.digest', 'rules.md', crlf, { kind: 'lineEnds' }],
  ['rules with CRLF and another word', 'rules.digest', 'rules.md', (t) => crlf(`${t}x`), null],
  [
    'rules without their last line end',
    'rules.digest',
    'rules.md',
    (t) => utf8(t.slice(0, -1)),
    { kind: 'lastLineEnd' },
  ],
  ['rules with a mark before them', 'rules.digest', 'rules.md', (t) => utf8(`\ufeff${t}`), { kind: 'mark' }],
  ['other rules', 'rules.digest', 'rules.md', (t) => utf8(`${t}x`), null],
  ['a list with CRLF', 'list.form', 'applicants.csv', crlf, { kind: 'lineEnds' }],
  [
    'a list with CRLF and one code changed',
    'list.form',
    'applicants.csv',
    (t) => crlf(t.replace(/\n0/, '\n1')),
    null,
  ],
  [
    'a commitment with a line end',
    'commitment.form',
    'commitment.json',
    (t) => utf8(`${t}\n`),
    { kind: 'lastLineEnd' },
  ],
  ['a commitment with a space', 'commitment.form', 'commitment.json', (t) => utf8(`${t} `), null],
  ['a result with CRLF', 'draw.result', 'result.csv', crlf, { kind: 'lineEnds' }],
  [
    'a result that is cut',
    'draw.result',
    'result.csv',
    (t) => utf8(t.slice(0, 40)),
    { kind: 'endsEarly', bytes: 40 },
  ],
  ['a result that is cut and changed', 'draw.result', 'result.csv', (t) => utf8(`${t.slice(0, 40)}x`), null],
  [
    'a summary that is cut',
    'result.summary',
    'result.json',
    (t) => utf8(t.slice(0, 40)),
    { kind: 'endsEarly', bytes: 40 },
  ],
];

describe('nearly right', () => {
  test.each(cases)('%s', async (_, id, file, change, expected) => {
    expect(await likelyAt(id, { [file]: change(textOf(file)) })).toEqual(expected);
  });
  test.each([
    ['rules.digest', 'rules.md', 'result.csv'],
    ['list.form', 'applicants.csv', 'result.csv'],
    ['seed.form', 'seed.json', 'result.json'],
    ['commitment.form', 'commitment.json', 'seed.json'],
    ['draw.result', 'result.csv', 'applicants.csv'],
    ['result.summary', 'result.json', 'commitment.json'],
  ] as const)('%s: %s has the content of %s', async (id, file, other) => {
    const changed = { [file]: files[other] };
    expect(await likelyAt(id, changed)).toEqual({ kind: 'otherFile', file: other });
  });
  test('the digest that was heard of is that of another file', async () => {
    const heard = toHex(sha256(files['result.csv'] as Uint8Array));
    expect(await likelyAt('commitment.expected', {}, heard)).toEqual({
      kind: 'digestOf',
      file: 'result.csv',
    });
    expect(await likelyAt('commitment.expected', {}, '0'.repeat(64))).toBeNull();
  });
});

test('a file that cannot be read is told in its own turn, not while another is looked at', async () => {
  const record = {
    read: async (name: RecordFile) => {
      if (name === 'seed.json') throw new TypeError('gone');
      return name === 'rules.md' ? utf8('other rules') : (files[name] ?? null);
    },
  };
  const made: string[] = [];
  const onCheck = ({ id, status }: { id: string; status: string }) => made.push(`${id} ${status}`);
  await expect(verify(record, noblePlatform, { software: 'test', onCheck })).rejects.toThrow('gone');
  expect(made.slice(0, 3)).toEqual(['commitment.form pass', 'rules.digest fail', 'list.form pass']);
});

test('the same bytes, in whatever pieces, are like nothing else', () => {
  const pieces = () => [utf8('a,b\n'), utf8('c,d\n')];
  expect(likelyOf(pieces, utf8('a,b\r\nc,d\r\n'))).toEqual({ kind: 'lineEnds' });
  expect(likelyOf(pieces, utf8('a,b\nc,d'))).toEqual({ kind: 'lastLineEnd' });
  expect(likelyOf(pieces, utf8('a,b\nc'))).toEqual({ kind: 'endsEarly', bytes: 5 });
  expect(likelyOf(pieces, utf8('a,b\n'))).toEqual({ kind: 'endsEarly', bytes: 4 });
  expect(likelyOf(pieces, utf8('a,x\n'))).toBeNull();
  expect(likelyOf(pieces, utf8('a,b\nc,d\ne'))).toBeNull();
});
