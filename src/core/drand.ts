/** drand beacons: known chains, due times, and the BLS signature that proves a round (spec, section 3). */
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { equal, fromHex, u64be } from './bytes.ts';
import { sha256 } from './hashing.ts';

export interface DrandChain {
  readonly name: string;
  /** The chain's hash, which names it. */
  readonly hash: string;
  /** When round 1 was due, in seconds since 1970. */
  readonly genesis: number;
  /** Seconds between rounds. */
  readonly period: number;
  /** Compressed point of G2, 96 bytes in hex. */
  readonly publicKey: string;
}

/** The chains this implementation knows. All are of scheme bls-unchained-g1-rfc9380. */
export const DRAND_CHAINS: readonly DrandChain[] = [
  {
    name: 'quicknet',
    hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
    genesis: 1_692_803_367,
    period: 3,
    publicKey:
      '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  },
];

const DST = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';

/** The chain with this hash, or undefined where this implementation does not know it. */
export function drandChain(hash: string): DrandChain | undefined {
  return DRAND_CHAINS.find((chain) => chain.hash === hash);
}

/** When a round is due, in seconds since 1970: `genesis + (round-1) * period`. Requires round >= 1. */
export function drandDue(chain: DrandChain, round: number): number {
  return chain.genesis + (round - 1) * chain.period;
}

/**
 * The value of a beacon, SHA-256 of its signature, or null unless the signature is 96 lower-case hex digits, the
 * one compressed form of a point of the prime-order subgroup of G1 that is not infinity, and verifies for the round.
 */
export function drandValue(chain: DrandChain, round: number, signature: string): Uint8Array | null {
  const bytes = fromHex(signature, 48);
  if (bytes === null) return null;
  const { shortSignatures, G1 } = bls12_381;
  try {
    const point = G1.Point.fromBytes(bytes);
    point.assertValidity();
    if (point.is0() || !equal(point.toBytes(true), bytes)) return null;
    const message = shortSignatures.hash(sha256(u64be(round)), DST);
    const key = bls12_381.G2.Point.fromHex(chain.publicKey);
    return shortSignatures.verify(point, message, key) ? sha256(bytes) : null;
  } catch {
    // noble throws on encodings that are no point of the subgroup: such a signature proves nothing.
    return null;
  }
}
