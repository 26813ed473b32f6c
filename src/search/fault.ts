/** Why a look-up gives no answer, as a closed set. The page switches on `code` and says `finding`, never the prose. */
import { findingOf, type MingqianError } from '../core/errors.ts';
import { digest, type Finding, type Seen } from '../core/findings.ts';

export type LookUpFaultCode =
  /** A file cannot be fetched as nothing answers, and this device does not keep the list either. */
  | 'unreachable'
  /** The same, as the server answers that it does not give the file, though not that there is none. */
  | 'server'
  /** The same, as a web page came in its place. */
  | 'webpage'
  /** A file that belongs to the record or its index is not there. */
  | 'missing'
  /** seed.json is there and result.json is not yet: between the ceremony and the publication. */
  | 'pending'
  /** What came under a file's name does not have the form of such a file. */
  | 'malformed'
  /** The search index is of another commitment. */
  | 'stale'
  /** The page that the search index gives does not lead to the committed root, or is not the one for the code. */
  | 'index'
  /** The list that this device keeps is not the committed one. */
  | 'list'
  /** The commitment is not the one this page was built with. */
  | 'commitment'
  /** seed.json or result.json is not the one this page was built with. */
  | 'changed'
  /** The part of this page's own program that checks a drand signature did not come, so the seed was not checked. */
  | 'program'
  /** The part of this page's own program that checks the publication log did not come, so a reader's policy could not be asked. */
  | 'logProgram'
  /** The trust policy that the reader keeps on this device is not well formed. */
  | 'policy'
  /** A proof of the publication log does not hold by the reader's trust policy. */
  | 'log'
  /** seed.json or result.json does not fit the commitment. */
  | 'draw'
  /** result.csv is not the one that result.json names. */
  | 'result'
  /** The published rank and what follows from receipt and seed do not agree. */
  | 'contradiction';

/** The faults of a file that was not fetched. Nothing is known of what it says then. */
export const NOT_FETCHED: readonly LookUpFaultCode[] = ['unreachable', 'server', 'webpage'];

/** The faults that keep result.csv from being read. They leave untouched what is known without it. */
export const NO_RANK: readonly LookUpFaultCode[] = [...NOT_FETCHED, 'missing', 'malformed', 'result'];

/** A look-up that ends without an answer. Never a verdict about the visitor. */
export class LookUpFault extends Error {
  override readonly name = 'LookUpFault';
  readonly code: LookUpFaultCode;
  /** The file it is about, below the site's root. */
  readonly file: string;
  /** The receipt that was checked and found good before this came up: what the visitor can show to others. */
  readonly receipt: Uint8Array | null;
  /** What the server answered, with `server`. */
  readonly status: number | null;
  /** What was expected and found, as data; null where it was not read so far. */
  readonly finding: Finding | null;

  constructor(
    code: LookUpFaultCode,
    file: string,
    message: string,
    receipt: Uint8Array | null = null,
    status: number | null = null,
    finding: Finding | null = null,
  ) {
    super(message);
    this.code = code;
    this.file = file;
    this.receipt = receipt;
    this.status = status;
    this.finding = finding;
  }
}

/** A fault of something that is another than it should be. @param seen the same as the message says, as data */
export function differs(
  code: LookUpFaultCode,
  file: string,
  message: string,
  seen: Seen,
  receipt: Uint8Array | null = null,
): LookUpFault {
  const { expected = null, found = null, facts = {}, likely = null } = seen;
  const finding = { code: 'check.differs', place: { file }, expected, found, facts, likely } as const;
  return new LookUpFault(code, file, message, receipt, null, finding);
}

/** A fault of what the core refused. */
export function refused(
  code: LookUpFaultCode,
  file: string,
  error: MingqianError,
  receipt: Uint8Array | null = null,
): LookUpFault {
  return new LookUpFault(code, file, error.message, receipt, null, findingOf(error));
}

/** A commitment that is another than the one this page was built with. @param expected, found their hashes */
export function otherCommitment(file: string, expected: string, found: string): LookUpFault {
  const seen = { expected: digest('commitment', expected), found: digest('commitment', found) };
  return differs('commitment', file, `expected the commitment ${expected}, found ${found}`, seen);
}

/** A file that has another SHA-256. */
export function otherDigest(
  code: LookUpFaultCode,
  file: string,
  expected: string,
  found: string,
  receipt: Uint8Array,
): LookUpFault {
  const seen = { expected: digest('file', expected), found: digest('file', found) };
  return differs(code, file, `expected SHA-256 ${expected}, found ${found}`, seen, receipt);
}

/** The same fault, with the receipt that was found good before it. */
export function withReceipt(fault: LookUpFault, receipt: Uint8Array): LookUpFault {
  return new LookUpFault(fault.code, fault.file, fault.message, receipt, fault.status, fault.finding);
}

/** Whether the published files were all read and do not agree, which is no matter of trying again. */
export function isLoud({ code }: LookUpFault): boolean {
  return code === 'draw' || code === 'contradiction' || code === 'log';
}
