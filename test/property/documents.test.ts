/** Section 1: documents are read exactly where their bytes are the RFC 8785 form of a value with the right members. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCommitment } from '../../src/core/commitment.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { readResult } from '../../src/core/result.ts';
import { readSeed } from '../../src/core/seed.ts';
import { runs } from '../runs.ts';
import { change, changed, listOf, method, randomness } from './arbitraries.ts';
import { member, telling, text } from './telling.ts';
import { bytesOf, textOf } from './twin.ts';
import {
  documentOf,
  isCommitment,
  isResult,
  isSeedFor,
  type Json,
  jcs,
  readDocument,
} from './twin-documents.ts';
import { balls, type Published, publish } from './twin-record.ts';

/** A published record of one row, whose documents the cases change. */
const published: fc.Arbitrary<Published> = fc.tuple(method, randomness).map(([how, random]) => {
  const since = '2026-01-01T00:00:00Z';
  const rest = { lottery: '7', ranking: `60,${since}`, queue: since }[how];
  const list = listOf(how, [['A-1', rest]]);
  return publish({ list, quota: 1, reserves: 2, randomness: random, rules: 'rules' });
});
const kindsOf = ({ commitment }: Published) =>
  (commitment['sources'] as { kind: string }[]).map(({ kind }) => kind);

/** How the core reads each document of a record, and when the twin says that it is one. */
const readers = {
  'commitment.json': (bytes: Uint8Array) => readCommitment(bytes),
  'result.json': (bytes: Uint8Array) => readResult(bytes),
  'seed.json': (bytes: Uint8Array, from: Published) =>
    readSeed(bytes, readCommitment(bytesOf(from.files['commitment.json'] as string)), from.commitmentHash),
};
const rules = {
  'commitment.json': (value: Json) => isCommitment(value),
  'result.json': (value: Json) => isResult(value),
  'seed.json': (value: Json, from: Published) => isSeedFor(from.commitmentHash, kindsOf(from))(value),
};
type Name = keyof typeof readers;
const name: fc.Arbitrary<Name> = fc.constantFrom('commitment.json', 'result.json', 'seed.json');

/** Whether both say the same of these bytes; the core's refusal must be of the closed set, never a crash. */
function expectSame(file: Name, from: Published, bytes: Uint8Array): boolean {
  const value = readDocument(bytes);
  const isOne = value !== undefined && rules[file](value, from);
  const read = () => readers[file](bytes, from);
  if (isOne) expect(read()).toEqual(value);
  else
    expect(read, textOf(bytes)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^document\./) }),
    );
  return isOne;
}

/** Every place in a value, as the members and indices that lead there. */
function placesIn(value: Json): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, member]) => placesIn(member).map((rest) => [key, ...rest])),
  ];
}

/** The value with `to` in a place, or without that place where `to` is undefined. */
function put(value: Json, [key, ...rest]: readonly string[], to: Json | undefined): Json {
  if (key === undefined) return to ?? null;
  const inside = Array.isArray(value) ? (value as Json[])[Number(key)] : (value as Record<string, Json>)[key];
  const next = rest.length === 0 ? to : put(inside as Json, rest, to);
  if (Array.isArray(value)) return value.toSpliced(Number(key), 1, ...(next === undefined ? [] : [next]));
  const others = Object.entries(value as Record<string, Json>).filter(([other]) => other !== key);
  return Object.fromEntries(next === undefined ? others : [...others, [key, next]]);
}

describe('documents whose value was changed', () => {
  test('in any place to another value, or without it', () => {
    let accepted = 0;
    fc.assert(
      fc.property(published, name, fc.nat(), fc.option(telling, { nil: undefined }), (from, file, at, to) => {
        const value = readDocument(bytesOf(from.files[file] as string)) as Json;
        const places = placesIn(value);
        const other = put(value, places[at % places.length] as string[], to);
        if (expectSame(file, from, bytesOf(documentOf(other)))) accepted++;
      }),
      { numRuns: runs(4000) },
    );
    expect(accepted).toBeGreaterThan(runs(50));
  });

  test('by another member', () =>
    fc.assert(
      fc.property(published, name, fc.nat(), member, telling, (from, file, at, key, to) => {
        const value = readDocument(bytesOf(from.files[file] as string)) as Json;
        const isObject = (path: string[]) => {
          const found = path.reduce<Json>(
            (inside, step) => (inside as Record<string, Json>)[step] as Json,
            value,
          );
          return typeof found === 'object' && !Array.isArray(found);
        };
        const objects = placesIn(value).filter(isObject);
        const place = objects[at % objects.length] as string[];
        expectSame(file, from, bytesOf(documentOf(put(value, [...place, key], to))));
      }),
      { numRuns: runs(1500) },
    ));

  test('by another source or reveal, one that stands there already', () =>
    fc.assert(
      fc.property(
        published,
        fc.constantFrom('commitment.json', 'seed.json'),
        fc.nat(),
        fc.nat(),
        (from, file, at, to) => {
          const value = readDocument(bytesOf(from.files[file] as string)) as Record<string, Json>;
          const key = file === 'seed.json' ? 'reveals' : 'sources';
          const each = value[key] as Json[];
          const more = each.toSpliced(at % (each.length + 1), 0, each[to % each.length] as Json);
          const isOne = expectSame(file, from, bytesOf(documentOf({ ...value, [key]: more })));
          expect(isOne).toBe(file === 'commitment.json');
        },
      ),
    ));

  test('in the number of sources, of which 1 to 16 are allowed and one must be no secret', () => {
    const from = publish({
      list: listOf('lottery', [['A', '1']]),
      quota: 1,
      reserves: 0,
      randomness: [balls('123456', 'w')],
      rules: '',
    });
    const kinds: Json[] = [
      { kind: 'secret', sha256: 'ab'.repeat(32) },
      { kind: 'text', form: '000000', what: 'w' },
    ];
    for (let n = 0; n <= 18; n++)
      for (const last of kinds) {
        const sources = n === 0 ? [] : [...new Array<Json>(n - 1).fill(kinds[0] as Json), last];
        const isOne = expectSame(
          'commitment.json',
          from,
          bytesOf(documentOf({ ...from.commitment, sources })),
        );
        expect(isOne, `${n} sources`).toBe(n >= 1 && n <= 16 && last === kinds[1]);
      }
  });
});

test('documents whose bytes were changed', () => {
  let accepted = 0;
  fc.assert(
    fc.property(published, name, fc.array(change, { maxLength: 2 }), (from, file, changes) => {
      if (expectSame(file, from, bytesOf(changes.reduce(changed, from.files[file] as string)))) accepted++;
    }),
    { numRuns: runs(6000) },
  );
  expect(accepted).toBeGreaterThan(runs(100));
});

test('any JSON, in its RFC 8785 form or another, is read only in that form', () => {
  const anyValue = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }) as fc.Arbitrary<Json>;
  fc.assert(
    fc.property(published, name, anyValue, fc.constantFrom('', ' ', '\t'), (from, file, value, indent) => {
      expectSame(file, from, bytesOf(documentOf(value)));
      expectSame(file, from, new TextEncoder().encode(JSON.stringify(value, null, indent)));
    }),
    { numRuns: runs(1500) },
  );
});

test('any JSON object is written as the twin writes it', () =>
  fc.assert(
    fc.property(fc.dictionary(text, fc.jsonValue({ stringUnit: 'grapheme' })), (value) => {
      fc.pre(jcs(value as Json).isWellFormed() && !/\\ud[89a-f]/.test(jcs(value as Json)));
      expect(textOf(writeDocument(value))).toBe(documentOf(value as Json));
    }),
    { numRuns: runs(500) },
  ));

test('documents of at most 65,535 bytes', () => {
  const from = publish({
    list: listOf('lottery', [['A', '1']]),
    quota: 1,
    reserves: 0,
    randomness: [balls('123456', 'w')],
    rules: '',
  });
  const sizeOf = (digits: number) =>
    documentOf({ ...seedValue, reveals: [{ kind: 'balls', digits: '1'.repeat(digits) }] });
  const seedValue = readDocument(bytesOf(from.files['seed.json'] as string)) as Record<string, Json>;
  const spare = 65_535 - sizeOf(0).length;
  expect(expectSame('seed.json', from, bytesOf(sizeOf(spare)))).toBe(true);
  expect(expectSame('seed.json', from, bytesOf(sizeOf(spare + 1)))).toBe(false);
});
