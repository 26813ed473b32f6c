/**
 * SHA-256 as a parameter: the platform's own where that is faster (WebCrypto, node:crypto), @noble/hashes
 * otherwise. Both give the same bytes; the tests compare them.
 */
import { sha256 as noble } from '@noble/hashes/sha2.js';

/** SHA-256 of the bytes, 32 bytes, at once or later. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** SHA-256 in plain JavaScript, at once. What the core uses for short inputs in long loops. */
export const sha256: (bytes: Uint8Array) => Uint8Array = noble;

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
