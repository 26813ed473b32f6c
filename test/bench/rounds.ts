/** Writes the records of many made rounds, five pools each, to see what a build of many takes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHex } from '../../src/core/bytes.ts';
import { draw } from '../../src/core/draw.ts';
import { parseList } from '../../src/core/list.ts';
import { treeRoot } from '../../src/core/merkle.ts';
import { listTree } from '../../src/core/pages.ts';
import { writeResultCsv } from '../../src/core/result.ts';
import { listBytes, madeCommitment, madeRecord, madeSeed, nodeSha256 } from './made-record.ts';

const POOLS = ['ordinary', 'organisations', 'ne-families', 'ne-persons', 'ne-organisations'];
const RESERVES = 10;

/** @param words the folder, a site's `public/rounds`; how many rounds; how many rows a pool has */
export async function rounds([folder, many = '40', rows = '1000']: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('expected a folder for the records');
  for (let i = 0; i < Number(many); i++)
    for (const [j, pool] of POOLS.entries()) {
      const year = 2007 + i;
      const list = await parseList('applicants.csv', listBytes(Number(rows), 1 + j), 'lottery');
      const root = toHex(treeRoot(await listTree(list, nodeSha256)));
      const quota = Math.ceil(Number(rows) / 150);
      const commitment = madeCommitment(list, {
        round: `${year}01`,
        pool,
        quota,
        reserves: RESERVES,
        root,
        year,
      });
      const selection = await draw(list, madeSeed(commitment), quota, RESERVES);
      const record = join(folder, commitment.round, pool);
      mkdirSync(record, { recursive: true });
      const files = madeRecord(list, commitment, selection, writeResultCsv(list, selection));
      for (const [name, bytes] of Object.entries(files))
        writeFileSync(join(record, name), bytes, { flag: 'wx' });
    }
}
