/** A moment as it stands in a list: a time, or a time with milliseconds (spec, section 2). */
import { type Instant, instantOf } from './time.ts';

/** Characters of a moment without and with milliseconds. */
const TIME_LENGTH = 20;
const MOMENT_LENGTH = 24;

const HYPHEN = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;

/** Two digits at `at`, or NaN. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO;
  const ones = (bytes[at + 1] as number) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** The instant of the moment that stands in exactly bytes [at, to), or NaN where none does. */
export function momentAt(bytes: Uint8Array, at: number, to: number): Instant {
  const hasMilliseconds = to - at === MOMENT_LENGTH;
  if (
    !(hasMilliseconds || to - at === TIME_LENGTH) ||
    bytes[at + 4] !== HYPHEN ||
    bytes[at + 7] !== HYPHEN ||
    bytes[at + 10] !== 0x54 ||
    bytes[at + 13] !== 0x3a ||
    bytes[at + 16] !== 0x3a ||
    bytes[to - 1] !== 0x5a
  )
    return Number.NaN;
  let milliseconds = 0;
  if (hasMilliseconds) {
    milliseconds = twoDigits(bytes, at + 20) * 10 + (twoDigits(bytes, at + 21) % 10);
    // `.000` would be a second spelling of the same moment.
    if (bytes[at + 19] !== DOT || milliseconds === 0) return Number.NaN;
  }
  const year = twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2);
  const month = twoDigits(bytes, at + 5);
  const day = twoDigits(bytes, at + 8);
  const hour = twoDigits(bytes, at + 11);
  const minute = twoDigits(bytes, at + 14);
  const second = twoDigits(bytes, at + 17);
  // A NaN anywhere makes the sum NaN, which is no time; instantOf's comparisons alone would let one pass.
  if (Number.isNaN(year + month + day + hour + minute + second)) return Number.NaN;
  return instantOf(year, month, day, hour, minute, second, milliseconds);
}
