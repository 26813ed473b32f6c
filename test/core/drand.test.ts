import { bls12_381 } from '@noble/curves/bls12-381.js';
import { describe, expect, test } from 'vitest';
import { concat, fromHex, toHex, u32be, u64be, utf8 } from '../../src/core/bytes.ts';
import { DRAND_CHAINS, type DrandChain, drandChain, drandDue } from '../../src/core/drand.ts';
import { drandValue } from '../../src/core/drand-signature.ts';
import { sha256 } from '../../src/core/hashing.ts';
import cases from '../fixtures/drand.json';

const DST = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';
const { G1, G2, shortSignatures } = bls12_381;
type Point = typeof G1.Point.BASE;
const P = G1.Point.Fp.ORDER;
const bytes48 = (hex: string) => fromHex(hex, 48) as Uint8Array;
const quicknet = drandChain(cases.chain.hash) as DrandChain;
const [good] = cases.valid as [(typeof cases.valid)[number]];

describe('quicknet', () => {
  test('is the chain whose hash is committed: its hash is that of its own figures', () => {
    const { hash, genesis, period, publicKey } = quicknet;
    expect({ hash, genesis, period, publicKey }).toEqual({
      hash: cases.chain.hash,
      genesis: cases.chain.genesis,
      period: cases.chain.period,
      publicKey: cases.chain.publicKey,
    });
    const figures = concat(
      u32be(period),
      u64be(genesis),
      fromHex(publicKey, 96) as Uint8Array,
      fromHex(cases.chain.groupHash, 32) as Uint8Array,
      utf8(cases.chain.beaconId),
    );
    expect(toHex(sha256(figures))).toBe(hash);
  });

  test('is the only chain, found by its hash alone', () => {
    expect(DRAND_CHAINS).toEqual([quicknet]);
    expect(drandChain(cases.chain.hash.toUpperCase())).toBeUndefined();
    expect(drandChain('quicknet')).toBeUndefined();
    expect(drandChain('')).toBeUndefined();
  });

  test('round r is due (r - 1) periods after the genesis', () => {
    expect(drandDue(quicknet, 1)).toBe(1_692_803_367);
    expect(drandDue(quicknet, 2)).toBe(1_692_803_370);
    expect(drandDue(quicknet, 12_040_883)).toBe(1_692_803_367 + 3 * 12_040_882);
  });
});

describe('beacons', () => {
  test.each(cases.valid)(
    'round $round verifies; its value is its randomness',
    ({ round, signature, randomness }) => {
      const value = drandValue(quicknet, round, signature) as Uint8Array;
      expect(toHex(value)).toBe(randomness ?? toHex(sha256(bytes48(signature))));
    },
  );

  test.each(cases.invalid)('refused: $why', ({ round, signature }) => {
    expect(drandValue(quicknet, round, signature)).toBeNull();
  });

  test('a round next to the right one, or of another 32 bits, is refused', () => {
    for (const round of [good.round - 1, good.round + 1, good.round + 2 ** 32])
      expect(drandValue(quicknet, round, good.signature)).toBeNull();
  });
});

/** The bytes with these bits of the first one turned. */
const flipped = (hex: string, mask: number) => {
  const bytes = bytes48(hex);
  bytes[0] = (bytes[0] as number) ^ mask;
  return toHex(bytes);
};

describe('other spellings of a good signature are refused', () => {
  const { round, signature } = good;
  test.each([
    ['upper case', signature.toUpperCase()],
    ['a prefix', `0x${signature.slice(2)}`],
    ['a digit less', signature.slice(1)],
    ['a byte less', signature.slice(2)],
    ['a byte more', `${signature}00`],
    ['a zero byte before', `00${signature.slice(0, -2)}`],
    ['a space', ` ${signature.slice(1)}`],
    ['nothing', ''],
    ['the other root: the negated point', flipped(signature, 0x20)],
    ['no compression bit', flipped(signature, 0x80)],
    ['no compression bit, the other root', flipped(signature, 0xa0)],
    ['the infinity bit', flipped(signature, 0x40)],
    ['infinity', `c0${'00'.repeat(47)}`],
    ['infinity with the sign bit', `e0${'00'.repeat(47)}`],
    ['infinity without the compression bit', `40${'00'.repeat(47)}`],
    ['infinity with a coordinate', `c0${'00'.repeat(46)}01`],
    ['all zeros', '00'.repeat(48)],
    ['all ones', 'ff'.repeat(48)],
    ['x = 0', `80${'00'.repeat(47)}`],
    ['x = p', toHex(encode(P, 0x80))],
    ['x = p - 1', toHex(encode(P - 1n, 0x80))],
    ['uncompressed', toHex(G1.Point.fromBytes(bytes48(signature)).toBytes(false))],
  ])('%s', (_, other) => {
    expect(drandValue(quicknet, round, other)).toBeNull();
  });

  test('any one bit changed', () => {
    for (let bit = 0; bit < 384; bit += 5) {
      const bytes = bytes48(signature);
      bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(drandValue(quicknet, round, toHex(bytes)), `bit ${bit}`).toBeNull();
    }
  });
});

/** 48 bytes: x with these flags in the three free bits. Requires x < 2^381. */
function encode(x: bigint, flags: number): Uint8Array {
  const bytes = fromHex(x.toString(16).padStart(96, '0'), 48) as Uint8Array;
  bytes[0] = (bytes[0] as number) | flags;
  return bytes;
}

describe('a chain of our own, whose key we know', () => {
  const key = 0x1234_5678_9abc_def0n;
  const ours: DrandChain = { ...quicknet, name: 'ours', publicKey: G2.Point.BASE.multiply(key).toHex(true) };
  const sign = (round: number): Point =>
    (shortSignatures.hash(sha256(u64be(round)), DST) as Point).multiply(key);

  test('its signatures verify for it, and not for quicknet', () => {
    const signature = sign(1).toHex(true);
    expect(toHex(drandValue(ours, 1, signature) as Uint8Array)).toBe(toHex(sha256(bytes48(signature))));
    expect(drandValue(quicknet, 1, signature)).toBeNull();
  });

  test('x + p, where it fits in 381 bits, is no second spelling', () => {
    let tried = 0;
    for (let round = 1; tried < 3; round++) {
      const canonical = sign(round).toBytes(true);
      const { x } = sign(round).toAffine();
      if (x + P >= 2n ** 381n) continue;
      tried++;
      expect(drandValue(ours, round, toHex(canonical))).not.toBeNull();
      expect(drandValue(ours, round, toHex(encode(x + P, (canonical[0] as number) & 0xe0)))).toBeNull();
      expect(
        drandValue(ours, round, toHex(encode(x + P, ((canonical[0] as number) & 0xe0) ^ 0x20))),
      ).toBeNull();
    }
  });

  /** The compressed form of any point of the curve; noble writes only those of the subgroup. */
  const compressed = (point: Point) => {
    const { x, y } = point.toAffine();
    return toHex(encode(x, y > P - y ? 0xa0 : 0x80));
  };

  test('compressed forms are made here as noble makes them', () => {
    for (let round = 1; round <= 6; round++) expect(compressed(sign(round))).toBe(sign(round).toHex(true));
  });

  /** Points of the curve outside the prime-order subgroup, from the smallest x on. */
  function* outside(): Generator<Point> {
    const { Fp } = G1.Point;
    for (let x = 0n; ; x++) {
      const y2 = Fp.add(Fp.pow(x, 3n), 4n);
      if (Fp.pow(y2, (P - 1n) / 2n) !== 1n) continue;
      const point = G1.Point.fromAffine({ x, y: Fp.sqrt(y2) });
      if (!point.isTorsionFree()) yield point;
    }
  }

  test('points outside the subgroup are refused, alone and added to a good signature', () => {
    const points = outside();
    for (let i = 0; i < 4; i++) {
      const point = points.next().value as Point;
      expect(drandValue(ours, 1, compressed(point))).toBeNull();
      // r times the point has no part in the subgroup: a pairing alone would not see it.
      const torsion = point.multiplyUnsafe(G1.Point.Fn.ORDER - 1n).add(point);
      expect(torsion.is0()).toBe(false);
      expect(drandValue(ours, 1, compressed(sign(1).add(torsion)))).toBeNull();
    }
  });

  test('a signature over another message or with another key is refused', () => {
    const message = (bytes: Uint8Array, dst: string) =>
      (shortSignatures.hash(bytes, dst) as Point).multiply(key).toHex(true);
    expect(drandValue(ours, 1, message(sha256(u64be(1)), DST))).not.toBeNull();
    expect(drandValue(ours, 1, message(u64be(1), DST))).toBeNull();
    expect(drandValue(ours, 1, message(sha256(u32be(1)), DST))).toBeNull();
    expect(drandValue(ours, 1, message(sha256(u64be(1)), DST.replace('NUL', 'POP')))).toBeNull();
    expect(
      drandValue(
        ours,
        1,
        (shortSignatures.hash(sha256(u64be(1)), DST) as Point).multiply(key + 1n).toHex(true),
      ),
    ).toBeNull();
  });
});
