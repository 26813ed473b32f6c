/** Zips with one of their files changed: as they are packed, no change of bytes gets to what is in them. */
import { unzipSync, zipSync } from 'fflate';
import type { Next } from '../../python/mutate.ts';

/** Bytes of a file that is unpacked, at most. */
const MOST = 100_000;

/**
 * The zip with a file changed, or taken out; null where it cannot be unpacked.
 * @param other what one of its files becomes
 */
export function repacked(
  input: Uint8Array,
  next: Next,
  other: (file: Uint8Array, next: Next) => Uint8Array,
): Uint8Array | null {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(input, { filter: ({ originalSize }) => originalSize < MOST });
  } catch {
    return null;
  }
  const names = Object.keys(files);
  const name = names[next(Math.max(1, names.length))];
  if (name === undefined) return null;
  if (next(12) === 0) delete files[name];
  else files[name] = other(files[name] as Uint8Array, next);
  return zipSync(files, { level: 1 });
}
