/**
 * A visitor's answer: what a checked receipt, the seed and the result say together. Every way of looking up ends here:
 * by the index, in the stored list, from a saved receipt.
 */
import { toHex } from '../core/bytes.ts';
import type { Commitment } from '../core/commitment.ts';
import type { Control } from '../core/control.ts';
import { sha256 } from '../core/hashing.ts';
import { type Settled, settle } from '../core/outcome.ts';
import { type CheckedReceipt, checkReceipt } from '../core/receipt.ts';
import type { RecordSource } from '../core/record.ts';
import { type Result, readResult } from '../core/result.ts';
import { readSeed, type Seed } from '../core/seed.ts';
import { LookUpFault } from './fault.ts';

/** Where the code stands. `not-drawn`: listed, before the draw. `undecided`: listed, the rank is not known here. */
export type Standing = 'selected' | 'reserve' | 'not-selected' | 'not-listed' | 'not-drawn' | 'undecided';

export interface Answer {
  readonly standing: Standing;
  /**
   * Whether the standing follows from receipt, seed and result alone. False where it was read from the published
   * result, as in `ranking` and `queue`: a rank there needs the whole list.
   */
  readonly proven: boolean;
  /** The published rank, from 1, or null where there is none or it was not looked up. Never proven. */
  readonly rank: number | null;
  /** The receipt, exactly as it was checked. */
  readonly receipt: Uint8Array;
  readonly checked: CheckedReceipt;
  /** What the draw has to do with the code; null where it was not looked at. */
  readonly drawn: Drawn | null;
}

/** The draw, checked against the commitment. */
export interface Drawn {
  readonly seed: Seed;
  readonly result: Result;
  readonly settled: Settled;
}

export interface AnswerInput {
  readonly receipt: Uint8Array;
  /** The commitment's hash that the reader already had, in hex; null where there is none to compare with. */
  readonly expectedCommitment: string | null;
  /** Null before the draw. Not asked where the code is not listed. */
  readDraw(): Promise<{ readonly seed: Uint8Array; readonly result: Uint8Array } | null>;
  /** The published rank of the row in a result.csv with this SHA-256; undefined where nobody looked. */
  readRank(row: number, resultSha256: string): Promise<number | null | undefined>;
}

/**
 * seed.json and result.json of a record, or null before the draw.
 * @throws LookUpFault `missing` where only one of them is there; those of `read`
 */
export async function readDraw(
  read: RecordSource['read'],
): Promise<{ seed: Uint8Array; result: Uint8Array } | null> {
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
 * @throws LookUpFault `commitment`, `contradiction`; MingqianError of checkReceipt and settle; those of the readers
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
    return { standing: 'not-listed', proven: true, rank: null, receipt, checked, drawn: null };

  const published = await input.readDraw();
  if (published === null)
    return { standing: 'not-drawn', proven: true, rank: null, receipt, checked, drawn: null };
  const settled = await settle(checked, published.seed, published.result, control);
  const seed = readSeed(published.seed, commitment, commitmentHash);
  const result = readResult(published.result);
  const rank = await input.readRank(row, result.sha256);
  demandAgreement(commitment, row, result, settled, rank);
  return {
    ...standingOf(commitment, result, settled, rank),
    rank: rank ?? null,
    receipt,
    checked,
    drawn: { seed, result, settled },
  };
}

function standingOf(
  commitment: Commitment,
  { allocated }: Result,
  { outcome }: Settled,
  rank: number | null | undefined,
): Pick<Answer, 'standing' | 'proven'> {
  if (outcome !== 'undecided') return { standing: outcome, proven: true };
  // With a quota for every row nobody is left out, whatever the order.
  if (commitment.quota >= commitment.list.rows) return { standing: 'selected', proven: true };
  if (rank === undefined) return { standing: 'undecided', proven: false };
  if (rank === null) return { standing: 'not-selected', proven: false };
  return { standing: rank <= allocated ? 'selected' : 'reserve', proven: false };
}

/** @throws LookUpFault `contradiction` where the published rank cannot be, with this outcome */
function demandAgreement(
  commitment: Commitment,
  row: number,
  { allocated, reserves, allocatedDraws, draws }: Result,
  { outcome, draw }: Settled,
  rank: number | null | undefined,
): void {
  if (rank === undefined) return;
  const demand = (holds: boolean, expected: string): void => {
    if (holds) return;
    const found = rank === null ? 'none' : rank;
    throw new LookUpFault('contradiction', 'result.csv', `expected ${expected}, found ${found}`);
  };
  const everyone = commitment.quota >= commitment.list.rows;
  demand(rank === null || rank <= allocated + reserves, `a rank of at most ${allocated + reserves}`);
  if (commitment.method !== 'lottery') {
    demand(!everyone || rank !== null, 'a rank, as everyone has');
    return;
  }
  if (everyone) demand(rank === row, `rank ${row}, in list order`);
  if (outcome === 'not-selected') demand(rank === null, 'no rank');
  if (outcome === 'selected')
    demand(rank !== null && rank <= allocated, `an allocated rank, 1 to ${allocated}`);
  if (outcome === 'reserve')
    demand(rank !== null && rank > allocated, `the rank of a reserve, above ${allocated}`);
  if (everyone || rank === null || draw === null) return;
  // Ranks and draws rise together; only the last of each kind has the draw that result.json names.
  demand(rank <= draw, `a rank of at most its draw ${draw}`);
  demand(
    (rank === allocated) === (draw === allocatedDraws),
    `rank ${allocated} at draw ${allocatedDraws} alone`,
  );
  demand(
    (rank === allocated + reserves) === (draw === draws),
    `rank ${allocated + reserves} at draw ${draws} alone`,
  );
}
