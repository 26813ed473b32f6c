/**
 * What SQL is given and does not check: the commitment and the seed, which the core has checked (spec, sections 3, 4 and 6).
 * No list is read for it, however long.
 */
import { fromHex, toHex } from '../core/bytes.ts';
import { readCommitment } from '../core/commitment.ts';
import { drandValue } from '../core/drand-signature.ts';
import { MingqianError } from '../core/errors.ts';
import type { Sha256 } from '../core/hashing.ts';
import type { Method } from '../core/list.ts';
import type { RecordSource } from '../core/record.ts';
import { deriveSeed, readSeed, sourceValues } from '../core/seed.ts';

/** Of a commitment that passed commitment.form: what the four checks of src/sql need of it. */
export interface Given {
  readonly method: Method;
  readonly quota: number;
  readonly reserves: number;
  readonly rows: number;
  readonly tickets: number;
  /** 64 hex digits each. */
  readonly sha256: string;
  readonly root: string;
  /** 64 hex digits; null where seed.json is absent or a check of it did not pass: then draw.result is skipped. */
  readonly seed: string | null;
}

/** Null where what is asked fails by a finding about the record. @throws what is no verdict */
async function unlessWrong<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof MingqianError && /^(?:document|seed|check)\./.test(error.code)) return null;
    throw error;
  }
}

/**
 * The commitment and the seed of a record; null where commitment.json is absent or commitment.form does not pass, which skips
 * every check of src/sql. @throws MingqianError `record.unreadable`, `record.limit`
 */
export async function givenOf(record: RecordSource, sha256: Sha256): Promise<Given | null> {
  const bytes = await record.read('commitment.json');
  const commitment = bytes === null ? null : await unlessWrong(async () => readCommitment(bytes));
  if (bytes === null || commitment === null) return null;
  const hash = await sha256(bytes);
  const seedBytes = await record.read('seed.json');
  const seed =
    seedBytes === null
      ? null
      : await unlessWrong(async () => {
          const values = sourceValues(
            commitment.sources,
            readSeed(seedBytes, commitment, toHex(hash)),
            drandValue,
          );
          return toHex(deriveSeed(hash, values));
        });
  const { method, quota, reserves, list } = commitment;
  const { rows, tickets, root } = list;
  return { method, quota, reserves, rows, tickets, sha256: list.sha256, root, seed };
}

/** @throws Error unless it is so many bytes in lower-case hex: nothing else comes into a query as text */
export function hexOf(text: string, length = 32): string {
  if (fromHex(text, length) === null) throw new Error(`expected ${length} bytes in hex`);
  return text;
}
