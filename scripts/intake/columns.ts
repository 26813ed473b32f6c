/** The columns of a sheet that a mapping names, found by their titles. */
import { type Cell, titleOf } from './cell.ts';
import type { EarlierRecord } from './earlier.ts';
import { type Fault, type FaultPlace, fault, lettersOf } from './fault.ts';
import type { Mapping } from './mapping.ts';
import type { Sheet } from './sheet.ts';

/** Where each column stands, by its title. */
export type Columns = ReadonlyMap<string, number>;

/** The titles that a mapping names, each once. */
export function namedColumns(mapping: Mapping): readonly string[] {
  const { code, tickets, points, since, person } = mapping;
  const rules = [tickets, points].filter((rule) => rule !== null);
  const all = rules.flatMap(({ add, multiply }) => [...add, ...multiply]);
  const terms = all.filter(({ earlier }) => earlier === null).map(({ column }) => column);
  return [
    ...new Set([code.column, ...terms, since?.column, person].filter((one) => typeof one === 'string')),
  ];
}

/** The cells of the header, or none where the sheet ends before it. */
export function headerOf(sheet: Sheet, row: number): readonly Cell[] {
  for (const one of sheet.rows()) if (one.row === row) return one.cells;
  return [];
}

/** A torn row down to the header takes all that stands behind it: no row would be left that could be missed. */
function tornAbove(sheet: Sheet, header: number): Fault[] {
  for (const { row, cells, isTorn } of sheet.rows()) {
    if (row > header) break;
    if (!isTorn) continue;
    const torn = fault('row.quote', { kind: 'quotes' }, { kind: 'count', count: cells.length });
    return [{ ...torn, place: { sheet: sheet.name, row, column: null } }];
  }
  return [];
}

/** The columns that the mapping names, or a fault for each that is not there once. */
export function columnsOf(
  sheet: Sheet,
  mapping: Mapping,
): { readonly columns: Columns; readonly width: number; readonly faults: readonly Fault[] } {
  const header = headerOf(sheet, mapping.header).map(titleOf);
  const columns = new Map<string, number>();
  const faults: Fault[] = tornAbove(sheet, mapping.header);
  for (const title of namedColumns(mapping)) {
    const at = header.indexOf(title);
    const letters = at === -1 ? null : lettersOf(at);
    const spelt = mapping.spelt.get(title) ?? title;
    const place: FaultPlace = { sheet: sheet.name, row: mapping.header, column: { letters, title: spelt } };
    const expected = { kind: 'column', title: spelt } as const;
    const count = header.filter((one) => one === title).length;
    if (count === 0) faults.push({ ...fault('column.missing', expected, { kind: 'nothing' }), place });
    else if (count > 1) faults.push({ ...fault('column.twice', expected, { kind: 'count', count }), place });
    else columns.set(title, at);
  }
  return { columns, width: header.length, faults };
}

/** The records of earlier rounds that a mapping counts, each once. */
export function earlierRecords({ tickets, points }: Mapping): readonly EarlierRecord[] {
  const rules = [tickets, points].filter((rule) => rule !== null);
  const all = rules
    .flatMap(({ add, multiply }) => [...add, ...multiply])
    .flatMap(({ earlier }) => earlier ?? []);
  return [...new Map(all.map((one) => [one.record, one])).values()];
}
