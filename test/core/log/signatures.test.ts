import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { expect, test } from 'vitest';
import { concat, fromHex, toHex, utf8 } from '../../../src/core/bytes.ts';
import { fromBase64, toBase64 } from '../../../src/core/log/base64.ts';
import { parseCheckpoint } from '../../../src/core/log/checkpoint.ts';
import { cosign, cosignatureTime, cosignedMessage } from '../../../src/core/log/cosignature.ts';
import { signEd25519, verifyEd25519 } from '../../../src/core/log/ed25519.ts';
import {
  type KeyType,
  LOG_KEY,
  readKey,
  verifierKeyOf,
  WITNESS_ED25519,
  WITNESS_ML_DSA,
  writeKey,
} from '../../../src/core/log/keys.ts';
import { signMlDsa, verifyMlDsa } from '../../../src/core/log/ml-dsa.ts';
import {
  isOf,
  noteText,
  readNote,
  signatureLine,
  signNote,
  verifyNote,
} from '../../../src/core/log/signed-note.ts';
import real from '../../fixtures/signed-notes.json';
import { runs } from '../../runs.ts';
import { logVectors, signingKeys } from '../../vectors/log.ts';

const bytesOf = (hex: string) => fromHex(hex, hex.length / 2) as Uint8Array;
const TYPES: readonly KeyType[] = [LOG_KEY, WITNESS_ED25519, WITNESS_ML_DSA];

test('base64 has one spelling', () => {
  for (let length = 0; length < 10; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + 201) & 255);
    const text = toBase64(bytes);
    expect(text).toBe(btoa(String.fromCharCode(...bytes)));
    expect(fromBase64(text)).toEqual(bytes);
  }
  for (const bad of [
    'A',
    'AA',
    'AAA',
    'AB==',
    'AAB=',
    'AA=A',
    'AA==AAAA',
    'AAA=\n',
    ' AAAA',
    'AA-_',
    '====',
    'é===',
  ])
    expect(fromBase64(bad), bad).toBeNull();
});

test.each(logVectors.ed25519)('Ed25519, $valid: $why', ({ public: key, message, signature, valid }) => {
  expect(verifyEd25519(bytesOf(signature), bytesOf(message), bytesOf(key))).toBe(valid);
});

test('k of Ed25519 is reduced modulo L, which a key with a part of order 8 shows', () => {
  // A = [a]B + T with T of order 8. The whole digest and its rest modulo L differ by a multiple of L, an odd number of
  // times T: so only one of the two readings can hold, and with R made for the reduced one it is that.
  const { Point } = ed25519;
  const L = Point.Fn.ORDER;
  const torsion = Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');
  const little = (bytes: Uint8Array) => BigInt(`0x${toHex(bytes.toReversed())}`);
  const encode = (value: bigint) => bytesOf(value.toString(16).padStart(64, '0')).toReversed();
  const [a, r] = [12345n, 67890n];
  const key = Point.BASE.multiply(a).add(torsion).toBytes();
  const tries = runs(160);
  let seen = 0;
  for (let i = 0; i < tries; i++) {
    const message = utf8(`try ${i}`);
    // R = [S]B - [k]A = [r]B - [k]T for S = r + k a: R depends on k modulo 8, and k on R, so all eight are tried.
    for (let j = 0n; j < 8n; j++) {
      const R = Point.BASE.multiply(r).subtract(torsion.multiplyUnsafe(j)).toBytes();
      const digest = little(sha512(concat(R, key, message)));
      const k = digest % L;
      const signature = concat(R, encode((r + k * a) % L));
      const [reduced, whole] = [k % 8n === j, digest % 8n === j];
      expect(verifyEd25519(signature, message, key)).toBe(reduced);
      if (reduced !== whole) seen++;
    }
  }
  expect(seen).toBeGreaterThan(tries / 4);
});

test.each(logVectors.mlDsa44.cases)('ML-DSA-44, $valid: $why', ({ message, signature, valid }) => {
  expect(verifyMlDsa(bytesOf(signature), bytesOf(message), bytesOf(logVectors.mlDsa44.public))).toBe(valid);
});

test('signatures are the same bytes every time', () => {
  const seed = new Uint8Array(32).fill(7);
  for (const sign of [signEd25519, signMlDsa])
    expect(toHex(sign(utf8('mingqian'), seed))).toBe(toHex(sign(utf8('mingqian'), seed)));
});

test.each(logVectors.keys)('the key of $name', ({ name, vkey }) => {
  const key = verifierKeyOf(signingKeys[name] as (typeof signingKeys)[string]);
  expect(writeKey(key)).toBe(vkey);
  expect(readKey(vkey, TYPES)).toEqual(key);
  expect(() =>
    readKey(
      vkey,
      TYPES.filter((type) => type !== key.type),
    ),
  ).toThrow(/a type that belongs here/);
});

test.each(real.keys)('key of others, $ok: $vkey', ({ vkey, ok }) => {
  // ECDSA (type 2) is no type of this protocol.
  const isOurs = ok && !vkey.includes('+Aj');
  if (isOurs) expect(writeKey(readKey(vkey, TYPES))).toBe(vkey);
  else expect(() => readKey(vkey, TYPES)).toThrow(expect.objectContaining({ code: 'log.key' }));
});

test.each(logVectors.cosigned)('what $name signs at $time', ({ name, text, time, message }) => {
  const checkpoint = parseCheckpoint('checkpoint', `${text}\n\u2014 a AAAAAAA=\n`);
  const key = signingKeys[name] as (typeof signingKeys)[string];
  expect(toHex(cosignedMessage(key, checkpoint, BigInt(time)))).toBe(message);
  const line = cosign(checkpoint, key, BigInt(time));
  expect(cosignatureTime(line, verifierKeyOf(key), checkpoint)).toBe(BigInt(time));
  line.signature[7] = (line.signature[7] ?? 0) ^ 1;
  expect(cosignatureTime(line, verifierKeyOf(key), checkpoint)).toBeNull();
});

test.each([0n, 2n ** 63n])('no cosignature at %d', (time) => {
  const head = { origin: 'draw.example/log', size: 1, root: new Uint8Array(32) };
  for (const name of ['notary.example/witness', 'newspaper.example/pq']) {
    const key = signingKeys[name] as (typeof signingKeys)[string];
    expect(() => cosign(head, key, time)).toThrow();
    const message = cosignedMessage(key, head, time);
    const sign = key.type === WITNESS_ML_DSA ? signMlDsa : signEd25519;
    const bytes = concat(bytesOf(time.toString(16).padStart(16, '0')), sign(message, key.seed));
    const { id } = verifierKeyOf(key);
    expect(cosignatureTime({ name, id, signature: bytes }, verifierKeyOf(key), head)).toBeNull();
  }
  const last = 2n ** 63n - 1n;
  const key = signingKeys['newspaper.example/pq'] as (typeof signingKeys)[string];
  expect(cosignatureTime(cosign(head, key, last), verifierKeyOf(key), head)).toBe(last);
});

test('the line of golang/mod, byte for byte', () => {
  const { skey, text, signature_line } = real.signVector;
  const [, name = '', id, base64 = ''] = /^PRIVATE\+KEY\+([^+]+)\+([^+]+)\+(.*)$/.exec(skey) ?? [];
  const line = signNote(text, { name, type: LOG_KEY, seed: (fromBase64(base64) as Uint8Array).slice(1) });
  expect(line.id).toBe(id);
  expect(signatureLine(line)).toBe(signature_line);
});

/** Which of these keys signed a note, as C2SP's signed-note says; null where it is rejected. */
function opened(text: string, vkeys: readonly string[]): string[] | null {
  const keys = vkeys.map((vkey) => readKey(vkey, TYPES));
  const note = readNote('note', text);
  const signed = new Set<string>();
  for (const line of note.signatures)
    for (const key of keys) {
      if (!isOf(line, key)) continue;
      const isGood =
        key.type === LOG_KEY
          ? verifyNote(note.text, line, key)
          : cosignatureTime(line, key, parseCheckpoint('note', text)) !== null;
      if (!isGood) return null;
      signed.add(key.name);
    }
  return signed.size === 0 ? null : [...signed];
}

/** A key that stands twice is refused by the policy that names it, not by the note; C2SP leaves extension lines to the log. */
const OTHERWISE = ['go-duplicate-verifier-used', 'sumdb-6476701-wrong-origin'];
test.each(real.notes.filter(({ id }) => !OTHERWISE.includes(id)))('note of others, $expect: $id', (one) => {
  const bytes =
    one.note_base64 === undefined ? utf8(one.note ?? '') : (fromBase64(one.note_base64) as Uint8Array);
  const open = () => opened(noteText('note', bytes), one.vkeys);
  if (one.expect === 'ok') expect(open()?.length).toBeGreaterThan(0);
  else {
    let found: string[] | null;
    try {
      found = open();
    } catch (error) {
      expect(error).toMatchObject({ code: 'log.form' });
      found = null;
    }
    expect(found).toBeNull();
  }
});
