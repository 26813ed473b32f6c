/** A count that was typed into a field. */
import { OfficialError, type OfficialErrorCode, shown } from '../../official/errors.ts';
import { readNumber } from '../../typed/number.ts';

/** Null where the field is empty. @throws OfficialError with this code unless it is a plain integer */
export function countIn(typed: string, code: OfficialErrorCode): number | null {
  if (typed.trim() === '') return null;
  const read = readNumber(typed);
  if (read.fault !== null)
    throw new OfficialError(code, { expected: 'a plain integer', found: shown(typed) });
  return read.number;
}
