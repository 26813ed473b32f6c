/** What a platform does for the core. */
import type { Crc32, Inflate } from './gunzipped.ts';
import type { InflateRaw } from './gzip.ts';
import type { Sha256 } from './hashing.ts';
import type { Digester } from './pieces.ts';

/** What the platform does faster than the core could. */
export interface Platform {
  readonly sha256: Sha256;
  /** SHA-256 of what comes piece by piece. */
  digester(): Digester;
  readonly inflate: Inflate;
  /** The same of a whole file, to what it is said to be long. */
  readonly inflateRaw: InflateRaw;
  /** CRC-32, where the platform has its own. */
  readonly crc32?: Crc32 | undefined;
}
