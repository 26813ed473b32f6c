/**
 * A visitor's answer: what a checked receipt, the seed and the result say together. Every way of looking up ends here:
 * by the index, in the stored list, from a saved receipt.
 */
import type { Control } from '../core/control.ts';
import type { DrandValue } from '../core/drand.ts';
import { isCancelled, MingqianError, messageOf } from '../core/errors.ts';
import { type Settled, settle } from '../core/outcome.ts';
import type { CheckedReceipt } from '../core/receipt.ts';
import type { RecordSource } from '../core/record.ts';
import { type Result, readResult } from '../core/result.ts';
import { readSeed, type Seed } from '../core/seed.ts';
import { digestOf } from './digest.ts';
import { LookUpFault, NO_RANK, otherCommitment, otherDigest, refused, withReceipt } from './fault.ts';
import type { GivenPolicy } from './given-policy.ts';
import { checkReceiptFor, demandLoggedResult, readerPolicy } from './log-proof.ts';
import { estimatedSize } from './published-ranks.ts';
import { type Published, withResult } from './with-result.ts';

/** Where the code stands. `not-drawn`: listed, and no draw was found. `undecided`: listed, and result.csv was not read. */
export type Standing = 'selected' | 'reserve' | 'not-selected' | 'not-listed' | 'not-drawn' | 'undecided';

/** `page`: the page noted the commitment's digest when it was built. `reader`: it is that of a file which the reader gave. */
export type CommitmentFrom = 'page' | 'reader';

/** A result.csv of at most so many bytes is read unasked. */
export const UNASKED = 300_000;

export interface Answer {
  readonly standing: Standing;
  /**
   * Whether the standing follows from receipt, seed and result.json (spec, section 7). False where it was read from
   * result.csv, as in `ranking` and `queue`, where a rank needs the whole list; and where no draw was found, which
   * proves nothing.
   */
  readonly proven: boolean;
  /** Whose word the commitment is that the receipt was compared with. */
  readonly commitmentFrom: CommitmentFrom;
  /**
   * The file that the standing is relative to, as nobody had its digest before: what is said of the draw holds if this
   * file is the published one (spec, section 7). Null where the digest was known, or nothing of the draw is said.
   */
  readonly relativeTo: 'result.json' | null;
  /**
   * Whose trust policy was given, or null. With one a proof of the log in the receipt has passed by it; without one it was not looked at.
   */
  readonly policyOf: GivenPolicy['origin'] | null;
  /** What was done with result.json's own proof of the log: `none` was given, or there is no policy, or it holds. */
  readonly resultProof: 'none' | 'not-looked-at' | 'holds';
  /** What result.csv says of the code; null where it was not read. A rank is never proven. */
  readonly published: Published | null;
  /** Why result.csv was not read; null where it was, or where it is of no use. */
  readonly unread: Unread | null;
  /** The receipt, exactly as it was checked. */
  readonly receipt: Uint8Array;
  readonly checked: CheckedReceipt;
  /** What the draw has to do with the code; null where it was not looked at. */
  readonly drawn: CheckedDraw | null;
}

export interface Unread {
  /** About how many bytes it has. */
  readonly bytes: number;
  /** What kept it from being read, or null where it is only too long to be read unasked. */
  readonly fault: LookUpFault | null;
}

/** The draw, checked against the commitment. */
export interface CheckedDraw {
  readonly seed: Seed;
  readonly result: Result;
  /** SHA-256 of result.json in hex. */
  readonly resultHash: string;
  readonly settled: Settled;
}

/** SHA-256 of the draw's files, in hex. */
export interface DrawDigests {
  readonly seed: string;
  readonly result: string;
}

export interface DrawFiles {
  readonly seed: Uint8Array;
  readonly result: Uint8Array;
}

export interface AnswerInput {
  readonly receipt: Uint8Array;
  /** The commitment's hash that the reader already had, in hex; null where there is none to compare with. */
  readonly expectedCommitment: string | null;
  /** Who had it. */
  readonly commitmentFrom: CommitmentFrom;
  /**
   * Digests of the draw's files that the reader already had; null where there are none to compare with. Where there are,
   * a draw is known to have been published: that there is none to be read is a fault then.
   */
  readonly expectedDraw: DrawDigests | null;
  /** Null before the draw. Not asked where the code is not listed. */
  readDraw(): Promise<DrawFiles | null>;
  /** result.csv, or null where there is none. Asked for only where a draw fits the commitment. */
  readResultCsv(limit: number): Promise<Uint8Array | null>;
  /** The reader's trust policy; without one, proofs of the log are not looked at. */
  readonly policy?: GivenPolicy | null;
  /** A proof of the log for result.json, as the reader gives it. */
  readonly resultProof?: Uint8Array | null;
  /** Up to how many bytes result.csv is read unasked. */
  readonly unasked: number;
}

/**
 * seed.json and result.json of a record, or null before the draw.
 * @throws LookUpFault `pending` where the seed alone is there, `missing` where the result alone is; those of `read`
 */
export async function readDraw(read: RecordSource['read']): Promise<DrawFiles | null> {
  const [seed, result] = await Promise.all([read('seed.json'), read('result.json')]);
  if (seed === null && result === null) return null;
  if (seed === null)
    throw new LookUpFault('missing', 'seed.json', 'expected the file, as there is a result.json, found none');
  if (result === null)
    throw new LookUpFault('pending', 'result.json', 'expected the file, as there is a seed.json, found none');
  return { seed, result };
}

/**
 * Checks a receipt and what is published about the draw, and says where its code stands.
 * @throws LookUpFault `commitment`, `missing`, `pending`, `changed`, `program`, `policy`, `logProgram`, `log`, `draw`, `contradiction`, and what kept result.csv from being
 * read where nothing else says where the code stands; MingqianError of checkReceipt, `cancelled`; those of the readers
 */
export async function answer(input: AnswerInput, control: Control = {}): Promise<Answer> {
  const { receipt, expectedCommitment, commitmentFrom, expectedDraw } = input;
  const reader = await readerPolicy(input.policy ?? null);
  const checked = await checkReceiptFor(receipt, reader);
  const { commitmentHash, row } = checked;
  if (expectedCommitment !== null && commitmentHash !== expectedCommitment)
    throw otherCommitment('commitment.json', expectedCommitment, commitmentHash);
  const policyOf = reader?.origin ?? null;
  const nothing = {
    commitmentFrom,
    policyOf,
    resultProof: 'none',
    relativeTo: null,
    published: null,
    unread: null,
    receipt,
    checked,
    drawn: null,
  } as const;
  if (row === null) return { standing: 'not-listed', proven: true, ...nothing };
  const files = await expectedFiles(input);
  if (files === null) return { standing: 'not-drawn', proven: false, ...nothing };

  const drandValue = await signatureCheck(checked, receipt);
  const drawn = await checkDraw(checked, files, receipt, drandValue, control);
  const resultProof = input.resultProof ?? null;
  if (reader !== null && resultProof !== null) demandLoggedResult(reader, resultProof, files.result, receipt);
  const bytes = estimatedSize(checked, drawn.result);
  const settled: Answer = {
    ...settledStanding(checked, drawn),
    commitmentFrom,
    policyOf,
    resultProof: resultProof === null ? 'none' : reader === null ? 'not-looked-at' : 'holds',
    relativeTo: expectedDraw === null ? 'result.json' : null,
    published: null,
    unread: { bytes, fault: null },
    receipt,
    checked,
    drawn,
  };
  if (bytes > input.unasked) return settled;
  try {
    return await withResult(settled, input.readResultCsv, control);
  } catch (fault) {
    // Without the file a lottery's answer stands, though without its rank.
    if (!(fault instanceof LookUpFault) || !NO_RANK.includes(fault.code)) throw fault;
    if (settled.standing === 'undecided') throw fault;
    return { ...settled, unread: { bytes, fault } };
  }
}

/**
 * The draw's files as they were expected, or null before the draw. Whatever hinders it, the receipt was good.
 * @throws LookUpFault `missing`, `changed`; those of `readDraw`
 */
async function expectedFiles({ receipt, expectedDraw, readDraw }: AnswerInput): Promise<DrawFiles | null> {
  let files: DrawFiles | null;
  try {
    files = await readDraw();
  } catch (error) {
    if (!(error instanceof LookUpFault)) throw error;
    // A result that was there when this page was built is not still to come.
    const isGone = error.code === 'pending' && expectedDraw !== null;
    throw isGone
      ? new LookUpFault('missing', error.file, error.message, receipt)
      : withReceipt(error, receipt);
  }
  if (files === null) {
    if (expectedDraw === null) return null;
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
      throw otherDigest('changed', `${name}.json`, expectedDraw[name], found, receipt);
  }
  return files;
}

/**
 * What checks a beacon's signature. It is many times longer than the rest of a look-up, so it is loaded only here: for a
 * draw with drand in it. No other draw asks for it.
 * @throws LookUpFault `program` where it does not come: nothing was checked then
 */
async function signatureCheck({ commitment }: CheckedReceipt, receipt: Uint8Array): Promise<DrandValue> {
  if (commitment.sources.every(({ kind }) => kind !== 'drand')) return () => null;
  try {
    return (await import('../core/drand-signature.ts')).drandValue;
  } catch (error) {
    const expected = 'expected the program that checks its drand signature';
    throw new LookUpFault('program', 'seed.json', `${expected}, found ${messageOf(error)}`, receipt);
  }
}

/** @throws LookUpFault `draw` where seed.json or result.json does not fit; MingqianError `cancelled` */
async function checkDraw(
  checked: CheckedReceipt,
  { seed, result }: DrawFiles,
  receipt: Uint8Array,
  drandValue: DrandValue,
  control: Control,
): Promise<CheckedDraw> {
  try {
    const settled = await settle(checked, seed, result, drandValue, control);
    return {
      settled,
      resultHash: digestOf(result),
      seed: readSeed(seed, checked.commitment, checked.commitmentHash),
      result: readResult(result),
    };
  } catch (error) {
    if (!(error instanceof MingqianError) || isCancelled(error)) throw error;
    throw refused('draw', error.place.file ?? 'result.json', error, receipt);
  }
}

/** What is known of the standing without result.csv. */
function settledStanding(
  { commitment: { quota, list } }: CheckedReceipt,
  { settled: { outcome } }: CheckedDraw,
): Pick<Answer, 'standing' | 'proven'> {
  if (outcome !== 'undecided') return { standing: outcome, proven: true };
  // With a quota for every row nobody is left out, whatever the order.
  if (quota >= list.rows) return { standing: 'selected', proven: true };
  return { standing: 'undecided', proven: false };
}
