/**
 * Codes for people who have none: twelve random digits and a check digit. They say nothing of anybody, not even who came first. The
 * first digit is no zero, which spreadsheets drop.
 */

import { equal } from '../../src/core/bytes.ts';
import { checkDigit } from '../ceremony/check-digit.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { refusedWords } from '../words/intake.ts';
import { personalKind } from './personal.ts';

/** Digits of a code that is made, its check digit and all. */
export const MADE_LENGTH = 13;
const RANDOM_DIGITS = MADE_LENGTH - 1;
const CODES = 10n ** BigInt(RANDOM_DIGITS);
/** 64-bit words from this one on would make some codes likelier than others. */
const LIMIT = (2n ** 64n / CODES) * CODES;

/** 32 bytes that nobody can guess. */
export type Randomness = () => Uint8Array;

/**
 * Codes without end, each once.
 * @param taken codes that are in use
 * @throws MingqianError `usage` where the source of randomness gives the same twice, or bytes of one value
 */
export function* madeCodes(random: Randomness, taken: Iterable<string>): Generator<string, never> {
  const used = new Set(taken);
  let before: Uint8Array | null = null;
  for (;;) {
    const bytes = random();
    // Thirty-two random bytes never come twice. A source that does this is broken, and its codes could be guessed.
    if (bytes.length !== 32 || new Set(bytes).size < 8 || (before !== null && equal(bytes, before)))
      misuse(inBoth(refusedWords, (t) => t.randomness));
    before = bytes;
    const view = new DataView(bytes.buffer, bytes.byteOffset, 32);
    for (let at = 0; at < 32; at += 8) {
      const word = view.getBigUint64(at);
      if (word >= LIMIT) continue;
      const digits = String(word % CODES).padStart(RANDOM_DIGITS, '0');
      const code = digits + checkDigit(digits);
      // What looks like a telephone number behind its country would be taken for one.
      if (digits.startsWith('0') || used.has(code) || /^861[3-9]/.test(code) || personalKind(code) !== null)
        continue;
      used.add(code);
      yield code;
    }
  }
}
