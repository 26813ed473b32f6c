/**
 * `history.csv`: rounds from before a site's own records, as their publisher tells them, each with its source. Read strictly, with every
 * fault at once and its line; what is missing is said to be, by a row of its own.
 */
import type { Lang } from '../i18n/lang.ts';
import { type CsvRow, readCsv } from '../official/csv.ts';
import { type Gap, isNext, type Period, readGap, readPeriod } from './period.ts';
import { readRow, shown } from './read-row.ts';
import { type HistoryRow, headerOf } from './rows.ts';

export interface HistoryFault {
  readonly line: number;
  /** What was expected and what was found, in English. */
  readonly reason: string;
}

export type History =
  | { readonly rows: readonly HistoryRow[]; readonly faults: null }
  | { readonly rows: null; readonly faults: readonly HistoryFault[] };

/** Null where it is no UTF-8. A byte order mark is taken off. */
function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What is wrong with the order of a pool's rows: each comes directly after the one before; else rounds are missing, and a row has to say so. */
function orderFaults(rows: readonly HistoryRow[]): HistoryFault[] {
  const faults: HistoryFault[] = [];
  let last: { readonly row: HistoryRow; readonly end: Gap['to'] } | null = null;
  let date = '';
  for (const row of rows) {
    const fail = (reason: string) => faults.push({ line: row.line, reason });
    const gap = row.is === 'gap' ? readGap(row.period) : null;
    const begins = gap?.from ?? (readPeriod(row.period) as Period);
    if (last !== null) {
      const expected = `expected the round after ${last.row.period} of line ${last.row.line}`;
      if (last.end === null) fail(`${expected}, which goes on until now, found ${row.period}`);
      else if (!isNext(last.end, begins))
        fail(`${expected}, or a row that says which are missing, found ${row.period}`);
      else if (last.row.is === 'gap' && gap !== null)
        fail(
          `expected rounds that are missing one after the other in one row, found another after line ${last.row.line}`,
        );
    }
    if (row.is === 'round') {
      if (row.date < date.slice(0, row.date.length))
        fail(`date: expected one not before ${date}, as of the round before, found ${row.date}`);
      date = row.date;
    }
    last = { row, end: gap === null ? begins : gap.to };
  }
  return faults;
}

/** @param languages of the site, for each of which a source is named */
export function readHistory(bytes: Uint8Array, languages: readonly Lang[]): History {
  const faults: HistoryFault[] = [];
  const text = utf8Text(bytes);
  if (text === null)
    return { rows: null, faults: [{ line: 1, reason: 'expected a text in UTF-8, found none' }] };
  /** Thrown at the first line that is no CSV: nothing behind it can be read. */
  const torn = Symbol('torn');
  let rows: CsvRow[] = [];
  try {
    rows = readCsv(text, (line, expected) => {
      faults.push({ line, reason: `expected ${expected}` });
      throw torn;
    });
  } catch (error) {
    if (error !== torn) throw error;
    return { rows: null, faults };
  }
  const header = headerOf(languages).join(',');
  const [first, ...others] = rows;
  const found = first?.cells.join(',') ?? '';
  if (found !== header)
    return {
      rows: null,
      faults: [{ line: 1, reason: `expected the header ${header}, found ${shown(found)}` }],
    };
  if (others.length === 0) faults.push({ line: 2, reason: 'expected a row, found none' });
  const read = others.flatMap(
    ({ line, cells }) => readRow(line, cells, languages, (reason) => faults.push({ line, reason })) ?? [],
  );
  if (faults.length === 0)
    for (const own of Map.groupBy(read, ({ pool }) => pool).values()) faults.push(...orderFaults(own));
  return faults.length === 0
    ? { rows: read, faults: null }
    : { rows: null, faults: faults.sort((a, b) => a.line - b.line) };
}
