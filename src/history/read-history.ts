/**
 * `history.csv`: rounds from before a site's own records, as their publisher tells them, each with its source. Read strictly, with every
 * fault at once and its line; what is missing is said to be, by a row of its own.
 */
import type { Lang } from '../i18n/lang.ts';
import { type CsvRow, readCsv } from '../official/csv.ts';
import { type HistoryFaultWords, historyFaultWords } from './fault-words.ts';
import { type Gap, isNext, type Period, readGap, readPeriod } from './period.ts';
import { type Fail, readRow, shown } from './read-row.ts';
import { type HistoryRow, headerOf } from './rows.ts';

export interface HistoryFault {
  readonly line: number;
  /** What was expected and what was found. */
  readonly reason: Readonly<Record<Lang, string>>;
}

const faultAt = (line: number, say: (t: HistoryFaultWords) => string): HistoryFault => ({
  line,
  reason: { zh: say(historyFaultWords.zh), en: say(historyFaultWords.en) },
});

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
    const fail: Fail = (say) => faults.push(faultAt(row.line, say));
    const gap = row.is === 'gap' ? readGap(row.period) : null;
    const begins = gap?.from ?? (readPeriod(row.period) as Period);
    if (last !== null) {
      const { period, line, is } = last.row;
      if (last.end === null) fail((t) => t.afterOpen(period, line, row.period));
      else if (!isNext(last.end, begins)) fail((t) => t.notNext(period, line, row.period));
      else if (is === 'gap' && gap !== null) fail((t) => t.gapTwice(line));
    }
    if (row.is === 'round') {
      const before = date;
      if (row.date < before.slice(0, row.date.length)) fail((t) => t.early(before, row.date));
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
  if (text === null) return { rows: null, faults: [faultAt(1, (t) => t.utf8)] };
  /** Thrown at the first line that is no CSV: nothing behind it can be read. */
  const torn = Symbol('torn');
  let rows: CsvRow[] = [];
  try {
    rows = readCsv(text, (line, expected) => {
      faults.push(faultAt(line, (t) => t.csv[expected]));
      throw torn;
    });
  } catch (error) {
    if (error !== torn) throw error;
    return { rows: null, faults };
  }
  const header = headerOf(languages).join(',');
  const [first, ...others] = rows;
  const found = first?.cells.join(',') ?? '';
  if (found !== header) return { rows: null, faults: [faultAt(1, (t) => t.header(header, shown(found)))] };
  if (others.length === 0) faults.push(faultAt(2, (t) => t.row));
  const read = others.flatMap(
    ({ line, cells }) => readRow(line, cells, languages, (say) => faults.push(faultAt(line, say))) ?? [],
  );
  if (faults.length === 0)
    for (const own of Map.groupBy(read, ({ pool }) => pool).values()) faults.push(...orderFaults(own));
  return faults.length === 0
    ? { rows: read, faults: null }
    : { rows: null, faults: faults.sort((a, b) => a.line - b.line) };
}
