/** The people of a sheet, row by row, or why a row names nobody: what `codes` gives codes to, and what `duplicates` compares. */
import { isBlank } from './cell.ts';
import { columnsOf } from './columns.ts';
import { type Fault, lettersOf } from './fault.ts';
import type { Mapping } from './mapping.ts';
import { readPerson } from './person-cell.ts';
import { rowFault } from './row-form.ts';
import type { Sheet } from './sheet.ts';

/** A row that names somebody. */
export interface PersonRow {
  readonly row: number;
  readonly key: string;
}

export interface Persons {
  readonly people: readonly PersonRow[];
  /** Rows with something on them. */
  readonly rows: number;
  readonly faults: readonly Fault[];
}

/** @param title of the mapping's column for persons; no other column need be there */
export function personsOf(sheet: Sheet, mapping: Mapping, title: string): Persons {
  const only = {
    ...mapping,
    code: { ...mapping.code, column: null },
    tickets: null,
    points: null,
    since: null,
  };
  const { columns, width, faults: missing } = columnsOf(sheet, only);
  const faults: Fault[] = [...missing];
  const people: PersonRow[] = [];
  const at = columns.get(title);
  let rows = 0;
  if (at === undefined || missing.length > 0) return { people, rows, faults };
  for (const one of sheet.rows()) {
    const { row, cells } = one;
    if (row <= mapping.header || cells.every(isBlank)) continue;
    rows++;
    const torn = rowFault(one, width);
    if (torn !== null) {
      faults.push({ ...torn, place: { sheet: sheet.name, row, column: null } });
      continue;
    }
    const key = readPerson(cells[at] ?? null);
    if (typeof key === 'string') people.push({ row, key });
    else
      faults.push({ ...key, place: { sheet: sheet.name, row, column: { letters: lettersOf(at), title } } });
  }
  return { people, rows, faults };
}
