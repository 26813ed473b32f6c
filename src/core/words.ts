/** The words of a seed and the tickets they hit (spec, section 5). */
import { sha256After } from './hashing.ts';

/** A lottery that needs more words than this has failed (spec, section 5). */
export const MAX_WORDS = 2 ** 28;

/** Below this total a word's remainder is exact in doubles, sixteen bits at a time: T * 2^16 < 2^53. */
const SMALL_TOTAL = 2 ** 37;

/**
 * Words 1, 2, 3 ... of a seed as their upper and lower 32 bits: `next` moves to the next word. Block b is
 * `SHA-256(seed ‖ u64be(b))`, read as four big-endian 64-bit words.
 */
export class Words {
  /** How many words were taken: the number of the present one, from 1. */
  count = 0;
  /** The present word's upper 32 bits. */
  high = 0;
  /** The present word's lower 32 bits. */
  low = 0;
  readonly #hash: (message: Uint8Array, into: Uint8Array) => void;
  readonly #counter = new DataView(new ArrayBuffer(8));
  readonly #number = new Uint8Array(this.#counter.buffer);
  readonly #block = new DataView(new ArrayBuffer(32));
  readonly #digest = new Uint8Array(this.#block.buffer);

  /** @param seed 32 bytes */
  constructor(seed: Uint8Array) {
    this.#hash = sha256After(seed);
  }

  next(): void {
    const slot = this.count % 4;
    if (slot === 0) {
      this.#counter.setBigUint64(0, BigInt(this.count / 4));
      this.#hash(this.#number, this.#digest);
    }
    this.high = this.#block.getUint32(8 * slot);
    this.low = this.#block.getUint32(8 * slot + 4);
    this.count++;
  }
}

/** The ticket that a word hits among `total`, or 0 where the word is passed over. */
export type TicketOfWord = (high: number, low: number) => number;

/**
 * `1 + (W mod T)`, or 0 where `W >= floor(2^64 / T) * T`. Requires an integer 1 <= total <= 2^53-1.
 */
export function ticketOfWord(total: number): TicketOfWord {
  const limit = (2n ** 64n / BigInt(total)) * BigInt(total);
  // The limit may be 2^64 itself: its upper half is then 2^32, above every word's.
  const limitHigh = Number(limit >> 32n);
  const limitLow = Number(limit & 0xffff_ffffn);
  const isOver = (high: number, low: number) => high > limitHigh || (high === limitHigh && low >= limitLow);
  if (total < SMALL_TOTAL)
    return (high, low) => {
      if (isOver(high, low)) return 0;
      let rest = high % total;
      rest = (rest * 65536 + (low >>> 16)) % total;
      rest = (rest * 65536 + (low & 0xffff)) % total;
      return 1 + rest;
    };
  const big = BigInt(total);
  return (high, low) => {
    if (isOver(high, low)) return 0;
    return 1 + Number(((BigInt(high) << 32n) | BigInt(low)) % big);
  };
}
