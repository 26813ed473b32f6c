/**
 * The dispute file: what one needs to show somebody else that a record failed, and for them to see the same. No part of the
 * protocol; a document in its form (spec, section 1), so that there is one spelling of it.
 */
import type { Check } from './checks.ts';
import { PROTOCOL, writeDocument } from './documents.ts';
import type { Finding } from './findings.ts';
import { RECORD_FILES, type RecordFile } from './record.ts';
import type { Report } from './report.ts';

/** A file that was read, its size in bytes and SHA-256 in hex: of a document past its limit, as far as one byte past it. */
export interface DisputeInput {
  readonly file: RecordFile;
  readonly size: number;
  readonly sha256: string;
}

/** What checked, and where. */
export interface DisputeProgram {
  /** The commit that the program was built from; null where it is not known. */
  readonly commit: string | null;
  /** `node v24.21.0 linux x64`, or what a browser calls itself. */
  readonly platform: string;
  /**
   * Commands that repeat the check, in which `<record>` stands for the folder or zip with the files of `inputs`, `<policy>` for the
   * trust policy with the SHA-256 of the report, and `<log>` for the log's folder or address.
   */
  readonly commands: readonly string[];
}

export interface Dispute {
  readonly type: 'dispute';
  readonly protocol: typeof PROTOCOL;
  /** The hash of the commitment that the reader heard of, where they named one. */
  readonly expectedCommitment: string | null;
  /** In the order of RECORD_FILES; a file that is not named was absent, or no check read it. */
  readonly inputs: readonly DisputeInput[];
  /**
   * The first check, in the report's order, that failed: what was expected, where, and what was there. Null where none did,
   * and two implementations differ.
   */
  readonly firstDivergence: {
    readonly id: string;
    readonly detail: string;
    readonly finding: Finding;
  } | null;
  readonly report: Report;
  /** What another implementation reported of the same record, where it was asked; it was never trusted. */
  readonly otherReport: unknown;
  /** How the two reports differ, in words. */
  readonly differences: readonly string[];
  readonly program: DisputeProgram & { readonly software: string };
}

export interface DisputeFacts {
  readonly inputs: readonly DisputeInput[];
  readonly expectedCommitment: string | undefined;
  readonly program: DisputeProgram;
  readonly otherReport?: unknown;
  readonly differences?: readonly string[];
}

/**
 * The dispute about a record, or null where no check failed and nothing differs: then there is nothing to dispute.
 * @param checks those that the report is of
 */
export function disputeOf(report: Report, checks: readonly Check[], facts: DisputeFacts): Dispute | null {
  const first = checks.find((check) => check.status === 'fail');
  const { differences = [] } = facts;
  if (first === undefined && differences.length === 0) return null;
  const place = (file: RecordFile) => RECORD_FILES.indexOf(file);
  return {
    type: 'dispute',
    protocol: PROTOCOL,
    expectedCommitment: facts.expectedCommitment ?? null,
    inputs: [...facts.inputs].sort((a, b) => place(a.file) - place(b.file)),
    firstDivergence:
      first === undefined ? null : { id: first.id, detail: first.detail, finding: first.finding },
    report,
    otherReport: facts.otherReport ?? null,
    differences,
    program: { ...facts.program, software: report.software },
  };
}

/** The file’s bytes: a document in RFC 8785 form. */
export function disputeBytes(dispute: Dispute): Uint8Array {
  return writeDocument(dispute);
}

/** What a verification was given besides the record. */
export interface Given {
  readonly expectedCommitment: string | undefined;
  /** Whether there was a trust policy, and a log to look into; `<policy>` and `<log>` stand for them. */
  readonly hasPolicy: boolean;
  readonly hasLog: boolean;
}

/** Commands that repeat a verification, by both programs. */
export function repeatCommands({ expectedCommitment, hasPolicy, hasLog }: Given): readonly string[] {
  const heard = expectedCommitment === undefined ? '' : ` --commitment ${expectedCommitment}`;
  const trusted = hasPolicy ? ` --policy <policy>${hasLog ? ' --log <log>' : ''}` : '';
  return [
    `npm run -s mingqian -- verify <record> --json${heard}${trusted}`,
    `python3 verify.py <record> --json${heard}${trusted}`,
  ];
}
