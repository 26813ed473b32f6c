/** Checks, their order and dependencies, and the verdict that follows from them (spec, section 6). */
import type { MingqianError } from './errors.ts';

/** Every check there is, in the order of the report. */
export const CHECK_IDS = [
  'commitment.expected',
  'commitment.form',
  'rules.digest',
  'list.form',
  'list.digest',
  'list.root',
  'seed.form',
  'seed.secret',
  'seed.balls',
  'seed.drand',
  'seed.text',
  'seed.timing',
  'draw.result',
  'result.summary',
  'log.inclusion',
  'log.witnessed',
  'log.unique',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

export type Status = 'pass' | 'fail' | 'skip';

/** Figures that a check saw, by name, for a page that says them in another language. */
export type Facts = Readonly<Record<string, string | number>>;

export interface Check {
  readonly id: CheckId;
  readonly status: Status;
  /** What was seen, in plain English. */
  readonly detail: string;
  readonly facts: Facts;
}

export type Verdict = 'verified' | 'failed' | 'incomplete';

/** Checks whose being skipped does not make a verdict incomplete: no trust policy is given yet (spec, section 8). */
const OPTIONAL: ReadonlySet<CheckId> = new Set(['log.inclusion', 'log.witnessed', 'log.unique']);

/**
 * `failed` if any check failed, optional or not; else `incomplete` if any but an optional one was skipped; else
 * `verified`. No checks at all are `incomplete`.
 */
export function verdictOf(checks: readonly Check[]): Verdict {
  if (checks.some(({ status }) => status === 'fail')) return 'failed';
  const required = checks.filter(({ id }) => !OPTIONAL.has(id));
  return required.length > 0 && required.every(({ status }) => status === 'pass') ? 'verified' : 'incomplete';
}

/** A check that was made: what it found, which is a value only where it passed. */
export type Made<T> =
  | { readonly id: CheckId; readonly passed: true; readonly value: T }
  | { readonly id: CheckId; readonly passed: false; readonly error: MingqianError | null };
