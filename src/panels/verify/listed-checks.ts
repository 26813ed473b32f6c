/** What the list of checks says of each, by the state of the page. */
import { CHECK_IDS, type CheckId } from '../../core/checks.ts';
import type { Finding } from '../../core/findings.ts';
import { duration } from '../../i18n/durations.ts';
import { type Said, saidOf } from '../../i18n/said.ts';
import type { SealState } from '../../ui/seal-state.ts';
import type { MadeCheck } from './run.ts';
import type { Stage } from './state.ts';
import type { Words } from './words.ts';

export interface ListedCheck {
  readonly id: CheckId;
  readonly status: 'pending' | 'running' | 'pass' | 'fail' | 'skip';
  readonly seal: SealState;
  /** The status in words, or when the check is made at all. */
  readonly said: string;
  /** What it saw, or why it was skipped. */
  readonly seen?: Said;
  /** Why it failed. */
  readonly difference?: Finding;
}

function listed({ lang, checks: t, findings }: Words, { check, ms }: MadeCheck): ListedCheck {
  const { id, status, facts } = check;
  const said = `${t.status[status]} · ${duration(lang, ms)}`;
  if (check.status === 'skip') {
    const seen = saidOf(findings.skipped, check.reason);
    return { id, status, seal: 'empty', said: t.status.skip, seen };
  }
  if (check.status === 'fail') return { id, status, seal: 'broken', said, difference: check.finding };
  return { id, status, seal: 'pressed', said, seen: [t.seen[id](facts)] };
}

/** The checks that belong to what is chosen, being checked, or was checked, in the order of the report. */
export function listedChecks(words: Words, stage: Stage): ListedCheck[] {
  const { checks: t } = words;
  const run = stage.at === 'choosing' ? null : stage.run;
  const made = new Map(run?.made.map((one) => [one.check.id, one]));
  const isShown = (id: CheckId): boolean => {
    if (stage.at === 'ended') return stage.outcome.checks.some((check) => check.id === id);
    return id !== 'commitment.expected' || run === null || run.chosen.expectedCommitment !== undefined;
  };
  return CHECK_IDS.filter(isShown).map((id) => {
    const one = made.get(id);
    if (one !== undefined) return listed(words, one);
    if (stage.at === 'running' && run?.at === id && run.isMaking)
      return { id, status: 'running', seal: 'empty', said: t.status.running };
    const said = stage.at === 'not checked' ? t.status.pending : (t.only[id] ?? '');
    return { id, status: 'pending', seal: 'empty', said };
  });
}
