/** An input made as small as it can be while it still does what it does. */
import { concat } from '../../src/core/bytes.ts';

/** Attempts at most. */
const ATTEMPTS = 2_000;

/** @param isSame whether a smaller one still does it */
export async function shrunk(
  input: Uint8Array,
  isSame: (smaller: Uint8Array) => Promise<boolean>,
): Promise<Uint8Array> {
  let small = input;
  let attempts = 0;
  for (let size = Math.ceil(small.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < small.length && attempts < ATTEMPTS; ) {
      attempts++;
      const without = concat(small.subarray(0, at), small.subarray(at + size));
      if (await isSame(without)) small = without;
      else at += size;
    }
  }
  return small;
}
