/** People who stand in more than one place, by their number, which is compared and neither shown nor written. */
import type { Fault } from './fault.ts';
import type { Mapping } from './mapping.ts';
import { personsOf } from './persons.ts';
import type { Sheet } from './sheet.ts';

/** A row of a pool's sheet. */
export interface PersonPlace {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
}

export interface Duplicates {
  /** The places of each person who has several. */
  readonly people: readonly (readonly PersonPlace[])[];
  /** Rows that were looked at. */
  readonly rows: number;
  /** Columns that are missing, and rows that are torn, shifted or without a number, by file: nothing can be said of those. */
  readonly faults: readonly { readonly file: string; readonly fault: Fault }[];
}

/** One pool. Requires a mapping with a column for persons. */
export interface PoolSheet {
  readonly file: string;
  readonly sheet: Sheet;
  readonly mapping: Mapping;
}

export function duplicates(pools: readonly PoolSheet[]): Duplicates {
  const places = new Map<string, PersonPlace[]>();
  const faults: { file: string; fault: Fault }[] = [];
  let rows = 0;
  for (const { file, sheet, mapping } of pools) {
    const here = personsOf(sheet, mapping, mapping.person as string);
    rows += here.rows;
    faults.push(...here.faults.map((fault) => ({ file, fault })));
    for (const { row, key } of here.people) {
      const place = { file, sheet: sheet.name, row };
      const before = places.get(key);
      if (before === undefined) places.set(key, [place]);
      else before.push(place);
    }
  }
  return { people: [...places.values()].filter((all) => all.length > 1), rows, faults };
}
