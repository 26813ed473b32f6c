/** Whether a cell has one value. Several on lines of their own would be read as one, since white space does not count. */
import { plain } from '../../src/typed/plain.ts';
import type { Cell, Hole } from './cell.ts';
import { type CellFault, fault } from './fault.ts';

/** Why a cell has not one value, or null. Not for times, whose date and clock may stand on two lines. */
export function severalFault(cell: Cell): CellFault | null {
  if (typeof cell !== 'string') return null;
  const lines = cell.split(/[\r\n\u2028\u2029]+/).filter((line) => plain(line) !== '').length;
  return lines > 1 ? fault('cell.lines', { kind: 'line' }, { kind: 'lines', lines }) : null;
}

/** Why nothing is read in such a cell. It is never an empty one, for which a mapping may have a value. */
export function holeFault({ why }: Hole): CellFault {
  return fault(`cell.${why}`, { kind: 'value' }, { kind: 'nothing' });
}
