/** The tickets that the words of a seed hit, one word after the other (spec, section 5). */
import { ticketOfWord, Words } from './words.ts';

/** Words in turn: `next` takes one and gives the ticket it hits, or 0 where it is passed over; `count` is its number, from 1. */
export interface Hits {
  readonly count: number;
  next(): number;
}

/** Every word of a seed. Requires 1 <= total <= 2^53-1. */
export function hitsOf(seed: Uint8Array, total: number): Hits {
  const words = new Words(seed);
  const hit = ticketOfWord(total);
  return {
    get count() {
      return words.count;
    },
    next() {
      words.next();
      return hit(words.high, words.low);
    },
  };
}

/** More words were asked for than were taken beforehand. */
export class TooFewWords extends Error {
  override readonly name = 'TooFewWords';
}

/** The first words of a seed, all taken before anything is known of a list but how many tickets it has. */
export class KnownHits implements Hits {
  count = 0;
  readonly #tickets: Float64Array;

  constructor(seed: Uint8Array, total: number, many: number) {
    const hits = hitsOf(seed, total);
    this.#tickets = new Float64Array(many);
    for (let i = 0; i < many; i++) this.#tickets[i] = hits.next();
  }

  /** @throws TooFewWords behind the last */
  next(): number {
    const ticket = this.#tickets[this.count];
    if (ticket === undefined) throw new TooFewWords(`${this.count} words did not suffice`);
    this.count++;
    return ticket;
  }

  /** The tickets that are hit, in ascending order. */
  ascending(): Float64Array {
    return this.#tickets.filter((ticket) => ticket > 0).sort();
  }
}

/** Words beyond those to be expected. */
const SLACK = 256;

/**
 * How many words a lottery will probably need whose tickets are alike: of `rows` rows `want` are drawn. Where a few hold most of them, it
 * needs more. Requires 1 <= want < rows.
 */
export function probableWords(rows: number, want: number): number {
  const alike = rows * Math.log(rows / (rows - want));
  return Math.ceil(1.25 * alike) + SLACK;
}
