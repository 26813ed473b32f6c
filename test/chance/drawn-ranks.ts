/** Draws made by the protocol's own rule, for what is said of draws. */
import { utf8 } from '../../src/core/bytes.ts';
import { drawLottery } from '../../src/core/draw.ts';
import { parseList } from '../../src/core/list.ts';

/** The rank of each row from 1, or 0, as a draw among rows with so many tickets gives it. @param seed 32 bytes */
export async function drawnRanks(
  tickets: readonly number[],
  quota: number,
  seed: Uint8Array,
): Promise<number[]> {
  const rows = tickets.map((held, row) => `${String(row).padStart(8, '0')},${held}\n`);
  const list = await parseList('list', utf8(`code,tickets\n${rows.join('')}`), 'lottery');
  const drawn = await drawLottery(list, seed, quota, 0);
  const ranks = new Array<number>(tickets.length).fill(0);
  for (const [i, row] of drawn.rows.entries()) ranks[row] = i + 1;
  return ranks;
}
