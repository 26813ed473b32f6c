/** The bound on a lottery list that a publisher may freeze, so that no draw is nearly endless (spec, section 3). */
import type { Method } from './list.ts';

/** The greatest expected number of words. */
export const MAX_EXPECTED_WORDS = 2 ** 23;

/** How many rows of a lottery have how many tickets: the sum needs no more of a list, however long it is. */
export class TicketCounts {
  /** At t the number of rows with t tickets; as long as the greatest t demands. */
  #counts = new Float64Array(64);
  #rows = 0;
  #total = 0;

  /** Counts these rows. Requires tickets of 1..1,000,000. */
  add(tickets: Uint32Array): void {
    for (const t of tickets) {
      if (t >= this.#counts.length) {
        const more = new Float64Array(2 * t);
        more.set(this.#counts);
        this.#counts = more;
      }
      this.#counts[t] = (this.#counts[t] as number) + 1;
      this.#total += t;
    }
    this.#rows += tickets.length;
  }

  /**
   * The sum of `ceil(T / S_j)` over j = rows-want+1 .. rows, S_j being the sum of the j smallest tickets, and `rows` how many were
   * counted. Requires 1 <= want <= rows.
   */
  expectedWords(want: number): number {
    let [left, smallest, sum] = [this.#rows, 0, 0];
    for (let t = 1; left > 0; t++) {
      const count = this.#counts[t] as number;
      const unasked = Math.min(count, Math.max(0, left - want));
      smallest += t * unasked;
      for (let i = unasked; i < count; i++) {
        smallest += t;
        const rest = this.#total % smallest;
        sum += (this.#total - rest) / smallest + (rest === 0 ? 0 : 1);
      }
      left -= count;
    }
    return sum;
  }
}

/** What the bound depends on; the counts are of a lottery alone. */
export interface Bounded {
  readonly method: Method;
  readonly rows: number;
  readonly counts: TicketCounts;
}

/** Whether the list may be frozen with this quota and these reserves. Nothing is drawn where quota >= rows. */
export function isWithinBound({ method, rows, counts }: Bounded, quota: number, reserves: number): boolean {
  if (method !== 'lottery' || quota >= rows) return true;
  const want = Math.min(quota + reserves, rows);
  // Each rank takes a word at least.
  return want <= MAX_EXPECTED_WORDS && counts.expectedWords(want) <= MAX_EXPECTED_WORDS;
}
