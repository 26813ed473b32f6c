/** People who stand in more than one place, by their number, which is compared and neither shown nor written. */
import { isBlank } from './cell.ts';
import { columnsOf } from './columns.ts';
import { type Fault, lettersOf } from './fault.ts';
import type { Mapping } from './mapping.ts';
import { readPerson } from './person-cell.ts';
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
  /** Columns that are missing and rows without a number, by file: nothing can be said of those. */
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
    const title = mapping.person as string;
    const { columns, faults: missing } = columnsOf(sheet, {
      ...mapping,
      code: { ...mapping.code, column: null },
      tickets: null,
      points: null,
      since: null,
    });
    faults.push(...missing.map((one) => ({ file, fault: one })));
    const at = columns.get(title);
    if (at === undefined) continue;
    for (const { row, cells } of sheet.rows()) {
      if (row <= mapping.header || cells.every(isBlank)) continue;
      rows++;
      const key = readPerson(cells[at] ?? null);
      if (typeof key !== 'string') {
        const place = { sheet: sheet.name, row, column: { letters: lettersOf(at), title } };
        faults.push({ file, fault: { ...key, place } });
        continue;
      }
      const before = places.get(key);
      const here = { file, sheet: sheet.name, row };
      if (before === undefined) places.set(key, [here]);
      else before.push(here);
    }
  }
  return { people: [...places.values()].filter((all) => all.length > 1), rows, faults };
}
