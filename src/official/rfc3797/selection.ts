/**
 * RFC 3797, Publicly Verifiable Nominations Committee (NomCom) Random Selection: a key and a pool give a selection. The
 * i-th digest, from 0, is MD5 of the key between two copies of i, each of two big-endian bytes. As an integer of 128
 * bits, modulo how many are not yet selected, it is the place among those of the one that is selected (section 4).
 */
import { md5 } from '@noble/hashes/legacy.js';
import { concat, toHex, utf8 } from '../../core/bytes.ts';
import { numbered, OfficialError } from '../errors.ts';

/** The largest pool: an index has two bytes. */
export const POOL_LIMIT = 65_535;

/** One selection, with every value in between; a row of the table in the RFC's section 6. */
export interface Pick {
  /** From 1, as in the RFC's table; what is hashed is one less. */
  readonly index: number;
  /** 32 upper-case hex digits. */
  readonly md5: string;
  /** How many were not yet selected: the divisor. */
  readonly remaining: number;
  /** The digest modulo `remaining`: a place among those, from 0. */
  readonly remainder: number;
  /** The number selected, from 1. */
  readonly selected: number;
}

/** Requires a divisor 1..2^16. */
function remainderOf(digest: Uint8Array, divisor: number): number {
  let remainder = 0;
  for (const byte of digest) remainder = (remainder * 256 + byte) % divisor;
  return remainder;
}

/** @throws OfficialError `rfc3797.pool` unless 1 <= pool <= 65,535, `rfc3797.select` unless 1 <= select <= pool */
export function checkSizes(pool: number, select: number): void {
  if (!Number.isInteger(pool) || pool < 1 || pool > POOL_LIMIT)
    throw new OfficialError('rfc3797.pool', { expected: 'a pool of 1 to 65535', found: numbered(pool) });
  if (!Number.isInteger(select) || select < 1 || select > pool)
    throw new OfficialError('rfc3797.select', {
      expected: `1 to ${pool} to be selected from a pool of ${pool}`,
      found: numbered(select),
    });
}

/**
 * A selection.
 * @param key of ASCII characters, as `keyOf` makes it or `readKey` accepts it
 * @throws OfficialError `rfc3797.pool`, `rfc3797.select`
 */
export function selectByKey(key: string, pool: number, select: number): Pick[] {
  checkSizes(pool, select);
  const bytes = utf8(key);
  const left = Array.from({ length: pool }, (_, i) => i + 1);
  return Array.from({ length: select }, (_, i) => {
    const index = Uint8Array.of(i >> 8, i & 0xff);
    const digest = md5(concat(index, bytes, index));
    const remaining = left.length;
    const remainder = remainderOf(digest, remaining);
    const [selected = 0] = left.splice(remainder, 1);
    return { index: i + 1, md5: toHex(digest).toUpperCase(), remaining, remainder, selected };
  });
}

/** Bits of randomness that a selection uses up: the logarithm of how many there could be (section 3.3). */
export function entropyBits(pool: number, select: number): number {
  let bits = 0;
  for (let i = 1; i <= Math.min(select, pool - select); i++) bits += Math.log2(pool - i + 1) - Math.log2(i);
  return bits;
}
