/** Whether a row can be read at all: what a torn one, or one that was shifted, has in a column is not what belongs there. */
import { type Cell, Hole, isBlank } from './cell.ts';
import { type CellFault, fault } from './fault.ts';
import type { SheetRow } from './sheet.ts';

/** Why no cell of a row may be read, or null. @param width how many columns the header has: nothing may stand behind them */
export function rowFault({ cells, isTorn }: SheetRow, width: number): CellFault | null {
  const found = { kind: 'count', count: cells.length } as const;
  if (isTorn) return fault('row.quote', { kind: 'quotes' }, found);
  // A heading that is merged over more columns than the header has says nothing there.
  const isNothing = (cell: Cell) => isBlank(cell) || (cell instanceof Hole && cell.why === 'merged');
  if (!cells.slice(width).every(isNothing)) return fault('row.cells', { kind: 'cells', count: width }, found);
  return null;
}
