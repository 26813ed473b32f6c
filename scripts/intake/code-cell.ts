/** A cell read as an application code: cleaned by the rule of `src/typed`, and refused where a spreadsheet has eaten a part of it. */
import { readTyped } from '../../src/typed/code.ts';
import { plain } from '../../src/typed/plain.ts';
import { type Cell, Hole, isBlank, isError } from './cell.ts';
import { hasCheckDigit } from './check-digit.ts';
import { type CellFault, fault } from './fault.ts';
import { holeFault, severalFault } from './one-value.ts';
import { personalKind, shown } from './personal.ts';

export interface CodeRule {
  /** How many characters a code has; null where every length will do. */
  readonly lengths: readonly number[] | null;
  /** Whether its last digit is a check digit. */
  readonly isChecked: boolean;
}

/** Digits that a spreadsheet keeps of a number. */
export const KEPT_DIGITS = 15;

/** A number as a narrow column shows it. Without point and sign it may be a code. */
export const SHORT_FORM = /^[0-9]+(?:\.[0-9]+)?E[+-]?[0-9]+$/i;

const CODE = { kind: 'code' } as const;

/** The text of a cell where a code should be. */
function codeText(cell: Cell): string | CellFault {
  if (cell instanceof Hole) return holeFault(cell);
  if (isBlank(cell)) return fault('cell.empty', CODE, { kind: 'nothing' });
  if (cell instanceof Date) return fault('cell.type', CODE, { kind: 'date' });
  if (cell === null || typeof cell === 'boolean') return fault('cell.type', CODE, { kind: 'boolean' });
  if (isError(cell)) return fault('cell.error', CODE, { kind: 'text', text: String(cell).trim() });
  if (typeof cell === 'string') return severalFault(cell) ?? cell;
  const number = Number(cell.digits);
  if (!Number.isInteger(number) || number < 0) return fault('number.fraction', CODE, shown(cell.digits));
  // A double holds so many digits for certain; what a workbook has of a longer number was rounded when it was typed.
  return number < 10 ** KEPT_DIGITS ? String(number) : fault('code.rounded', CODE, shown(cell.digits));
}

/** The code in a cell, or why there is none. */
export function readCode(cell: Cell, { lengths, isChecked }: CodeRule): string | CellFault {
  const text = codeText(cell);
  if (typeof text !== 'string') return text;
  const personal = personalKind(text);
  if (personal !== null)
    return fault('personal', { kind: 'nothingPersonal' }, { kind: 'personal', of: personal });
  const read = readTyped(text);
  // Also of what it is cleaned to: a dash of another alphabet is a hyphen by then.
  const isShort = SHORT_FORM.test(plain(text)) || (read.fault === null && SHORT_FORM.test(read.code));
  if (isShort && (read.fault !== null || lengths?.includes(read.code.length) !== true))
    return fault('code.short', CODE, shown(plain(text)));
  switch (read.fault) {
    case 'empty':
      return fault('cell.empty', CODE, { kind: 'nothing' });
    case 'character': {
      const whole = shown(text);
      // A character of a text that is not shown would show a part of it.
      const { character, position } = read;
      return fault(
        'code.character',
        CODE,
        whole.kind === 'text' ? { kind: 'character', character, position } : whole,
      );
    }
    case 'start':
      return fault('code.start', CODE, shown(text));
    case 'long':
      return fault('code.long', CODE, { kind: 'length', length: read.length, text: '' });
    case 'resident-id':
      return fault('personal', { kind: 'nothingPersonal' }, { kind: 'personal', of: 'resident-id-misread' });
    case 'mobile':
      return fault('personal', { kind: 'nothingPersonal' }, { kind: 'personal', of: 'mobile' });
    case null:
  }
  const { code } = read;
  // A mark that nobody sees may have kept the text from looking like what its characters are.
  const unmarked = personalKind(code);
  if (unmarked !== null)
    return fault('personal', { kind: 'nothingPersonal' }, { kind: 'personal', of: unmarked });
  if (lengths !== null && !lengths.includes(code.length)) {
    const found = shown(code);
    return fault(
      'code.length',
      { kind: 'lengths', lengths },
      { kind: 'length', length: code.length, text: found.kind === 'text' ? found.text : '' },
    );
  }
  if (isChecked && !hasCheckDigit(code)) return fault('code.check', { kind: 'checkDigit' }, shown(code));
  return code;
}
