/** What tells one person from another: an identity number as it is compared. It is never shown, written to what is published, or hashed. */
import { plain } from '../../src/typed/plain.ts';
import { isResidentId, renewedResidentId } from '../publishing/personal-data.ts';
import { type Cell, isBlank, isError, NumberCell, textOf } from './cell.ts';
import { KEPT_DIGITS, SHORT_FORM } from './code-cell.ts';
import { type CellFault, fault } from './fault.ts';

const VALUE = { kind: 'value' } as const;
const PERSON = { kind: 'person' } as const;

/** A number with a part of it hidden, which several people share. */
const HIDDEN = /[*×•●#?]/;

/** Whether a spreadsheet has made zeros of the digits behind the fifteenth: two people would be one. */
function isRounded(key: string): boolean {
  return /^[0-9]{15}0{3}$/.test(key) && !isResidentId(key);
}

/** The key of a person in a cell, or why nobody can be told by it. Nothing of the cell is in the fault. */
export function readPerson(cell: Cell): string | CellFault {
  if (isBlank(cell)) return fault('cell.empty', VALUE, { kind: 'nothing' });
  if (cell === null || typeof cell === 'boolean') return fault('cell.type', PERSON, { kind: 'boolean' });
  if (cell instanceof Date) return fault('cell.type', PERSON, { kind: 'date' });
  if (isError(cell)) return fault('cell.error', VALUE, { kind: 'text', text: textOf(cell).trim() });
  const key = plain(textOf(cell)).toUpperCase();
  const length = { kind: 'length', length: key.length, text: '' } as const;
  const isLong = cell instanceof NumberCell && !(Number(cell.digits) < 10 ** KEPT_DIGITS);
  if (isLong || SHORT_FORM.test(key) || isRounded(key)) return fault('person.rounded', PERSON, length);
  if (HIDDEN.test(key)) return fault('person.hidden', PERSON, { kind: 'personal', of: 'masked' });
  // A quotation mark would end the guard around a cell of the office's table.
  if (key === '' || key.includes('"')) return fault('cell.type', PERSON, length);
  // Somebody may have given the old number in one place and the new one in another.
  return renewedResidentId(key) ?? key;
}
