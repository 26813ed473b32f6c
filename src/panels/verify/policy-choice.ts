/** The trust policy that the reader gives, keeps on the device or takes from the site: as it is judged, and as it is shown. */
import { fromUtf8, utf8 } from '../../core/bytes.ts';
import { findingOf, MingqianError } from '../../core/errors.ts';
import type { Finding } from '../../core/findings.ts';
import { type Group, type Policy, readPolicy, type Witness } from '../../core/log/policy.ts';
import type { GivenPolicy } from '../../search/given-policy.ts';
import type { KeptPolicy } from '../kept-policy.ts';

/** What went wrong beside the policy itself. */
export type PolicyTrouble = 'siteAbsent' | 'siteUnread' | 'fileUnread' | 'cannotKeep';

export interface PolicyChoice {
  /** Null: none is given, and nothing is asked of the log. */
  readonly given: GivenPolicy | null;
  /** What stands in the field. */
  readonly typed: string;
  readonly kept: KeptPolicy | null;
  /** Why it is not well formed, once that was looked at. */
  readonly fault: Finding | null;
  readonly trouble: PolicyTrouble | null;
  /** Whether the reader has just had the kept one removed. */
  readonly isRemoved: boolean;
}

/** A policy that a verification is made by. */
export interface ChosenPolicy extends GivenPolicy {
  readonly logs: number;
}

export const noPolicy: PolicyChoice = {
  given: null,
  typed: '',
  kept: null,
  fault: null,
  trouble: null,
  isRemoved: false,
};

/** What was typed or pasted: its last line gets the line end that a field lets nobody see; nothing but white space is no policy. */
export function typedPolicy(typed: string): GivenPolicy | null {
  if (typed.trim() === '') return null;
  return { bytes: utf8(typed.endsWith('\n') ? typed : `${typed}\n`), origin: 'reader' };
}

/** A file's bytes as the field shows them. What is judged are the bytes: a field would mend their line ends. */
export function shownPolicy(bytes: Uint8Array): string {
  return fromUtf8(bytes) ?? new TextDecoder().decode(bytes);
}

/** The policy, or why it is none. */
export function judgedPolicy({
  bytes,
}: GivenPolicy): { readonly policy: Policy; readonly fault: null } | { readonly fault: Finding } {
  try {
    return { policy: readPolicy(bytes), fault: null };
  } catch (error) {
    if (!(error instanceof MingqianError)) throw error;
    return { fault: findingOf(error) };
  }
}

/** A policy's figures for the reader to recognise it by. @property quorum null for `none` */
export interface PolicySummary {
  readonly logs: number;
  readonly witnesses: number;
  readonly quorum: Witness | Group | null;
  readonly sha256: string;
}

/** Null where none is given, or it is not well formed. */
export function summaryOf(given: GivenPolicy | null): PolicySummary | null {
  if (given === null) return null;
  const judged = judgedPolicy(given);
  if (judged.fault !== null) return null;
  const { logs, witnesses, quorum, sha256 } = judged.policy;
  return { logs: logs.length, witnesses: witnesses.length, quorum, sha256 };
}
