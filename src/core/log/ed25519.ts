/**
 * Ed25519 with the contract's own rule of what verifies (spec, section 8): without the cofactor, R compared byte for byte. @noble's
 * `verify`, strict or not, multiplies by the cofactor and accepts more; so the points alone are its.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToNumberLE } from '@noble/curves/utils.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concat, equal } from '../bytes.ts';

// Nothing runs as this file is loaded: a page that reads a policy, and checks no signature, is built without the curve.

/** Lengths in bytes of a public key, a seed and a signature. */
export const ED25519_KEY = 32;
export const ED25519_SIGNATURE = 64;

/** The point of a key's canonical encoding (y < p) that is not of small order, or null. */
function pointOf(publicKey: Uint8Array) {
  if (publicKey.length !== ED25519_KEY) return null;
  try {
    const point = ed25519.Point.fromBytes(publicKey, false);
    return point.isSmallOrder() || !equal(point.toBytes(), publicKey) ? null : point;
  } catch {
    // noble throws on what is no encoding of a point: nothing verifies with such a key.
    return null;
  }
}

/**
 * Whether the signature verifies: A is the canonical encoding of a point not of small order, S < L, and the encoding of `[S]B - [k]A`
 * is R, with k = SHA-512(R ‖ A ‖ M) reduced modulo L.
 */
export function verifyEd25519(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  const { Point } = ed25519;
  /** The order of the base point. */
  const L = Point.Fn.ORDER;
  const a = pointOf(publicKey);
  if (a === null || signature.length !== ED25519_SIGNATURE) return false;
  const r = signature.subarray(0, 32);
  const s = bytesToNumberLE(signature.subarray(32));
  if (s >= L) return false;
  const k = bytesToNumberLE(sha512(concat(r, publicKey, message))) % L;
  return equal(Point.BASE.multiplyUnsafe(s).subtract(a.multiplyUnsafe(k)).toBytes(), r);
}

/** The signature of RFC 8032, section 5.1.6: the same bytes every time. @param seed 32 bytes */
export function signEd25519(message: Uint8Array, seed: Uint8Array): Uint8Array {
  return ed25519.sign(message, seed);
}

/** The public key of a seed of 32 bytes. */
export function ed25519PublicKey(seed: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(seed);
}
