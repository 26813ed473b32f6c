/** ML-DSA-44 of FIPS 204, with an empty context (spec, section 8). */
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';

/** Lengths in bytes of a public key and a signature. */
export const ML_DSA_KEY = 1312;
export const ML_DSA_SIGNATURE = 2420;

/** Whether the signature verifies (FIPS 204, algorithm 3). */
export function verifyMlDsa(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  if (publicKey.length !== ML_DSA_KEY || signature.length !== ML_DSA_SIGNATURE) return false;
  return ml_dsa44.verify(signature, message, publicKey);
}

/** The deterministic signature (FIPS 204, algorithm 2, rnd all zero): the same bytes every time. @param seed 32 bytes */
export function signMlDsa(message: Uint8Array, seed: Uint8Array): Uint8Array {
  return ml_dsa44.sign(message, ml_dsa44.keygen(seed.slice()).secretKey, { extraEntropy: false });
}

/** The public key of a seed of 32 bytes (FIPS 204, algorithm 6). */
export function mlDsaPublicKey(seed: Uint8Array): Uint8Array {
  return ml_dsa44.keygen(seed.slice()).publicKey;
}
