/** JSON values that a document's rules turn on: at the limits, just beyond them, and of another type. */
import fc from 'fast-check';
import type { Json } from './twin-documents.ts';

export const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const NUMBERS = [
  0, 1, 5, 6, 16, 64, 65, 255, 256, 257, 9007199254740991, 9007199254740992, -1, 0.5, 1e21, 1e-7,
];
const NAMES = 'lottery ranking queue secret drand result mingqian/1 mingqian/2 Ordinary a- -a'.split(' ');
const TIMES = '2024-02-29 2023-02-29 0000-01-01 0001-01-01 9999-12-31'
  .split(' ')
  .map((day) => `${day}T00:00:00Z`);
const DIGEST = 'ab'.repeat(32);
const STRINGS = [
  ...NAMES,
  ...TIMES,
  '2026-06-26T24:00:00Z',
  '2026-06-26',
  'a'.repeat(32),
  'a'.repeat(33),
  DIGEST,
  DIGEST.toUpperCase(),
  DIGEST.slice(1),
  `${DIGEST}\n`,
  'x'.repeat(200),
  'x'.repeat(201),
  '𝄞'.repeat(200),
  '𝄞'.repeat(201),
  'a\u200eb',
  ' a',
  'a\u3000',
  '0x'.repeat(128),
  '0'.repeat(257),
  '\u00a0',
  '\x7f',
  '\ud800',
  '',
];
const OBJECTS: readonly Json[] = [
  { kind: 'text', form: '0000.00', what: 'w' },
  { kind: 'text', form: '00000', what: 'w' },
  { kind: 'text', what: 'w' },
  { kind: 'balls', digits: 6, what: 'w' },
  { kind: 'balls', digits: '6', what: 'w' },
  { kind: 'drand', chain: DIGEST, round: 1 },
  { kind: 'drand', chain: DIGEST, round: 0 },
  { kind: 'secret', sha256: DIGEST },
  { kind: 'toString' },
  [],
  {},
];

export const telling: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(...NUMBERS, ...STRINGS, true, false, null),
  fc.constantFrom(...OBJECTS),
  text,
  fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' }) as fc.Arbitrary<Json>,
);

/** Names of members, among them those that every object of JavaScript answers to. */
export const member = fc.oneof(
  fc.constantFrom('extra', '__proto__', 'constructor', 'toString', 'kind', '', 'what'),
  text,
);
