/** Which steps of a succession the publication log names, so that none can be changed or held back unseen. */
import { MingqianError } from '../core/errors.ts';
import { digest, nothing } from '../core/findings.ts';
import type { Notice } from '../core/log/entries.ts';
import type { History } from '../core/log/history.ts';
import { noticesOf } from '../core/log/unique.ts';
import { namedStep, type Step, stepFile } from './succession.ts';

/** A notice of the log and its place, from 0. */
export interface LoggedNotice extends Pick<Notice, 'round' | 'pool' | 'at' | 'voids' | 'text'> {
  readonly entry: number;
}

/** The notices of a log, in their order. */
export function loggedNotices(history: Pick<History, 'entries'>): LoggedNotice[] {
  return noticesOf(history).map(({ index, document: { round, pool, at, voids, text } }) => ({
    entry: index,
    ...{ round, pool, at, voids, text },
  }));
}

/** A step that the log names, and where it first does. */
export interface NamedStep {
  readonly number: number;
  readonly sha256: string;
  readonly entry: number;
}

/** The steps that these notices name for a round and pool, in their order. A notice that voids something names none. */
export function namedSteps(notices: readonly LoggedNotice[], round: string, pool: string): NamedStep[] {
  return notices.flatMap((notice) => {
    const named = notice.voids === null ? namedStep(notice.text) : null;
    if (named === null || notice.round !== round || notice.pool !== pool) return [];
    return [{ ...named, entry: notice.entry }];
  });
}

/**
 * Where the log first names each step; null for a step that it does not name.
 * @param steps those that are published @param named as namedSteps gives them, of the same round and pool
 * @throws MingqianError `check.differs` where the log names another step of that number, or one that is not published
 */
export function entriesOfSteps(
  steps: readonly Pick<Step, 'number' | 'sha256'>[],
  named: readonly NamedStep[],
): (number | null)[] {
  for (const { number, sha256, entry } of named) {
    const step = steps.find((one) => one.number === number);
    if (step?.sha256 === sha256) continue;
    throw new MingqianError(
      'check.differs',
      `expected the step with SHA-256 ${sha256} that entry ${entry} of the log names, found ${step === undefined ? 'none' : step.sha256}`,
      { file: stepFile(number), entry },
      {
        expected: digest('file', sha256),
        found: step === undefined ? nothing : digest('file', step.sha256),
      },
    );
  }
  return steps.map(({ number }) => named.find((one) => one.number === number)?.entry ?? null);
}
