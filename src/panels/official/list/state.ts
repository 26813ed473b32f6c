/**
 * The list of real draws as a machine: at rest, or running one draw or all of them, one after the other. While it runs, other presses
 * are passed over.
 */
import type { Tally } from '../../../i18n/official/tally.ts';
import type { Agreement } from '../../../rerun/real-draws.ts';

/** What is known of a draw. An error is no agreement: then it is `stopped`. */
export type Known = 'not yet' | 'running' | 'stopped' | Agreement;

export interface Row {
  readonly known: Known;
  /** Whether it was run before, to whatever end. */
  readonly wasRun: boolean;
}

export interface Running {
  readonly at: 'running';
  /** A number of its own for each draw that is run. */
  readonly run: number;
  /** The draw that is being run. */
  readonly id: string;
  /** Those that come behind it. */
  readonly queue: readonly string[];
  /** All of them: when it began, in milliseconds, and how they came out so far; null where one is run alone. */
  readonly all: { readonly began: number; readonly tally: Tally } | null;
}

export interface State {
  readonly rows: Readonly<Record<string, Row>>;
  readonly work: { readonly at: 'rest' } | Running;
  readonly runs: number;
  /** The draw that was run alone last: its row's words are told, not twenty of them one after the other. */
  readonly alone: string | null;
  /** What all of them came to, last time. */
  readonly told: { readonly tally: Tally; readonly ms: number } | null;
}

export type Action =
  | { readonly do: 'run'; readonly id: string }
  /** @property now milliseconds */
  | { readonly do: 'run all'; readonly now: number }
  | { readonly do: 'end'; readonly run: number; readonly known: Agreement | 'stopped'; readonly now: number };

const NOT_RUN: Row = { known: 'not yet', wasRun: false };

export const rowOf = ({ rows }: State, id: string): Row => rows[id] ?? NOT_RUN;

export const firstState: State = { rows: {}, work: { at: 'rest' }, runs: 0, alone: null, told: null };

function begin(state: State, id: string, queue: readonly string[], all: Running['all']): State {
  const run = state.runs + 1;
  const rows = { ...state.rows, [id]: { ...rowOf(state, id), known: 'running' as const } };
  return { ...state, rows, runs: run, work: { at: 'running', run, id, queue, all } };
}

/** @param ids of all draws, in the order of the list */
export function next(ids: readonly string[], state: State, action: Action): State {
  const { work } = state;
  switch (action.do) {
    case 'run':
      return work.at === 'rest' ? begin({ ...state, alone: action.id }, action.id, [], null) : state;
    case 'run all': {
      const [first, ...queue] = ids;
      if (work.at !== 'rest' || first === undefined) return state;
      const tally = { every: 0, ends: 0, differs: 0, stopped: 0 };
      return begin({ ...state, alone: null, told: null }, first, queue, { began: action.now, tally });
    }
    case 'end': {
      if (work.at !== 'running' || work.run !== action.run) return state;
      const { known } = action;
      const ended: State = {
        ...state,
        rows: { ...state.rows, [work.id]: { known, wasRun: true } },
        work: { at: 'rest' },
      };
      if (work.all === null) return ended;
      const how = known === 'stopped' ? known : known.kind;
      const tally = { ...work.all.tally, [how]: work.all.tally[how] + 1 };
      const [first, ...queue] = work.queue;
      return first === undefined
        ? { ...ended, told: { tally, ms: action.now - work.all.began } }
        : begin(ended, first, queue, { ...work.all, tally });
    }
  }
}
