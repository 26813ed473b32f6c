/** What would be selected if the zeros in front of the numbers were kept, which the RFC takes off. */

import type { Source } from './key.ts';
import { selectByKey } from './selection.ts';

export interface KeptZeros {
  readonly key: string;
  readonly selected: readonly number[];
  /** How many are the same, in the same place, as with the zeros taken off. */
  readonly same: number;
}

/** The first number that has zeros in front, as it was published and without them. */
export function firstZeros(sources: readonly Source[]): { given: string; canonical: string } | null {
  const values = sources.flatMap((source) => source.values);
  return values.find(({ given }) => /^0[0-9]/.test(given)) ?? null;
}

/** Requires sources of which at least one number has zeros in front, and the selection without them. */
export function keptZeros(sources: readonly Source[], pool: number, selected: readonly number[]): KeptZeros {
  const key = sources
    .map(({ values, canonical }) => {
      // The order stays that of the key; only the spelling is the published one.
      const order = canonical
        .slice(0, -1)
        .split('.')
        .filter((text) => text !== '');
      const left = [...values];
      if (values.some(({ given }) => given.includes('.'))) return `${values[0]?.given ?? ''}/`;
      const spelled = order.map((text) => {
        const at = left.findIndex((value) => value.canonical === text);
        return left.splice(at, 1)[0]?.given ?? text;
      });
      return `${spelled.map((text) => `${text}.`).join('')}/`;
    })
    .join('');
  const numbers = selectByKey(key, pool, selected.length).map((pick) => pick.selected);
  return { key, selected: numbers, same: numbers.filter((number, i) => number === selected[i]).length };
}
