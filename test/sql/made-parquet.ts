/** A list as Parquet that nobody checked, in memory. */
import { listGroups } from '../../scripts/exporting/list-groups.ts';
import { GROUP_ROWS, writeListParquet } from '../../scripts/exporting/parquet.ts';
import { concat } from '../../src/core/bytes.ts';
import type { Method } from '../../src/core/list.ts';
import { onePiece, type Pieces } from '../../src/core/pieces.ts';

export async function madeParquet(
  list: Uint8Array | Pieces,
  method: Method,
  groupRows = GROUP_ROWS,
): Promise<Uint8Array> {
  const content = list instanceof Uint8Array ? onePiece(list) : list;
  const written: Uint8Array[] = [];
  const groups = listGroups(content, method, groupRows, { rows: 0, tickets: 0 });
  await writeListParquet(groups, {}, async (bytes) => {
    written.push(bytes.slice());
  });
  return concat(...written);
}
