/** What the publication log is made of (spec, section 8): notes, checkpoints, proofs, policies, bundles, keys. */
import { concat, fromUtf8, utf8 } from '../../../src/core/bytes.ts';
import { checkpointText, readCheckpoint } from '../../../src/core/log/checkpoint.ts';
import { LOG_KEY, readKey, WITNESS_ED25519, WITNESS_ML_DSA, writeKey } from '../../../src/core/log/keys.ts';
import { meetsQuorum, readPolicy } from '../../../src/core/log/policy.ts';
import { readProof, writeProof } from '../../../src/core/log/proof.ts';
import { noteText, readNote, writeNote } from '../../../src/core/log/signed-note.ts';
import { readBundle, writeBundle } from '../../../src/core/log/tiles.ts';
import { bytesAt, filesIn, jsonAt } from '../files.ts';
import { demand, demandSame, readOr, refusal, type Target } from '../target.ts';
import { reportTwin } from './record-twin.ts';

const LOG = 'test/vectors/log';
const vectors = jsonAt(`${LOG}/vectors.json`) as {
  readonly policies: readonly { readonly text: string }[];
  readonly keys: readonly { readonly vkey: string }[];
};
const signed = (jsonAt('test/fixtures/signed-notes.json') as object) ?? {};
/** All texts in a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

const checkpoints = [
  bytesAt(`${LOG}/log/checkpoint`),
  ...textsIn(signed)
    .filter((text) => text.includes('\n\n'))
    .map(utf8),
];
const proofs = filesIn(`${LOG}/log/proofs`);
const policies = [...filesIn(`${LOG}/policies`), ...vectors.policies.map(({ text }) => utf8(text))];
const NAMES = [
  'rules.md',
  'applicants.csv',
  'commitment.json',
  'commitment.tlog-proof',
  'seed.json',
  'result.csv',
  'result.json',
];
const logged = Object.fromEntries(NAMES.map((name) => [name, bytesAt(`${LOG}/records/normal/${name}`)]));
const policy = bytesAt(`${LOG}/policies/two-of-three`);
const WORDS = [
  '\u2014 ',
  '\n\n',
  '\n\u2014 a AAAAAAA=\n',
  '=',
  '==',
  'AAAA',
  'index 0\n',
  'index 00\n',
  'c2sp.org/tlog-proof@v1\n',
  '\t',
];

export const noteTarget: Target = {
  name: 'note',
  what: 'signed notes and checkpoints',
  seeds: () => [...checkpoints, ...proofs],
  words: WORDS,
  check: async (input) => {
    const note = await readOr(
      () => readNote('a note', noteText('a note', input)),
      (error) => refusal(error, ['log.form']),
    );
    if (note.value !== null) demandSame(writeNote(note.value), input, 'a note that was read');
    const head = await readOr(
      () => readCheckpoint('a checkpoint', input),
      (error) => refusal(error, ['log.form']),
    );
    if (head.value !== null) {
      demand(note.value !== null, () => `a checkpoint that is no note: ${note.came}`);
      demandSame(utf8(checkpointText(head.value)), utf8(head.value.note.text), 'a checkpoint that was read');
    }
    return `${note.came ?? `a note of ${note.value?.signatures.length === 1 ? 'one' : 'several'}`} | ${head.came ?? 'a checkpoint'}`;
  },
};

export const proofTarget: Target = {
  name: 'proof',
  what: 'commitment.tlog-proof',
  seeds: () => [...proofs, logged['commitment.tlog-proof'] as Uint8Array, ...checkpoints],
  words: WORDS,
  check: async (input) => {
    const { value, came } = await readOr(
      () => readProof('a proof', input),
      (error) => refusal(error, ['log.form']),
    );
    if (value === null) return came;
    const { index, path, checkpoint } = value;
    demandSame(writeProof(index, path, writeNote(checkpoint.note)), input, 'a proof that was read');
    return `a proof of ${path.length === 0 ? 'no' : 'some'} hashes`;
  },
  twin: (input) => reportTwin({ ...logged, 'commitment.tlog-proof': input }, policy),
};

export const policyTarget: Target = {
  name: 'policy',
  what: 'trust policies',
  seeds: () => policies,
  words: [
    'log ',
    'witness ',
    'group ',
    'quorum ',
    ' any ',
    ' all ',
    'none',
    ' 1 ',
    ' 01 ',
    '#',
    '\n',
    '\t',
    '  ',
    ...vectors.keys.map(({ vkey }) => vkey),
  ],
  check: async (input) => {
    const { value, came } = await readOr(
      () => readPolicy(input),
      (error) => refusal(error, ['log.policy']),
    );
    if (value === null) return came;
    demand(meetsQuorum(value, new Set(value.witnesses)), () => 'all its witnesses do not meet its quorum');
    demand(meetsQuorum(value, new Set()) === (value.quorum === null), () => 'nobody meets its quorum');
    const { logs, witnesses, groups } = value;
    for (const all of [logs, witnesses, groups]) demand(all.length <= 32, () => `${all.length} of a kind`);
    const keys = [...logs, ...witnesses].map(({ key }) => writeKey(key));
    demand(new Set(keys).size === keys.length, () => 'a key stands twice');
    const text = Buffer.from(input).toString('latin1');
    for (const key of keys) demand(text.includes(key), () => `${key} does not stand there`);
    return `${logs.length > 1} ${witnesses.length} ${groups.length} ${value.quorum?.kind ?? 'none'}`;
  },
  twin: (input) => reportTwin(logged, input),
};

export const bundleTarget: Target = {
  name: 'bundle',
  what: 'bundles of entries',
  // The first byte is how many there should be.
  seeds: () =>
    filesIn(`${LOG}/log/tile/entries`).flatMap((bytes) =>
      [1, 2, 3, 17, 255].map((width) => concat(Uint8Array.of(width), bytes)),
    ),
  check: async (input) => {
    const [width = 0] = input;
    const bytes = input.subarray(1);
    const { value, came } = await readOr(
      () => readBundle('a bundle', bytes, width),
      (error) => refusal(error, ['log.form']),
    );
    if (value === null) return came;
    demand(value.length === width, () => `${value.length} entries for ${width}`);
    demandSame(writeBundle(value), bytes, 'a bundle that was read');
    return `read ${width}`;
  },
};

export const keyTarget: Target = {
  name: 'key',
  what: 'verifier keys',
  seeds: () => vectors.keys.map(({ vkey }) => utf8(vkey)),
  words: ['+', '=', '==', 'AQ', 'Bg', ' ', '0'],
  check: async (input) => {
    const text = fromUtf8(input);
    if (text === null) return 'no text';
    const { value, came } = await readOr(
      () => readKey(text, [LOG_KEY, WITNESS_ED25519, WITNESS_ML_DSA]),
      (error) => refusal(error, ['log.key']),
    );
    if (value === null) return came;
    demandSame(utf8(writeKey(value)), input, 'a key that was read');
    return `a key of type ${value.type}`;
  },
};
