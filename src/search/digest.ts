/** Digests as documents and pages write them. */
import { toHex } from '../core/bytes.ts';
import { sha256 } from '../core/hashing.ts';

/** SHA-256 in hex. */
export function digestOf(bytes: Uint8Array): string {
  return toHex(sha256(bytes));
}
