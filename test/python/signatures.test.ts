/** The cryptography of public/verify.py against figures that are not its own: RFC 9380, drand, RFC 8032, others' logs. */
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';
import { describe, expect, test } from 'vitest';
import { fromHex, toHex, utf8 } from '../../src/core/bytes.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { fromBase64 } from '../../src/core/log/base64.ts';
import { LOG_KEY, readKey } from '../../src/core/log/keys.ts';
import { verifyMlDsa } from '../../src/core/log/ml-dsa.ts';
import { isOf, readNote } from '../../src/core/log/signed-note.ts';
import drand from '../fixtures/drand.json';
import curve from '../fixtures/hash-to-curve.json';
import merkle from '../fixtures/merkle.json';
import notes from '../fixtures/signed-notes.json';
import { logVectors } from '../vectors/log.ts';
import { type Call, pythonCalls } from './python.ts';

const bytesOf = (hex: string) => fromHex(hex, hex.length / 2) as Uint8Array;
const bare = (hex: string) => `0x${hex.replace(/^0+/, '')}`;

test('hash to the curve is that of RFC 9380', () => {
  const calls = curve.vectors.map(({ msg }) => ({ call: 'hash_to_g1', with: [utf8(msg), utf8(curve.dst)] }));
  expect(pythonCalls(calls)).toEqual(curve.vectors.map(({ x, y }) => [bare(x), bare(y)]));
});

describe('drand', () => {
  const call = (round: number, signature: string): Call => ({
    call: 'is_drand_signature',
    with: [drand.chain.publicKey, round, bytesOf(signature)],
  });
  test('its signatures verify, each for its own round alone', () => {
    const calls = drand.valid.flatMap(({ round, signature }) => [
      call(round, signature),
      call(round + 1, signature),
    ]);
    expect(pythonCalls(calls)).toEqual(drand.valid.flatMap(() => [true, false]));
  });
  test('those of other rounds, or outside the subgroup, do not', () => {
    const found = pythonCalls(drand.invalid.map(({ round, signature }) => call(round, signature)));
    expect(drand.invalid.map(({ why }, i) => [why, found[i] === true])).toEqual(
      drand.invalid.map(({ why }) => [why, false]),
    );
  });

  const [{ round, signature }] = drand.valid as [(typeof drand.valid)[0]];
  const P =
    0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaabn;
  const point = BigInt(`0x${signature}`);
  const hex = (value: bigint) => value.toString(16).padStart(96, '0');
  test('one encoding alone is a signature: null is what is refused by its form', () => {
    const cases = [
      ['the other root', hex(point ^ (1n << 381n)), false],
      ['x + p', hex(point + P), null],
      ['without the flag of compression', hex(point - (1n << 383n)), null],
      ['infinity', `c0${'00'.repeat(47)}`, null],
      ['infinity, with a sign', `e0${'00'.repeat(47)}`, null],
      ['x = 0, which is of order 3', `80${'00'.repeat(47)}`, null],
      ['no point: x + 1', hex(point + 1n), null],
      ['47 bytes', signature.slice(0, -2), null],
      ['49 bytes', `${signature}00`, null],
    ] as const;
    const found = pythonCalls(cases.map(([, other]) => call(round, other)));
    expect(cases.map(([why], i) => [why, found[i]])).toEqual(
      cases.map(([why, , expected]) => [why, expected]),
    );
  });
});

describe('Ed25519', () => {
  const call = (key: Uint8Array, message: Uint8Array, signature: Uint8Array): Call => ({
    call: 'is_ed25519',
    with: [key, message, signature],
  });
  test('edges', () => {
    const cases = logVectors.ed25519;
    const calls = cases.map((one) => call(bytesOf(one.public), bytesOf(one.message), bytesOf(one.signature)));
    const found = pythonCalls(calls);
    expect(cases.map(({ why }, i) => [why, found[i]])).toEqual(cases.map(({ why, valid }) => [why, valid]));
  });
  test('RFC 8032, section 7.1', () => {
    const figures = [
      [
        'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
        '',
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
      ],
      [
        '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
        '72',
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
      ],
      [
        'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
        'af82',
        '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
      ],
    ].map((hex) => hex.map(bytesOf)) as [Uint8Array, Uint8Array, Uint8Array][];
    const changed = figures.map(([key, message, signature]) =>
      call(key, Uint8Array.of(...message, 0), signature),
    );
    const calls = [...figures.map((figure) => call(...figure)), ...changed];
    expect(pythonCalls(calls)).toEqual([true, true, true, false, false, false]);
  });
  test('the notes of others: what was signed verifies, and a letter more does not', () => {
    const calls = notes.notes.flatMap(({ expect: outcome, note, vkeys }) => {
      if (outcome !== 'ok' || note === undefined) return [];
      const { text, signatures } = readNote('note', note);
      const keys = vkeys.filter((vkey) => !vkey.includes('+Aj')).map((vkey) => readKey(vkey, [1, 4, 6]));
      return signatures.flatMap((line) =>
        keys.flatMap((key) =>
          key.type === LOG_KEY && isOf(line, key)
            ? [
                call(key.publicKey, utf8(text), line.signature),
                call(key.publicKey, utf8(`${text}a`), line.signature),
              ]
            : [],
        ),
      );
    });
    expect(calls.length).toBeGreaterThan(10);
    expect(pythonCalls(calls)).toEqual(calls.map((_, i) => i % 2 === 0));
  });
});

describe('ML-DSA-44', () => {
  const call = (key: Uint8Array, message: Uint8Array, signature: Uint8Array): Call => ({
    call: 'is_ml_dsa_44',
    with: [key, message, signature],
  });
  test('edges', () => {
    const { public: key, cases } = logVectors.mlDsa44;
    const calls = cases.map((one) => call(bytesOf(key), bytesOf(one.message), bytesOf(one.signature)));
    const found = pythonCalls(calls);
    expect(cases.map(({ why }, i) => [why, found[i]])).toEqual(cases.map(({ why, valid }) => [why, valid]));
  });
  test("another program's signatures, and each with a bit changed anywhere", () => {
    const calls = Array.from({ length: 6 }, (_, i) => {
      const { publicKey, secretKey } = ml_dsa44.keygen(new Uint8Array(32).fill(i));
      const message = utf8(`message ${i}`);
      const signature = ml_dsa44.sign(message, secretKey, { extraEntropy: false });
      const bent = Array.from({ length: 20 }, (_unused, j) => {
        const other = signature.slice();
        const at = (i * 20 + j) * 20 + 19;
        other[at] = (other[at] as number) ^ (1 << (j % 8));
        return call(publicKey, message, other);
      });
      return [
        call(publicKey, message, signature),
        ...bent,
        call(publicKey, utf8(`message ${i + 1}`), signature),
      ];
    });
    expect(pythonCalls(calls.flat())).toEqual(calls.flatMap((some) => some.map((_, j) => j === 0)));
  });
});

test('ML-DSA-44: z is short, or nothing verifies', () => {
  // With a key of zeros anyone can sign: all but the length of z is right. noble says the same of each.
  const [key, message] = [new Uint8Array(1312), utf8('forged')];
  const limit = 2 ** 17 - 78;
  const coefficients = [0, limit - 1, 1 - limit, limit, -limit, 2 ** 17];
  const signatures = pythonCalls(
    coefficients.map((coefficient) => ({ call: 'forged_ml_dsa', with: [message, coefficient] })),
  ).map((hex) => bytesOf(hex as string));
  const expected = [true, true, true, false, false, false];
  const calls = signatures.map((signature) => ({ call: 'is_ml_dsa_44', with: [key, message, signature] }));
  expect(pythonCalls(calls)).toEqual(expected);
  expect(signatures.map((signature) => verifyMlDsa(signature, message, key))).toEqual(expected);
});

describe("others' trees", () => {
  const { leaves, paths, invalidPaths, rootsBySize } = merkle;
  const leafHash = (leaf: string) => sha256(Uint8Array.of(0, ...bytesOf(leaf)));
  const call = (at: number, index: number, size: number, path: readonly string[]): Call => ({
    call: 'root_by_path',
    with: [leafHash(leaves[at] as string), index, size, path.map(bytesOf)],
  });
  test('a path leads from a leaf to the root', () => {
    const calls = paths.map(({ index, size, path }) => call(index, index, size, path));
    expect(pythonCalls(calls)).toEqual(paths.map(({ size }) => rootsBySize[size]));
  });
  test('a path that is too long leads nowhere', () => {
    const calls = paths.map(({ index, size, path }) => call(index, index, size, [...path, '00'.repeat(32)]));
    expect(pythonCalls(calls)).toEqual(paths.map(() => null));
  });
  test.each(invalidPaths.filter(({ index, size }) => index < size))('not by $why', (one) => {
    const [found] = pythonCalls([call(one.leaf, one.index, one.size, one.path)]);
    expect(found).not.toBe(rootsBySize[one.size]);
  });
});

test('names of tiles', () => {
  const names = Object.entries(logVectors.tileNames);
  const calls = names.map(([index]) => ({ call: 'tile_name', with: [Number(index), 256] }));
  expect(pythonCalls(calls)).toEqual(names.map(([, name]) => name));
});

test('base64 has one spelling', () => {
  const texts = [
    'AA==',
    'AAA=',
    'AAAA',
    'AB==',
    'AAB=',
    'AA',
    'AA=',
    'AA==\n',
    ' AA==',
    'AA-_',
    '',
    '====',
    'é===',
  ];
  const calls = texts.map((text) => ({ call: 'from_base64', with: [text] }));
  const expected = texts.map((text) => (text === '' ? null : fromBase64(text)));
  expect(pythonCalls(calls)).toEqual(expected.map((bytes) => bytes && toHex(bytes)));
});
