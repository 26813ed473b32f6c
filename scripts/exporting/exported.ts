/** A verified record's files as Parquet, in a scratch folder, each read back to what it stands for. */
import { createHash } from 'node:crypto';
import { asyncBufferFromFile } from 'hyparquet';
import { toHex } from '../../src/core/bytes.ts';
import type { Commitment } from '../../src/core/commitment.ts';
import type { Control } from '../../src/core/control.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { digest } from '../../src/core/findings.ts';
import { LIST_HEADER } from '../../src/core/list.ts';
import { ListPass } from '../../src/core/list-pass.ts';
import { contentOf } from '../../src/core/list-reading.ts';
import type { Pieces } from '../../src/core/pieces.ts';
import type { RecordSource } from '../../src/core/record.ts';
import { recordReader } from '../../src/core/record-likeness.ts';
import { RESULT_HEADER } from '../../src/core/result.ts';
import type { Verification } from '../../src/core/verify.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import type { Scratch } from '../publishing/scratch.ts';
import { writeAll } from '../publishing/sorted-rows.ts';
import { listGroups } from './list-groups.ts';
import { GROUP_ROWS, type Origin, type Write, writeListParquet, writeResultParquet } from './parquet.ts';
import { readBack } from './read-back.ts';

export const LIST = 'applicants.parquet';
export const RESULT = 'result.parquet';

/** @throws MingqianError `check.differs` where what was written is not what was read: this program is wrong, or a library */
function demandSame(file: string, kind: 'file' | 'root', expected: string, found: string): void {
  if (found !== expected)
    throw new MingqianError(
      'check.differs',
      `read back, expected ${expected}, found ${found}`,
      { file },
      { expected: digest(kind, expected), found: digest(kind, found) },
    );
}

/** A new file in the scratch folder, whole and on the disk. @returns its path */
async function written(
  scratch: Scratch,
  name: string,
  make: (write: Write) => Promise<void>,
): Promise<string> {
  const { path, file } = await scratch.open(name);
  try {
    await make((bytes) => writeAll(file, bytes));
    await file.sync();
  } finally {
    await file.close();
  }
  return path;
}

/** The list's bytes, of a record whose list files agree. */
async function listContent(record: RecordSource): Promise<Pieces> {
  const { csv, gz } = await recordReader(record, nodePlatform.sha256).list();
  return contentOf({ csv, gz: csv === null ? gz : null }, nodePlatform, undefined, record.room ?? null);
}

/**
 * The list as Parquet. It is read once more for that, and nothing rests on its being the same as before: what was written is read back and
 * must have the committed root.
 * @returns the file's path
 */
export async function exportedList(
  record: RecordSource,
  { method, list }: Commitment,
  origin: Origin,
  scratch: Scratch,
  control: Control,
): Promise<string> {
  const groups = listGroups(await listContent(record), method, GROUP_ROWS, list, control);
  const path = await written(scratch, LIST, (write) => writeListParquet(groups, origin, write));
  const pass = new ListPass(LIST, method, nodePlatform.sha256, { control, expectedRows: list.rows });
  for await (const piece of readBack(await asyncBufferFromFile(path), LIST_HEADER[method]))
    await pass.push(piece);
  demandSame(LIST, 'root', list.root, toHex((await pass.end()).root));
  return path;
}

/** The result as Parquet, read back to the same bytes. @returns the file's path; null where result.csv was not recomputed */
export async function exportedResult(
  { picked, selection }: Verification,
  published: Uint8Array | null,
  origin: Origin,
  scratch: Scratch,
): Promise<string | null> {
  if (picked === null || selection === null || published === null) return null;
  const path = await written(scratch, RESULT, (write) =>
    writeResultParquet(picked, selection, origin, write),
  );
  const digest = createHash('sha256');
  for await (const piece of readBack(await asyncBufferFromFile(path), RESULT_HEADER[picked.method]))
    digest.update(piece);
  demandSame(RESULT, 'file', toHex(await nodePlatform.sha256(published)), digest.digest('hex'));
  return path;
}
