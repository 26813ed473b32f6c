/** How the cells of a result are shown, at the build and in the browser. */
import { momentThere } from '../../../i18n/dates.ts';
import { count } from '../../../i18n/numbers.ts';

/** Columns that are figures and stand to the right. */
export const isFigure = (column: string): boolean => column !== 'code' && column !== 'since';

/** The text of a cell other than a code. */
export function cellText(column: string, value: string): string {
  if (column === 'since') return momentThere(value);
  return /^[0-9]{1,15}$/.test(value) ? count(Number(value)) : value;
}
