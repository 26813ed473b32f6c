/**
 * SHA-256 as a parameter: the platform's own where that is faster (WebCrypto, node:crypto), @noble/hashes
 * otherwise. Both give the same bytes; the tests compare them.
 */
import { sha256 as noble } from '@noble/hashes/sha2.js';

/** SHA-256 of the bytes, 32 bytes, at once or later. The bytes may change as soon as it has been called. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** SHA-256 in plain JavaScript, at once. What the core uses for short inputs in long loops. */
export const sha256: (bytes: Uint8Array) => Uint8Array = noble;

/** SHA-256 of byte strings one behind the other. */
export function sha256Of(pieces: Iterable<Uint8Array>): Uint8Array {
  const hash = noble.create();
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

/** SHA-256 of `prefix ‖ message`, written into 32 bytes: for millions of short messages, without a byte of garbage. */
export function sha256After(prefix: Uint8Array): (message: Uint8Array, into: Uint8Array) => void {
  const begun = noble.create().update(prefix);
  const hash = begun.clone();
  return (message, into) => {
    begun._cloneInto(hash);
    hash.update(message);
    hash.digestInto(into);
  };
}

/** How many digests are under way at once where the platform hashes asynchronously. */
const BATCH = 256;

/**
 * SHA-256 of `count` byte strings made one after the other by `input(i)`, as one array of 32 * count bytes.
 * `each` is awaited after every batch with the number done.
 */
export async function sha256Many(
  hash: Sha256,
  count: number,
  input: (i: number) => Uint8Array,
  each: (done: number) => Promise<void> | void,
): Promise<Uint8Array> {
  const digests = new Uint8Array(32 * count);
  for (let from = 0; from < count; from += BATCH) {
    const to = Math.min(from + BATCH, count);
    const batch: (Uint8Array | Promise<Uint8Array>)[] = [];
    for (let i = from; i < to; i++) batch.push(hash(input(i)));
    const done = await Promise.all(batch);
    for (const [i, digest] of done.entries()) digests.set(digest, 32 * (from + i));
    await each(to);
  }
  return digests;
}
