/** The record that a receipt is held against: the reader's own files in the place of a site. */
import { readCommitment } from '../core/commitment.ts';
import { MingqianError, messageOf } from '../core/errors.ts';
import type { OfferedPool } from '../panels/lookup/pools.ts';
import type { FoundRecord } from '../record/dropped.ts';
import { filesRecord, isRecordFile } from '../record/files.ts';
import { zipRecord } from '../record/zip.ts';
import { digestOf } from '../search/digest.ts';
import { LookUpFault } from '../search/fault.ts';
import type { ReadFile } from '../search/index-look-up.ts';

export interface ReceiptRecord {
  readonly pool: OfferedPool;
  readonly files: ReadFile;
  /** Where it was found. */
  readonly where: string;
}

/**
 * The pool of a record, read from its commitment. Nobody had the digests of its draw before, so that whatever follows from it is
 * relative to its result.json.
 * @throws MingqianError `record.missing` without a commitment.json; those of readCommitment and of the files
 */
export async function receiptRecord(found: FoundRecord): Promise<ReceiptRecord> {
  const source = found.kind === 'zip' ? await zipRecord(found.blob, found.where) : filesRecord(found.files);
  const document = await source.read('commitment.json');
  if (document === null)
    throw new MingqianError('record.missing', 'expected the file, found none', { file: 'commitment.json' });
  const { round, pool } = readCommitment(document);
  return {
    where: found.where,
    pool: {
      round,
      pool,
      place: `${round}/${pool}`,
      commitmentHash: digestOf(document),
      commitmentFrom: 'reader',
      drawFiles: null,
      succession: null,
      next: null,
      title: pool,
      short: pool,
      roundTitle: round,
      isDemonstration: false,
    },
    files: async (path, limit = Number.POSITIVE_INFINITY) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      if (!isRecordFile(name)) return null;
      const bytes = await source.read(name).catch((error: unknown) => {
        throw new LookUpFault('malformed', name, messageOf(error));
      });
      if (bytes !== null && bytes.length > limit)
        throw new LookUpFault('malformed', name, `expected at most ${limit} bytes, found ${bytes.length}`);
      return bytes;
    },
  };
}
