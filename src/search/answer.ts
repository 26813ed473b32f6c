/**
 * A visitor's answer: what a checked receipt, the seed and the result say together. Every way of looking up ends here:
 * by the index, in the stored list, from a saved receipt.
 */
import { toHex } from '../core/bytes.ts';
import type { Commitment } from '../core/commitment.ts';
import type { Control } from '../core/control.ts';
import { isCancelled, MingqianError } from '../core/errors.ts';
import { sha256 } from '../core/hashing.ts';
import { type Settled, settle } from '../core/outcome.ts';
import { type CheckedReceipt, checkReceipt } from '../core/receipt.ts';
import type { RecordSource } from '../core/record.ts';
import { type Result, readResult } from '../core/result.ts';
import { readSeed, type Seed } from '../core/seed.ts';
import { LookUpFault } from './fault.ts';

/** Where the code stands. `not-drawn`: listed, and no draw was found. `undecided`: listed, the rank is not known here. */
export type Standing = 'selected' | 'reserve' | 'not-selected' | 'not-listed' | 'not-drawn' | 'undecided';

export interface Answer {
  readonly standing: Standing;
  /**
   * Whether the standing follows from receipt, seed and result.json, relative to that result.json: where the quota and
   * the reserves end is what it says (spec, section 7). False where it was read from the published result, as in
   * `ranking` and `queue`, where a rank needs the whole list; and where no draw was found, which proves nothing.
   */
  readonly proven: boolean;
  /** What the published result says of the code; null where it was not looked up. A rank is never proven. */
  readonly published: Published | null;
  /** The receipt, exactly as it was checked. */
  readonly receipt: Uint8Array;
  readonly checked: CheckedReceipt;
  /** What the draw has to do with the code; null where it was not looked at. */
  readonly drawn: Drawn | null;
}

export interface Published {
  /** From 1, or null where the result does not have the code. */
  readonly rank: number | null;
}

/** The draw, checked against the commitment. */
export interface Drawn {
  readonly seed: Seed;
  readonly result: Result;
  readonly settled: Settled;
}

/** SHA-256 of the draw's files, in hex. */
export interface DrawDigests {
  readonly seed: string;
  readonly result: string;
}

interface DrawFiles {
  readonly seed: Uint8Array;
  readonly result: Uint8Array;
}

export interface AnswerInput {
  readonly receipt: Uint8Array;
  /** The commitment's hash that the reader already had, in hex; null where there is none to compare with. */
  readonly expectedCommitment: string | null;
  /** The draw's files that the reader already had; null where there are none to compare with. */
  readonly expectedDraw: DrawDigests | null;
  /** Whether a draw is known to have been published: that there is none to be read is a fault then. */
  readonly isDrawKnown: boolean;
  /** Null before the draw. Not asked where the code is not listed. */
  readDraw(): Promise<DrawFiles | null>;
  /** What a result.csv with this SHA-256 says of the row, or null where that is not looked up. */
  readPublished(row: number, resultSha256: string): Promise<Published | null>;
}

/**
 * seed.json and result.json of a record, or null before the draw.
 * @throws LookUpFault `missing` where only one of them is there; those of `read`
 */
export async function readDraw(read: RecordSource['read']): Promise<DrawFiles | null> {
  const [seed, result] = await Promise.all([read('seed.json'), read('result.json')]);
  if (seed === null && result === null) return null;
  if (seed === null || result === null)
    throw new LookUpFault(
      'missing',
      seed === null ? 'seed.json' : 'result.json',
      'expected the file, as the other half of the draw is there, found none',
    );
  return { seed, result };
}

/** SHA-256 in hex. */
export function digestOf(bytes: Uint8Array): string {
  return toHex(sha256(bytes));
}

/**
 * Checks a receipt and what is published about the draw, and says where its code stands.
 * @throws LookUpFault `commitment`, `missing`, `changed`, `draw`, `contradiction`; MingqianError of checkReceipt, `cancelled`; those of the readers
 */
export async function answer(input: AnswerInput, control: Control = {}): Promise<Answer> {
  const { receipt, expectedCommitment } = input;
  const checked = await checkReceipt(receipt);
  const { commitment, commitmentHash, row } = checked;
  if (expectedCommitment !== null && commitmentHash !== expectedCommitment)
    throw new LookUpFault(
      'commitment',
      'commitment.json',
      `expected the commitment ${expectedCommitment}, found ${commitmentHash}`,
    );
  if (row === null)
    return { standing: 'not-listed', proven: true, published: null, receipt, checked, drawn: null };

  const files = await expectedFiles(input);
  if (files === null)
    return { standing: 'not-drawn', proven: false, published: null, receipt, checked, drawn: null };
  const drawn = await checkDraw(checked, files, receipt, control);
  const published = await input.readPublished(row, drawn.result.sha256);
  const expected = published === null ? null : disagreement(commitment, row, drawn, published.rank);
  if (expected !== null)
    throw new LookUpFault(
      'contradiction',
      'result.csv',
      `expected ${expected}, found ${published?.rank ?? 'none'}`,
      receipt,
    );
  return { ...standingOf(commitment, drawn, published), published, receipt, checked, drawn };
}

/**
 * The draw's files as they were expected, or null before the draw. Whatever hinders it, the receipt was good.
 * @throws LookUpFault `missing`, `changed`; those of `readDraw`
 */
async function expectedFiles({
  receipt,
  expectedDraw,
  isDrawKnown,
  readDraw,
}: AnswerInput): Promise<DrawFiles | null> {
  let files: DrawFiles | null;
  try {
    files = await readDraw();
  } catch (error) {
    if (!(error instanceof LookUpFault)) throw error;
    throw new LookUpFault(error.code, error.file, error.message, receipt, error.status);
  }
  if (files === null) {
    if (!isDrawKnown) return null;
    throw new LookUpFault(
      'missing',
      'seed.json',
      'expected seed.json and result.json, as a result is known to have been published, found neither',
      receipt,
    );
  }
  for (const name of ['seed', 'result'] as const) {
    const found = digestOf(files[name]);
    if (expectedDraw !== null && found !== expectedDraw[name])
      throw new LookUpFault(
        'changed',
        `${name}.json`,
        `expected SHA-256 ${expectedDraw[name]}, found ${found}`,
        receipt,
      );
  }
  return files;
}

/** @throws LookUpFault `draw` where seed.json or result.json does not fit; MingqianError `cancelled` */
async function checkDraw(
  checked: CheckedReceipt,
  { seed, result }: DrawFiles,
  receipt: Uint8Array,
  control: Control,
): Promise<Drawn> {
  try {
    const settled = await settle(checked, seed, result, control);
    return {
      settled,
      seed: readSeed(seed, checked.commitment, checked.commitmentHash),
      result: readResult(result),
    };
  } catch (error) {
    if (!(error instanceof MingqianError) || isCancelled(error)) throw error;
    throw new LookUpFault('draw', error.place.file ?? 'result.json', error.message, receipt);
  }
}

function standingOf(
  commitment: Commitment,
  { result, settled: { outcome } }: Drawn,
  published: Published | null,
): Pick<Answer, 'standing' | 'proven'> {
  if (outcome !== 'undecided') return { standing: outcome, proven: true };
  // With a quota for every row nobody is left out, whatever the order.
  if (commitment.quota >= commitment.list.rows) return { standing: 'selected', proven: true };
  if (published === null) return { standing: 'undecided', proven: false };
  const { rank } = published;
  if (rank === null) return { standing: 'not-selected', proven: false };
  return { standing: rank <= result.allocated ? 'selected' : 'reserve', proven: false };
}

/** Which rank would agree with the draw, in words, or null where the published one does. */
function disagreement(
  { method, quota, list }: Commitment,
  row: number,
  { result, settled: { outcome, draw } }: Drawn,
  rank: number | null,
): string | null {
  const { allocated, allocatedDraws, draws } = result;
  const last = allocated + result.reserves;
  const everyone = quota >= list.rows;
  if (rank !== null && rank > last) return `a rank of at most ${last}`;
  if (method !== 'lottery') return everyone && rank === null ? 'a rank, as everyone has one' : null;
  if (everyone) return rank === row ? null : `rank ${row}, in list order`;
  if (outcome === 'not-selected') return rank === null ? null : 'no rank';
  if (rank === null) return 'a rank';
  if (outcome === 'selected' && rank > allocated) return `a rank of at most ${allocated}`;
  if (outcome === 'reserve' && rank <= allocated) return `a rank above ${allocated}`;
  // Ranks and draws rise together, and only the last of each kind has the draw that result.json names.
  if (draw !== null && rank > draw) return `a rank of at most its draw ${draw}`;
  if ((rank === allocated) !== (draw === allocatedDraws))
    return `rank ${allocated} at draw ${allocatedDraws} alone`;
  if ((rank === last) !== (draw === draws)) return `rank ${last} at draw ${draws} alone`;
  return null;
}
