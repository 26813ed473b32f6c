/** A cell as a sheet has it, before anybody says what it is to be. */
import { plain, spaced } from '../../src/typed/plain.ts';

/** A number of a workbook, as the digits that stand in its file: a number of JavaScript would hide what was lost. */
export class NumberCell {
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
  }
}

/** A cell in which nothing is to be read: it is merged into another, or has a formula that nobody has computed. */
export class Hole {
  readonly why: 'merged' | 'uncomputed';

  constructor(why: Hole['why']) {
    this.why = why;
  }
}

/** Text; a number; a date as local time in the fields of UTC; yes or no; what cannot be read; nothing. */
export type Cell = string | NumberCell | Date | boolean | Hole | null;

/** Whether nothing that counts stands in it. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && plain(cell) === '');
}

/** A cell as text, for titles and keys: digits as they stand, dates as ISO 8601 has them. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || cell instanceof Hole) return '';
  if (cell instanceof NumberCell) return cell.digits;
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString();
  return String(cell);
}

/** What spreadsheets write into a cell that they cannot compute. */
const ERRORS = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+)$/i;

/** Whether a cell holds a spreadsheet's error instead of a value. */
export function isError(cell: Cell): boolean {
  return typeof cell === 'string' && ERRORS.test(plain(cell));
}

/** A title of a column as people read it: between Chinese characters white space is a line that was broken. */
export function readableTitle(cell: Cell | undefined): string {
  return spaced(textOf(cell)).replace(/(?<=\p{sc=Han}) | (?=\p{sc=Han})/gu, '');
}

/** A title of a column as titles are compared: spaces, full width and what is not seen do not tell two apart. */
export function titleOf(cell: Cell | undefined): string {
  return plain(textOf(cell));
}
