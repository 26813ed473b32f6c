/** Seeded pools of any size as records in a folder: the same bytes at every run, written as a stream. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { toHex, utf8 } from '../../src/core/bytes.ts';
import type { Commitment } from '../../src/core/commitment.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { drawRecord } from '../../src/core/draw-record.ts';
import { readList } from '../../src/core/list-reading.ts';
import { pageCount } from '../../src/core/pages.ts';
import { NO_PICKER } from '../../src/core/picker.ts';
import { filePieces, folderRecord } from '../../src/record/node/folder.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { listPieces } from './made-record.ts';

const RESERVES = 100;

export const quotaOf = (rows: number): number => Math.min(20_000, Math.ceil(rows / 150));

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * A record of so many rows below a folder, made where it is not there yet: the list as csv and as gz, drawn with balls and a text.
 * @returns its folder
 */
export async function poolOf(below: string, rows: number): Promise<string> {
  const folder = join(below, String(rows));
  const csv = join(folder, 'applicants.csv');
  if (await isThere(join(folder, 'result.json'))) return folder;
  await mkdir(folder, { recursive: true });
  const list = createWriteStream(csv);
  for (const piece of listPieces(rows)) if (!list.write(piece.slice())) await once(list, 'drain');
  list.end();
  await once(list, 'close');
  await pipeline(createReadStream(csv), createGzip(), createWriteStream(`${csv}.gz`));
  const figures = await readList({ csv: filePieces(csv), gz: null }, nodePlatform, {
    method: 'lottery',
    picker: NO_PICKER,
  });
  const rules = utf8('the rules\n');
  const commitment: Commitment = {
    type: 'commitment',
    protocol: 'mingqian/1',
    round: 'bench',
    pool: 'ordinary',
    method: 'lottery',
    quota: quotaOf(rows),
    reserves: RESERVES,
    list: {
      rows,
      tickets: figures.tickets,
      pages: pageCount(rows),
      sha256: figures.sha256,
      root: toHex(figures.root),
    },
    sources: [
      { kind: 'balls', digits: 6, what: 'six balls' },
      { kind: 'text', form: '0000.00', what: 'a closing index' },
    ],
    rulesSha256: createHash('sha256').update(rules).digest('hex'),
    frozenAt: '2026-06-25T10:00:00Z',
    drawAt: '2026-06-26T02:00:00Z',
  };
  const commitmentBytes = writeDocument(commitment);
  await writeFile(join(folder, 'rules.md'), rules);
  await writeFile(join(folder, 'commitment.json'), commitmentBytes);
  await writeFile(
    join(folder, 'seed.json'),
    writeDocument({
      type: 'seed',
      protocol: 'mingqian/1',
      commitment: createHash('sha256').update(commitmentBytes).digest('hex'),
      reveals: [
        { kind: 'balls', digits: '385172' },
        { kind: 'text', text: '3871.46' },
      ],
    }),
  );
  const { resultCsv, resultJson } = await drawRecord(await folderRecord(folder), nodePlatform);
  await writeFile(join(folder, 'result.csv'), resultCsv);
  await writeFile(join(folder, 'result.json'), resultJson);
  return folder;
}
