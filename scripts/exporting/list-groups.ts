/** The rows of a list that passes, group by group. */
import type { Control } from '../../src/core/control.ts';
import type { List, Method } from '../../src/core/list.ts';
import { ListPass } from '../../src/core/list-pass.ts';
import { PickedRows } from '../../src/core/picked.ts';
import type { PassingRow } from '../../src/core/picker.ts';
import type { Pieces } from '../../src/core/pieces.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';

/**
 * @param content the list's bytes
 * @param groupRows rows of a group; the last has the remainder
 * @param whole the list's figures, as they were found before
 * @throws MingqianError those of ListPass
 */
export async function* listGroups(
  content: Pieces,
  method: Method,
  groupRows: number,
  whole: { readonly rows: number; readonly tickets: number },
  control: Control = {},
): AsyncGenerator<List, void> {
  const file = 'applicants.csv';
  const full: PickedRows[] = [];
  let rows = new PickedRows(file, method);
  const take = (row: PassingRow) => {
    rows.add(row);
    if (rows.count < groupRows) return;
    full.push(rows);
    rows = new PickedRows(file, method);
  };
  const options = { picker: { next: 0, take }, control, expectedRows: whole.rows };
  const pass = new ListPass(file, method, nodePlatform.sha256, options);
  for await (const piece of content) {
    await pass.push(piece);
    for (const group of full.splice(0)) yield group.list(whole);
  }
  await pass.end();
  if (rows.count > 0) yield rows.list(whole);
}
