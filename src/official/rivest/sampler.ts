/**
 * Ronald Rivest's sampler, as election audits use it: the i-th word, from 1, is SHA-256 of the seed, a comma and i in
 * decimal digits. As a big-endian integer modulo N, plus one, it is a number from 1 to N. (R. L. Rivest, sampler.py,
 * 14 November 2011.) Without repeats, a number that was taken already is passed over and the counter goes on.
 */
import { utf8 } from '../../core/bytes.ts';
import { sha256 } from '../../core/hashing.ts';
import { numbered, OfficialError } from '../errors.ts';

/** How many may be drawn at once. */
export const COUNT_LIMIT = 1_000_000;

/** One word of the sampler. */
export interface Word {
  /** From 1. */
  readonly counter: number;
  /** SHA-256, 32 bytes. */
  readonly digest: Uint8Array;
  /** 1..total */
  readonly number: number;
  /** False where the number was taken already and repeats are not wanted. */
  readonly isTaken: boolean;
}

export interface Sample {
  /** Text as it was announced: nothing is trimmed, zeros in front count. */
  readonly seed: string;
  /** How many there are to draw from, 1..2^53-1. */
  readonly total: number;
  /** How many are drawn, 1..1,000,000. */
  readonly count: number;
  /** Whether no number is taken twice; then `count` is at most `total`. */
  readonly isDistinct: boolean;
}

/**
 * @throws OfficialError `rivest.seed-empty`, `rivest.seed` where it is not Unicode (half a surrogate pair),
 *   `rivest.total`, `rivest.count`, `rivest.count-distinct`
 */
export function checkSample({ seed, total, count, isDistinct }: Sample): void {
  if (seed === '')
    throw new OfficialError('rivest.seed-empty', { expected: 'a seed', found: { is: 'empty' } });
  if (/\p{Surrogate}/u.test(seed))
    throw new OfficialError('rivest.seed', {
      expected: 'a seed of whole characters, which UTF-8 can write',
      found: { is: 'half-character' },
    });
  if (!Number.isSafeInteger(total) || total < 1)
    throw new OfficialError('rivest.total', { expected: '1 to 2^53-1 to draw from', found: numbered(total) });
  if (!Number.isSafeInteger(count) || count < 1 || count > COUNT_LIMIT)
    throw new OfficialError('rivest.count', { expected: '1 to 1000000 to be drawn', found: numbered(count) });
  if (isDistinct && count > total)
    throw new OfficialError('rivest.count-distinct', {
      expected: `at most ${total} to be drawn, as none is drawn twice`,
      found: numbered(count),
    });
}

/** Requires 32 bytes and a divisor 1..2^53-1. */
function remainderOf(digest: Uint8Array, divisor: bigint): number {
  const view = new DataView(digest.buffer, digest.byteOffset);
  let value = 0n;
  for (let at = 0; at < 32; at += 8) value = (value << 64n) | view.getBigUint64(at);
  return Number(value % divisor);
}

/**
 * The words of a sample, one after the other, until `count` numbers are taken. A caller may stop at any time.
 * @throws OfficialError as `checkSample`
 */
export function* words(sample: Sample): Generator<Word, void, undefined> {
  checkSample(sample);
  const { seed, total, count, isDistinct } = sample;
  const divisor = BigInt(total);
  const taken = new Set<number>();
  let left = count;
  for (let counter = 1; left > 0; counter++) {
    const digest = sha256(utf8(`${seed},${counter}`));
    const number = 1 + remainderOf(digest, divisor);
    const isTaken = !isDistinct || !taken.has(number);
    if (isDistinct) taken.add(number);
    if (isTaken) left--;
    yield { counter, digest, number, isTaken };
  }
}
