/** How the cells of a result are shown, at the build and in the browser. */
import { localTime } from '../../../i18n/dates.ts';
import { count } from '../../../i18n/numbers.ts';

/** A moment of the protocol on the publisher's clock, as exact as it stands in the list: 2014-01-01 09:50:47, or 09:50:47.120. */
export function momentThere(time: string): string {
  const at = Date.parse(time);
  // A result that is not in order may hold anything: it is shown as it stands.
  if (Number.isNaN(at)) return time;
  return new Date(localTime(at))
    .toISOString()
    .replace('T', ' ')
    .replace(/(?:\.000)?Z$/, '');
}

/** Columns that are figures and stand to the right. */
export const isFigure = (column: string): boolean => column !== 'code' && column !== 'since';

/** The text of a cell other than a code. */
export function cellText(column: string, value: string): string {
  if (column === 'since') return momentThere(value);
  return /^[0-9]{1,15}$/.test(value) ? count(Number(value)) : value;
}
