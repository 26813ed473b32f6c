/** What a published list says about itself, beside what is known of the draw. */

import type { KindName } from './head.ts';
import type { BeijingPool } from './pool.ts';
import type { CodeTable } from './table.ts';
import type { PublishedList, StatedOnLine } from './winners.ts';

/** What a list says about itself. */
type Said = Pick<PublishedList, 'stated' | 'pages'>;

/** What is known of a draw; what is not known is left out, and then nothing is compared with it. */
export interface Known {
  readonly kind?: KindName;
  readonly period?: string;
  readonly tickets?: number;
  /** How many different codes there are. Asked only where a list says so. */
  readonly codes?: () => number;
  readonly winners?: number;
  readonly date?: string;
  readonly seed?: string;
}

/** @property known as it is in the draw, null where that is not known; @property agrees null where nothing was compared */
export interface Claim {
  readonly what: StatedOnLine['what'] | 'pages';
  readonly line: number;
  readonly stated: string;
  readonly known: string | null;
  readonly agrees: boolean | null;
}

/**
 * Each thing that a list says, held against the draw; where that is not known, against what the list said before.
 * @param isWhole whether the list has a row for every winner; then pages that it says it has and has not hold rows that are no winners'
 */
export function claimsOf({ stated, pages }: Said, known: Known, isWhole: boolean): Claim[] {
  const claims = stated.map((one): Claim => {
    const { what, line } = one;
    const value = String(one.value);
    const before = String(stated.find((other) => other.what === what)?.value);
    const is = knownOf(what, known) ?? (before === value ? null : before);
    // The official program calls the number of tickets a number of codes, too: which is meant cannot be told.
    if (what === 'codes' && is !== value && known.tickets === one.value)
      return { what, line, stated: value, known: null, agrees: null };
    return { what, line, stated: value, known: is, agrees: is === null ? null : is === value };
  });
  if (pages === null || pages.all === pages.last) return claims;
  const { line, all, last } = pages;
  const found = { known: isWhole ? String(last) : null, agrees: isWhole ? false : null };
  return [...claims, { what: 'pages', line, stated: String(all), ...found }];
}

/** Whether something that a list says is not so. */
export const isContradicted = (claims: readonly Claim[]): boolean =>
  claims.some(({ agrees }) => agrees === false);

function knownOf(what: StatedOnLine['what'], known: Known): string | null {
  const { kind, period, tickets, codes, winners, date, seed } = known;
  const text = (value: string | number | undefined): string | null =>
    value === undefined ? null : String(value);
  switch (what) {
    case 'period':
      return text(period);
    case 'applicants':
      return text(kind?.startsWith('Person') ? 'Person' : kind && 'Unit');
    case 'cars':
      return text(kind?.endsWith('New') ? 'New' : kind && 'Common');
    case 'tickets':
      return text(tickets);
    case 'codes':
      return text(codes?.());
    case 'winners':
      return text(winners);
    case 'date':
      return text(date);
    case 'seed':
      return text(seed);
  }
}

/** What is known of a draw from a pool. @param seed six digits */
export function knownOfPool(pool: BeijingPool, seed: string): Known {
  const { kind, period, tickets, codes } = pool;
  return { kind, period, tickets, codes: () => differentCodes(codes), seed };
}

/** How many different codes a table holds. Sorted and not kept in a set, which takes 16 million. */
function differentCodes(codes: CodeTable): number {
  const numbers = new Float64Array(codes.length);
  const others = new Set<string | number>();
  let count = 0;
  for (let row = 0; row < codes.length; row++) {
    const key = codes.key(row);
    if (typeof key === 'number') numbers[count++] = key;
    else others.add(key);
  }
  const sorted = numbers.subarray(0, count).sort();
  return others.size + sorted.reduce((sum, key, i) => sum + (i === 0 || key !== sorted[i - 1] ? 1 : 0), 0);
}
