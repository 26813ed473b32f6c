/** The bound on a lottery list that a publisher may freeze, so that no draw is nearly endless (spec, section 3). */
import type { List } from './list.ts';

/** The greatest expected number of words. */
export const MAX_EXPECTED_WORDS = 2 ** 23;

/**
 * The sum of `ceil(T / S_j)` over j = rows-want+1 .. rows, S_j being the sum of the j smallest tickets.
 * Requires 1 <= want <= tickets.length and every ticket >= 1.
 */
export function expectedWords(tickets: Uint32Array, want: number): number {
  const ascending = tickets.slice().sort();
  const total = ascending.reduce((sum, t) => sum + t, 0);
  let smallest = 0;
  let sum = 0;
  for (let j = 1; j <= ascending.length; j++) {
    smallest += ascending[j - 1] as number;
    if (j > ascending.length - want) sum += Math.ceil(total / smallest);
  }
  return sum;
}

/** Whether the list may be frozen with this quota and these reserves. Nothing is drawn where quota >= rows. */
export function isWithinBound(list: List, quota: number, reserves: number): boolean {
  if (list.method !== 'lottery' || quota >= list.rows) return true;
  return expectedWords(list.values, Math.min(quota + reserves, list.rows)) <= MAX_EXPECTED_WORDS;
}
