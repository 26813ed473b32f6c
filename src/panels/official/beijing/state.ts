/**
 * The re-run of a pool as a machine: no pool, then importing and drawing, then drawn, timed out, refused or not done; and a pool
 * that is lost once its worker has broken. Nothing that a run tells reaches the page once another state has been entered.
 */
import type { Winner } from '../../../official/beijing/outcome.ts';
import type { LoadStep, Put, Redrawn } from './load.ts';

interface Begun {
  /** A number of its own for each run. */
  readonly id: number;
  readonly put: Put;
}

export interface Running extends Begun {
  readonly at: 'importing' | 'drawing';
  /** Null while the file is opened. */
  readonly step: LoadStep | null;
}

/** @property first the first winners; none after a time-out, which has none */
export interface DrawnRun extends Begun {
  readonly at: 'drawn' | 'timed out';
  readonly redrawn: Redrawn;
  readonly first: readonly Winner[];
}

/** @property error an OfficialError where something that was put in is wrong, or anything else: then nothing was found out */
export interface Failed extends Begun {
  readonly at: 'failed';
  readonly error: unknown;
}

export type Run =
  | { readonly at: 'no pool' }
  /** The reader has just ended a run, and hears that there is no result. */
  | { readonly at: 'cancelled' }
  | Running
  | DrawnRun
  | Failed
  /** The worker that held the pool is gone. What was drawn stands, and nothing more can be asked of it. */
  | { readonly at: 'pool lost'; readonly last: DrawnRun };

export interface State {
  readonly run: Run;
  /** How many runs there were. */
  readonly runs: number;
}

export type Action =
  | { readonly do: 'begin'; readonly put: Put }
  /** The same again, with a worker of its own. */
  | { readonly do: 'again' | 'cancel' }
  | { readonly do: 'step'; readonly id: number; readonly step: LoadStep }
  | {
      readonly do: 'end';
      readonly id: number;
      readonly redrawn: Redrawn;
      readonly first: readonly Winner[];
    }
  | { readonly do: 'fail'; readonly id: number; readonly error: unknown }
  | { readonly do: 'lose'; readonly id: number };

export const firstState: State = { run: { at: 'no pool' }, runs: 0 };

export const isRunning = (run: Run): run is Running => run.at === 'importing' || run.at === 'drawing';

/** What was drawn and is shown, or null. */
export function shownOf(run: Run): DrawnRun | null {
  if (run.at === 'drawn' || run.at === 'timed out') return run;
  return run.at === 'pool lost' ? run.last : null;
}

/** What more can be asked about, or null. */
export const askableOf = (run: Run): Redrawn | null =>
  run.at === 'drawn' || run.at === 'timed out' ? run.redrawn : null;

function begin({ runs }: State, put: Put): State {
  return { run: { at: 'importing', id: runs + 1, put, step: null }, runs: runs + 1 };
}

export function next(state: State, action: Action): State {
  const { run } = state;
  switch (action.do) {
    case 'begin':
      return begin(state, action.put);
    case 'again':
      return run.at === 'pool lost'
        ? begin(state, run.last.put)
        : run.at === 'drawn' || run.at === 'timed out'
          ? begin(state, run.put)
          : state;
    case 'cancel':
      return isRunning(run) ? { ...state, run: { at: 'cancelled' } } : state;
    case 'lose':
      return (run.at === 'drawn' || run.at === 'timed out') && run.id === action.id
        ? { ...state, run: { at: 'pool lost', last: run } }
        : state;
    default: {
      if (!isRunning(run) || run.id !== action.id) return state;
      const { id, put } = run;
      if (action.do === 'step') {
        const { step } = action;
        return { ...state, run: { at: step.stage === 'drawing' ? 'drawing' : 'importing', id, put, step } };
      }
      if (action.do === 'fail') return { ...state, run: { at: 'failed', id, put, error: action.error } };
      const { redrawn, first } = action;
      const at = redrawn.drawn.outcome === 'time-out' ? 'timed out' : 'drawn';
      return { ...state, run: { at, id, put, redrawn, first } };
    }
  }
}
