/** A list with a row changed or taken out. */
import { concat, utf8 } from '../core/bytes.ts';
import { codeOf, type List, lineOf, lowerBound, type Method } from '../core/list.ts';
import { MAX_POINTS, MAX_TICKETS } from '../core/row.ts';
import type { Cheats } from './cheats.ts';

const onePerson = (text: string, most: number): string => {
  const many = Number(text);
  return String(many < most ? many + 1 : many - 1);
};

/** The year of a moment, one earlier: whoever waited longer comes first. */
const yearEarlier = (moment: string): string =>
  moment
    .replace(/^\d{4}/, (year) => String(Number(year) - 1).padStart(4, '0'))
    // Of two years in succession one at most has this day.
    .replace(/^(\d{4})-02-29/, '$1-02-28');

/** What stands behind the code, in somebody's favour. Requires a row of a list of this method. */
export function favoured(method: Method, rest: string): string {
  if (method === 'lottery') return onePerson(rest, MAX_TICKETS);
  if (method === 'queue') return yearEarlier(rest);
  const [points = '', since = ''] = rest.split(',');
  return `${onePerson(points, MAX_POINTS)},${since}`;
}

/** The row of a code, from 0, or null. */
export function rowOf(list: List, code: string): number | null {
  const row = lowerBound(list, code);
  return row < list.rows && codeOf(list, row) === code ? row : null;
}

/** The list's bytes after what was done to it; null where nothing was. */
export function cheatedList(list: List, { more, drop }: Pick<Cheats, 'more' | 'drop'>): Uint8Array | null {
  /** From the last row to the first, so that offsets hold. */
  const changes = [
    ...(drop === null ? [] : [{ row: rowOf(list, drop), line: '' }]),
    ...(more === null || more === drop ? [] : [{ row: rowOf(list, more), line: moreLine(list, more) }]),
  ]
    .filter((change): change is { row: number; line: string } => change.row !== null)
    .sort((a, b) => b.row - a.row);
  if (changes.length === 0) return null;
  let bytes = list.bytes;
  for (const { row, line } of changes) {
    const [from, to] = [list.lineStart[row] as number, list.lineStart[row + 1] as number];
    bytes = concat(bytes.subarray(0, from), utf8(line), bytes.subarray(to));
  }
  return bytes;
}

function moreLine(list: List, code: string): string {
  const row = rowOf(list, code);
  if (row === null) return '';
  const rest = lineOf(list, row).slice(code.length + 1);
  return `${code},${favoured(list.method, rest)}\n`;
}
