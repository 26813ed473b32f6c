/** The checks of section 6, each once: in the order of the report, with what it needs, and the verdict that follows from all. */
import type { MingqianError } from './errors.ts';
import type { Facts, Finding } from './findings.ts';
import type { RecordFile } from './record.ts';

/** What a passed check rests on. */
export type Proof =
  /** SHA-256: other bytes would have another digest. */
  | 'digest'
  /** Nothing but how it is written. */
  | 'form'
  /** A signature that verifies. */
  | 'signature'
  /** How it is written; that it really came out so rests on witnesses. */
  | 'witnesses'
  /** The times that the commitment itself names. */
  | 'times'
  /** It was computed again. */
  | 'recomputed'
  /** The publication log of section 8. */
  | 'log';

/** When a check is made at all. */
export type When =
  | 'always'
  /** The reader names the hash of the commitment. */
  | 'expected'
  /** The commitment has a source of this kind. */
  | 'source'
  /** There is a publication log, and the reader gives a trust policy. */
  | 'policy';

interface Entry {
  readonly id: string;
  /** Sections of the specification that say when it holds. */
  readonly sections: readonly number[];
  /** Checks that must have passed, for it to be made. */
  readonly needs: readonly string[];
  readonly when: When;
  readonly proves: Proof;
}

/** All that the draw is made from. */
const INPUTS = [
  'list.form',
  'list.digest',
  'list.root',
  'seed.form',
  'seed.secret',
  'seed.balls',
  'seed.drand',
  'seed.text',
] as const;
const once = { sections: [6], when: 'always' } as const;
const ofSource = { sections: [3, 6], when: 'source', needs: ['seed.form'] } as const;
const ofLog = { sections: [6, 8], when: 'policy', proves: 'log' } as const;

/** Every check there is, in the order of the report. Nothing else says which there are. */
export const CHECKS = [
  { ...once, id: 'commitment.expected', needs: [], when: 'expected', proves: 'digest' },
  { ...once, id: 'commitment.form', sections: [3, 6], needs: [], proves: 'form' },
  { ...once, id: 'rules.digest', needs: ['commitment.form'], proves: 'digest' },
  { ...once, id: 'list.form', sections: [2, 6], needs: ['commitment.form'], proves: 'form' },
  { ...once, id: 'list.digest', needs: ['list.form'], proves: 'digest' },
  { ...once, id: 'list.root', sections: [2, 6], needs: ['list.form'], proves: 'digest' },
  { ...once, id: 'seed.form', sections: [4, 6], needs: ['commitment.form'], proves: 'form' },
  { ...ofSource, id: 'seed.secret', proves: 'digest' },
  { ...ofSource, id: 'seed.balls', proves: 'witnesses' },
  { ...ofSource, id: 'seed.drand', proves: 'signature' },
  { ...ofSource, id: 'seed.text', proves: 'witnesses' },
  { ...once, id: 'seed.timing', needs: ['commitment.form'], proves: 'times' },
  { ...once, id: 'draw.result', sections: [5, 6], needs: INPUTS, proves: 'recomputed' },
  { ...once, id: 'result.summary', sections: [5, 6], needs: INPUTS, proves: 'recomputed' },
  { ...ofLog, id: 'log.inclusion', needs: ['commitment.form'] },
  { ...ofLog, id: 'log.witnessed', needs: ['log.inclusion'] },
  { ...ofLog, id: 'log.unique', needs: ['log.inclusion'] },
] as const satisfies readonly Entry[];
export type CheckId = (typeof CHECKS)[number]['id'];

/** A check of the catalogue. */
export interface CatalogueEntry extends Entry {
  readonly id: CheckId;
  readonly needs: readonly CheckId[];
}

/** The ids alone, in the same order. */
export const CHECK_IDS: readonly CheckId[] = CHECKS.map(({ id }) => id);

const BY_ID: ReadonlyMap<string, CatalogueEntry> = new Map(CHECKS.map((entry) => [entry.id, entry]));

/** A check's entry. */
export function checkOf(id: CheckId): CatalogueEntry {
  const entry = BY_ID.get(id);
  if (entry === undefined) throw new Error(`there is no check ${id}`);
  return entry;
}

export type Status = 'pass' | 'fail' | 'skip';

/** Why a check was not made. */
export type SkipReason =
  /** Files of the record that it reads are not there. */
  | { readonly kind: 'absent'; readonly files: readonly RecordFile[] }
  /** A check that it needs did not pass. */
  | { readonly kind: 'unmet'; readonly id: CheckId }
  /** The reader gave no trust policy. */
  | { readonly kind: 'noPolicy' }
  /** The policy asks for no witnesses. */
  | { readonly kind: 'quorumNone' }
  /** The reader has no log at hand. */
  | { readonly kind: 'noLog' }
  /** The log does not have this file, by its path below `checkpoint`'s folder. */
  | { readonly kind: 'absentInLog'; readonly path: string }
  /** The log's checkpoint, of so many entries, has no quorum of cosignatures at this time or after it. */
  | { readonly kind: 'tooOld'; readonly size: number; readonly time: string };

/** A check as it came out. */
export type Check = {
  readonly id: CheckId;
  /** What was seen, in plain English, as the report says it. */
  readonly detail: string;
  /** Figures that a passed check saw, by name, for a page that says them in another language. */
  readonly facts: Facts;
} & (
  | { readonly status: 'pass' }
  | { readonly status: 'fail'; readonly finding: Finding }
  | { readonly status: 'skip'; readonly reason: SkipReason }
);

/** Whether it was skipped and yet leaves a verdict complete: of the log, where the reader gave no trust policy (spec, section 6). */
export function isOptional(check: Check): boolean {
  return check.status === 'skip' && check.reason.kind === 'noPolicy' && checkOf(check.id).when === 'policy';
}

export type Verdict = 'verified' | 'failed' | 'incomplete';

/**
 * `failed` if any check failed; else `incomplete` if any was skipped, but for the optional ones; else `verified`. No checks
 * at all are `incomplete`.
 */
export function verdictOf(checks: readonly Check[]): Verdict {
  if (checks.some(({ status }) => status === 'fail')) return 'failed';
  const required = checks.filter((check) => !isOptional(check));
  return required.length > 0 && required.every(({ status }) => status === 'pass') ? 'verified' : 'incomplete';
}

/** A check that was made: what it found, which is a value only where it passed. */
export type Made<T> =
  | { readonly id: CheckId; readonly passed: true; readonly value: T }
  | { readonly id: CheckId; readonly passed: false; readonly error: MingqianError | null };
