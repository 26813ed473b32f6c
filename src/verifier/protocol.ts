/** What the page and its worker say to each other about a record. */
import type { Check, CheckId } from '../core/checks.ts';
import type { Commitment } from '../core/commitment.ts';
import type { Step as LongStep } from '../core/control.ts';
import type { DisputeInput } from '../core/dispute.ts';
import type { ErrorCode } from '../core/errors.ts';
import type { Finding } from '../core/findings.ts';
import type { LogSeen } from '../core/log/checks.ts';
import type { RecordFile } from '../core/record.ts';
import type { Report } from '../core/report.ts';
import type { Mismatch } from '../core/result.ts';
import type { ReadFault } from '../record/faults.ts';
import type { NamedBlob } from '../record/files.ts';
import type { LogBlob } from '../record/log-files.ts';

/** Where a record is, in a form that can be sent to a worker. */
export type Place =
  /** @property base an absolute address */
  | { readonly kind: 'url'; readonly base: string }
  | { readonly kind: 'files'; readonly files: readonly NamedBlob[] }
  | { readonly kind: 'zip'; readonly blob: Blob; readonly name: string };

/** Where a publication log is, likewise. */
export type LogPlace =
  /** @property base an absolute address, of the folder that holds `checkpoint` */
  | { readonly kind: 'url'; readonly base: string }
  | { readonly kind: 'files'; readonly files: readonly LogBlob[] }
  /** In the zip of the record. */
  | { readonly kind: 'zip'; readonly blob: Blob; readonly name: string };

/** What is to be verified. To cancel, the page ends the worker. */
export interface Request {
  readonly place: Place;
  /** The commitment's hash that the reader heard of, 64 hex digits. */
  readonly expectedCommitment?: string | undefined;
  /** The reader's trust policy, and the log to look into: without a policy no log is read. */
  readonly policy?: Uint8Array | undefined;
  readonly log?: LogPlace | undefined;
}

/** One of the first ranks of the recomputed draw; 0 where the method draws no tickets. */
export interface Winner {
  readonly rank: number;
  readonly code: string;
  readonly ticket: number;
  readonly draw: number;
}

/** The parts of a draw whose files have no digest in the commitment. */
export type Part = 'commitment' | 'seed' | 'draw' | 'result';

/** What a verification found. Everything here was recomputed from the record's bytes. */
export interface Recomputed {
  readonly report: Report;
  /** The report as the command line writes it, byte for byte. */
  readonly reportBytes: Uint8Array;
  /** The report's checks with their figures, findings and reasons. */
  readonly checks: readonly Check[];
  readonly mismatch: Mismatch | null;
  /** The first line of such a result.csv, for its rows; null where commitment.form did not pass. */
  readonly resultHeader: string | null;
  /** Null where commitment.form did not pass. */
  readonly commitment: Commitment | null;
  /** The files that were read, for a dispute. */
  readonly inputs: readonly DisputeInput[];
  /** SHA-256 in hex of the bytes that a part of the draw is published in, where they were read. */
  readonly digests: Readonly<Partial<Record<Part, string>>>;
  /** What was seen of the log: null where there was no policy, or log.inclusion did not pass. */
  readonly log: LogSeen | null;
  /** The first ranks, where draw.result passed. */
  readonly winners: readonly Winner[];
}

/**
 * Why nothing was found out. `internal`: the program broke, or the browser ran out of memory. `unloaded`: the program
 * could not be fetched.
 */
export type NotCheckedCode = ErrorCode | 'internal' | 'unloaded';

/** The same as the message says, as data. */
export interface Why {
  /** Null where the program broke. */
  readonly finding: Finding | null;
  /** What kept the record from being read; null where it was something else. */
  readonly fault: ReadFault | null;
}

/** What the worker tells on the way. */
export type Step =
  | {
      readonly type: 'bytes';
      readonly file: RecordFile;
      readonly done: number;
      readonly total: number | null;
    }
  /** The record, or some of it, is read from the copy on this device. @property since by the device's clock */
  | { readonly type: 'kept'; readonly since: string }
  | { readonly type: 'started'; readonly id: CheckId }
  | { readonly type: 'progress'; readonly step: LongStep; readonly done: number; readonly total: number }
  /** Ranks of a lottery as they are drawn: the tickets hit and the numbers of their words. */
  | { readonly type: 'ranks'; readonly tickets: Float64Array; readonly draws: Uint32Array }
  /** @property ms how long it took, 0 for a skipped one */
  | { readonly type: 'check'; readonly check: Check; readonly ms: number };

export type VerifyTalk = {
  /** @property answer with how long it took in milliseconds */
  readonly verify: {
    readonly question: Request;
    readonly answer: { readonly outcome: Recomputed; readonly ms: number };
    readonly progress: readonly [step: Step];
  };
};

/** Why there is no outcome, as it is sent. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  /** Which file of the record could not be read, where that is why. */
  readonly file: string | undefined;
  readonly why: Why;
}
