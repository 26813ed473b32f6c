/** Documents (spec, sections 1, 3 to 5 and 8): a commitment, a seed, a result, an entry of the log, each read by its own reader. */
import fc from 'fast-check';
import { toHex, utf8 } from '../../../src/core/bytes.ts';
import { type Commitment, readCommitment } from '../../../src/core/commitment.ts';
import { writeDocument } from '../../../src/core/documents.ts';
import { sha256 } from '../../../src/core/hashing.ts';
import { readEntry } from '../../../src/core/log/entries.ts';
import { readResult } from '../../../src/core/result.ts';
import { readSeed } from '../../../src/core/seed.ts';
import { telling } from '../../property/telling.ts';
import {
  isCommitment,
  isResult,
  isSeedFor,
  type Json,
  jcs,
  readDocument,
} from '../../property/twin-documents.ts';
import { filesIn, jsonAt } from '../files.ts';
import { type Came, demand, demandSame, readOr, refusal, type Target } from '../target.ts';
import { recordOf, reportTwin } from './record-twin.ts';

const CODES = ['document.*'] as const;
const base = recordOf('drand');
const promised = base['commitment.json'] as Uint8Array;
const commitment: Commitment = readCommitment(promised);
const hash = toHex(sha256(promised));
const kinds = commitment.sources.map(({ kind }) => kind);

interface Kind {
  readonly file: string;
  read(bytes: Uint8Array): object;
  /** The slow twin's word; null where it has none. */
  readonly twin: ((value: Json) => boolean) | null;
}
const KINDS: readonly Kind[] = [
  { file: 'commitment.json', read: (bytes) => readCommitment(bytes), twin: isCommitment },
  { file: 'seed.json', read: (bytes) => readSeed(bytes, commitment, hash), twin: isSeedFor(hash, kinds) },
  { file: 'result.json', read: readResult, twin: isResult },
  { file: 'an entry', read: (bytes) => readEntry('an entry', bytes), twin: null },
];

async function checkAs({ file, read, twin }: Kind, input: Uint8Array): Promise<Came> {
  const { value, came } = await readOr(
    () => read(input),
    (error) => refusal(error, CODES),
  );
  if (value !== null) demandSame(writeDocument(value), input, `${file} that was read`);
  if (twin !== null) {
    const twins = readDocument(input);
    const isRead = twins !== undefined && twin(twins);
    demand(
      isRead === (value !== null),
      () => `${file}: the slow twin says ${isRead}; here ${came ?? 'read'}`,
    );
  }
  return came ?? `read as ${file}`;
}

const documents = [
  ...filesIn('test/vectors/records', /\.json$/),
  ...filesIn('test/vectors/log/records', /\.json$/),
];
const { jcs: forms } = jsonAt('test/vectors/vectors.json') as { jcs: readonly { readonly bytes: string }[] };
const notice = {
  ...{
    type: 'notice',
    protocol: 'mingqian/1',
    round: '202602',
    pool: 'ordinary',
    at: '2026-06-20T00:00:00Z',
  },
  ...{ voids: hash, text: 'the list had a row twice' },
};

/** A member of a document, however deep, is one of the values on which rules turn. */
function withMember(value: Json, path: number, member: Json): Json {
  if (typeof value !== 'object' || value === null) return member;
  const names = Object.keys(value);
  const name = names[path % Math.max(1, names.length)];
  if (name === undefined) return member;
  const inner = (value as Record<string, Json>)[name] as Json;
  const changed = withMember(inner, Math.floor(path / Math.max(1, names.length)), member);
  return Array.isArray(value) ? value.with(Number(name), changed) : { ...value, [name]: changed };
}

const values = [...documents.map((bytes) => JSON.parse(Buffer.from(bytes).toString()) as Json), notice];
const made = fc
  .tuple(fc.constantFrom(...values), fc.nat(), telling)
  .map(([value, path, member]) => utf8(jcs(withMember(value, path, member)).toWellFormed()));

export const documentsTarget: Target = {
  name: 'documents',
  what: 'commitment.json, seed.json, result.json, entries of the log',
  seeds: () => [...documents, ...forms.map(({ bytes }) => utf8(bytes)), writeDocument(notice)],
  made,
  words: [
    ...[
      '"type":"notice"',
      '"__proto__":1',
      '"constructor":{}',
      '{"a":',
      '[[[[',
      'null',
      '1E400',
      '-0',
      '0.1',
      '\\u0000',
    ],
    ...['\\ud800', '𝄞', '\u2028', '""', '"x":"x",', '2024-02-29T00:00:00Z', '0'.repeat(64), '{}', ',,'],
  ],
  check: async (input) => {
    const all: Came[] = [];
    for (const kind of KINDS) all.push(await checkAs(kind, input));
    const [first, , third, entry] = all;
    demand(
      !(/^read/.test(first ?? '') || /^read/.test(third ?? '')) || entry === 'read as an entry',
      () => 'a commitment or a result is no entry of the log',
    );
    return all.join(' | ');
  },
  twin: async (input) => {
    // In the place of the file that it calls itself.
    const { type } = (readDocument(input) ?? {}) as { type?: Json };
    const file = type === 'seed' ? 'seed.json' : type === 'result' ? 'result.json' : 'commitment.json';
    return reportTwin({ ...base, [file]: input });
  },
};
