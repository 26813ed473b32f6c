/**
 * How much of a list a program holds: the limits of this project's two programs, not the protocol's. verify.py has the same, and
 * the guide says them (src/content/guide/recheck). Past a limit there is no verdict (spec, section 6).
 */
import { MingqianError } from './errors.ts';
import type { Counted } from './findings.ts';

/** Bytes that may be unpacked from however many. */
const MOST_BYTES = 2 ** 36;
/** Bytes that may be unpacked from however few. */
export const ROOM_BYTES = 56 * 2 ** 20;
/**
 * Bytes that each packed byte may make. The densest honest list that we could think of (32-character codes one after the other, all
 * with the same points and the same time) is packed 23 to 1 by gzip -9, a list of codes that were given out by chance 3 to 1.
 */
export const BYTES_A_BYTE = 56;
/** Rows of a list that was unpacked from however few bytes. */
export const ROOM_ROWS = 3 * 2 ** 20;
/**
 * Rows that each packed byte may make. An honest row takes two bytes and more; and as no code stands twice, no copy of DEFLATE reaches
 * over a whole row, so that each costs a copy of its own, which is three bits at least.
 */
export const ROWS_A_BYTE = 3;
/** Room is counted in whole pieces: so two programs that unpack piece by piece stop at the same byte. */
export const ROOM_PIECE = 2 ** 16;

/** The content of applicants.csv.gz has fewer than `bytes` bytes, the list at most `rows` rows. */
export interface Room {
  readonly bytes: number;
  readonly rows: number;
}

/** How many bytes may be unpacked from so many. */
export function mostFrom(packed: number): number {
  return Math.max(ROOM_BYTES, BYTES_A_BYTE * packed);
}

/**
 * What a list may be unpacked to.
 * @param packed bytes that it is unpacked from: a zip's or, in a folder or on the network, the list's own file's
 * @param taken bytes that a zip's other files have taken already
 */
export function roomFor(packed: number, taken = 0): Room {
  const bytes = Math.min(mostFrom(packed), MOST_BYTES) - taken;
  return {
    bytes: Math.max(0, Math.floor(bytes / ROOM_PIECE) * ROOM_PIECE),
    rows: Math.max(ROOM_ROWS, ROWS_A_BYTE * packed),
  };
}

/**
 * What is said past a limit.
 * @param of of so many there may be at most `most`
 * @param what the same, with what belongs to it
 */
export function overLimit(
  file: string,
  most: number,
  of: Extract<Counted, 'bytes' | 'rows'>,
  what: string = of,
): MingqianError {
  return new MingqianError(
    'record.limit',
    `expected at most ${most} ${what}, which is the limit of this program, found more`,
    { file },
    { expected: { kind: 'most', of, count: most } },
  );
}
