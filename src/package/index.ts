/**
 * Mingqian as a library: what a publisher's site, or anyone's own verifier, installs. Everything runs in browsers, workers and Node
 * alike, asks no network and no clock, and says nothing that it did not compute.
 */
import type { Check } from '../core/checks.ts';
import type { Step } from '../core/control.ts';
import { drawRecord, type ResultFiles } from '../core/draw-record.ts';
import { MingqianError } from '../core/errors.ts';
import type { CheckedReceipt } from '../core/receipt.ts';
import type { RecordFile, RecordSource } from '../core/record.ts';
import { type Report, reportOf } from '../core/report.ts';
import { verify } from '../core/verify.ts';
import { drawPool, seedOf } from '../official/beijing/algorithm.ts';
import { type Winner, winnersOf } from '../official/beijing/outcome.ts';
import { readPool } from '../official/beijing/pool.ts';
import { SOFTWARE } from '../record/software.ts';
import { webPlatform } from '../record/web-platform.ts';
import { answer, type Standing } from '../search/answer.ts';
import { type ByteInput, bytesOf, type RecordInput, sourceOf } from './record-input.ts';

export { OfficialError } from '../official/errors.ts';
export { LookUpFault } from '../search/fault.ts';
export type {
  ByteInput,
  Check,
  CheckedReceipt,
  RecordFile,
  RecordInput,
  RecordSource,
  Report,
  ResultFiles,
  Standing,
  Step,
  Winner,
};
export { MingqianError };

/** How long work is followed and ended. */
export interface Following {
  /** Told how far a step is; `total` in the same unit as `done`. */
  readonly onProgress?: (step: Step, done: number, total: number) => void;
  /** Ends the work with MingqianError `cancelled`, which is no verdict. */
  readonly signal?: AbortSignal;
}

export interface VerifyRecordOptions extends Following {
  /** The commitment's hash that the reader heard of elsewhere, 64 lower-case hex digits: adds the check `commitment.expected`. */
  readonly expectedCommitment?: string;
  /** Told of each check as it ends. */
  readonly onCheck?: (check: Check) => void;
}

const controlOf = ({ onProgress, signal }: Following) => ({
  ...(onProgress !== undefined && { progress: onProgress }),
  ...(signal !== undefined && { signal }),
});

/**
 * Makes every check of the specification's section 6 on a record.
 * @returns its machine-readable report; only the verdict `verified` is one, and it is about the commitment that the report names
 * @throws MingqianError `record.unreadable`, `record.limit`, `usage`, `cancelled`: then there is no verdict
 */
export async function verifyRecord(record: RecordInput, options: VerifyRecordOptions = {}): Promise<Report> {
  const { expectedCommitment, onCheck } = options;
  const verification = await verify(await sourceOf(record), webPlatform, {
    software: SOFTWARE,
    expectedCommitment,
    onCheck,
    control: controlOf(options),
  });
  return reportOf(verification);
}

/**
 * Draws a record that has its list, rules, commitment and seed. Every check of these must pass first.
 * @returns the bytes of result.csv and result.json, which are the same on every machine
 * @throws MingqianError `check.differs` naming the check that fails, `record.missing` the one that was skipped; `draw.endless`; those of
 * the input
 */
export async function draw(record: RecordInput, options: Following = {}): Promise<ResultFiles> {
  return drawRecord(await sourceOf(record), webPlatform, controlOf(options));
}

export interface CheckReceiptOptions extends Following {
  /** The commitment's hash that the reader heard of elsewhere, 64 lower-case hex digits: a receipt of another one is refused. */
  readonly expectedCommitment?: string;
  /** seed.json and result.json: both, or neither. With them a lottery receipt settles the outcome. */
  readonly seed?: ByteInput;
  readonly result?: ByteInput;
}

/** What a receipt shows. */
export interface ReceiptAnswer {
  /** `not-drawn`: listed, and no draw was given. `undecided`: listed, and it takes the whole list to say more. */
  readonly standing: Standing;
  /** Whether the standing follows from what was given; before the draw nothing follows but the listing. */
  readonly proven: boolean;
  /** `result.json` where the standing holds if that file is the published one (section 7), null where it does not rest on it. */
  readonly relativeTo: 'result.json' | null;
  readonly receipt: CheckedReceipt;
}

/**
 * Checks a receipt (section 7), and with seed.json and result.json where its code stands. What it rests on: that somebody verified the
 * whole list under its commitment, whose hash is to be compared with one from elsewhere.
 * @throws MingqianError of the receipt's faults, `usage`, `cancelled`; LookUpFault `commitment`, `draw` and the like where what was given
 * beside it does not fit: then nothing is said of the code
 */
export async function checkReceipt(
  receipt: Uint8Array,
  options: CheckReceiptOptions = {},
): Promise<ReceiptAnswer> {
  const { expectedCommitment = null, seed, result } = options;
  const read = async () => {
    if (seed === undefined && result === undefined) return null;
    if (seed === undefined || result === undefined)
      throw new MingqianError('usage', 'expected seed and result, found only one of them');
    return { seed: await bytesOf('seed.json', seed), result: await bytesOf('result.json', result) };
  };
  const files = await read();
  const { standing, proven, relativeTo, checked } = await answer(
    {
      receipt,
      expectedCommitment,
      commitmentFrom: 'reader',
      expectedDraw: null,
      readDraw: async () => files,
      readResultCsv: async () => null,
      // result.csv proves no rank, and is not asked for.
      unasked: -1,
    },
    controlOf(options),
  );
  return { standing, proven, relativeTo, receipt: checked };
}

export interface RerunBeijingInput {
  /** The pool's zip, as it was published. */
  readonly zip: Blob;
  /** Its name, for errors. */
  readonly name?: string;
  /** The announced seed: six digits. */
  readonly seed: string;
}

/** What Beijing's program must have said of a pool. */
export interface BeijingRerun {
  readonly period: string;
  readonly tickets: number;
  readonly quota: number;
  /** `time-out`: the program gives up, and there is no result. */
  readonly outcome: 'drawn' | 'all' | 'time-out';
  /** In the order drawn. */
  readonly winners: readonly Winner[];
  /** Codes of the oddities that were read over as the official program reads over them. */
  readonly warnings: readonly string[];
}

/**
 * Re-runs a draw of Beijing's car quota from its published zip, exactly as the official program draws.
 * @throws OfficialError, with its facts, for a zip or a seed that cannot be right
 */
export async function rerunBeijing({ zip, name = 'zip', seed }: RerunBeijingInput): Promise<BeijingRerun> {
  const number = seedOf(seed);
  const pool = await readPool(zip, name);
  const drawn = drawPool(pool, number);
  return {
    period: pool.period,
    tickets: pool.tickets,
    quota: pool.quota,
    outcome: drawn.outcome,
    winners: winnersOf(drawn, pool.codes),
    warnings: pool.warnings.map(({ code }) => code),
  };
}
