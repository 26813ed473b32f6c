/** The BLS signature that proves a drand round (spec, section 3). */
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { equal, fromHex, u64be } from './bytes.ts';
import type { DrandChain } from './drand.ts';
import { sha256 } from './hashing.ts';

const DST = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';

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
