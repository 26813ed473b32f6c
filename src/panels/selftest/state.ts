/** The self-test on a page, as a machine; what may be concluded is worked out here alone. */
import type { CheckId, Verdict } from '../../core/checks.ts';
import type { Outcome } from '../../selftest/session.ts';

/** A tampering, as the build knows it: in the reader's language, with the checks that have to fail. */
export interface Row {
  readonly name: string;
  readonly fails: readonly CheckId[];
}

export type StopReason = 'cancelled' | 'internal' | 'unloaded';

export interface State {
  /** Counts the runs, so that none hears of another. */
  readonly run: number;
  readonly at: 'rest' | 'running' | 'ended' | 'stopped';
  /** By the place of the tampering in the catalogue. */
  readonly outcomes: ReadonlyMap<number, Outcome>;
  /** The verdict on the record as it is, where the run ended. */
  readonly untouched: Verdict | null;
  readonly reason: StopReason | null;
}

export type Action =
  | { readonly do: 'start' }
  | { readonly do: 'tell'; readonly run: number; readonly outcome: Outcome }
  | { readonly do: 'end'; readonly run: number; readonly untouched: Verdict }
  | { readonly do: 'stop'; readonly run: number; readonly reason: StopReason };

export const firstState: State = { run: 0, at: 'rest', outcomes: new Map(), untouched: null, reason: null };

export function next(state: State, action: Action): State {
  if (action.do === 'start')
    return state.at === 'running' ? state : { ...firstState, run: state.run + 1, at: 'running' };
  if (state.at !== 'running' || action.run !== state.run) return state;
  switch (action.do) {
    case 'tell':
      return { ...state, outcomes: new Map(state.outcomes).set(action.outcome.index, action.outcome) };
    case 'end':
      return { ...state, at: 'ended', untouched: action.untouched };
    case 'stop':
      return { ...state, at: 'stopped', reason: action.reason };
  }
}

/** Whether exactly the checks failed that had to: as the worker says, and by what this page was built with. */
export function isCaught({ fails }: Row, { right, failed, verdict }: Outcome): boolean {
  const same = failed.length === fails.length && failed.every((id, i) => id === fails[i]);
  return right && same && verdict === (fails.length === 0 ? 'incomplete' : 'failed');
}

export type Conclusion =
  | { readonly kind: 'caught' }
  /** @property untouched whether the record as it is did not verify */
  | { readonly kind: 'missed'; readonly wrong: number; readonly untouched: boolean }
  | { readonly kind: 'none'; readonly reason: StopReason | 'short' };

/**
 * What a run comes to; null while there is nothing to say. A tampering that was not caught is told though the run did not end;
 * that all were caught only where each of them was tried and the record as it is verified.
 */
export function conclusionOf(rows: readonly Row[], state: State): Conclusion | null {
  if (state.at === 'rest' || state.at === 'running') return null;
  const outcomes = rows.map((_, index) => state.outcomes.get(index));
  const wrong = rows.filter((row, index) => {
    const outcome = outcomes[index];
    return outcome !== undefined && !isCaught(row, outcome);
  }).length;
  const untouched = state.untouched !== null && state.untouched !== 'verified';
  if (wrong > 0 || untouched) return { kind: 'missed', wrong, untouched };
  if (state.at === 'stopped') return { kind: 'none', reason: state.reason ?? 'internal' };
  // The worker may know more tamperings than the page, or fewer: then they are of two builds.
  const isWhole = rows.length > 0 && state.outcomes.size === rows.length && !outcomes.includes(undefined);
  return isWhole && state.untouched === 'verified' ? { kind: 'caught' } : { kind: 'none', reason: 'short' };
}
