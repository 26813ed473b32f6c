/** About how long a verification takes. */

/** What an ordinary computer gets through in a second, in bytes of a record. */
const BYTES_A_SECOND = 20_000_000;
/** What starting and a beacon's signature take. */
const START = 1;

/** Seconds on an ordinary computer, rounded up. */
export function estimatedSeconds(bytes: number): number {
  return Math.ceil(START + bytes / BYTES_A_SECOND);
}
