/** The page on which a visitor cheats, as a machine: each change begins a verification of its own. */
import { type CheatKind, type Cheats, NO_CHEATS, type Reader } from '../../cheating/cheats.ts';
import type { Shown } from '../../cheating/genuine.ts';
import type { Answer, Judged } from '../../cheating/session.ts';

/** Why there is no verdict. @property file that could not be read */
export type Stopped =
  | { readonly kind: 'cancelled' | 'internal' | 'unloaded' }
  | { readonly kind: 'unread'; readonly file: string };

export interface State {
  /** The place of a published record; empty for the one that comes with the page. */
  readonly record: string;
  /** Null while a record is not read yet, or where nothing is to be tried on it. */
  readonly shown: Shown | null;
  readonly cheats: Cheats;
  readonly reader: Reader;
  /** Counts the verifications, so that none hears of another. */
  readonly run: number;
  readonly at: 'rest' | 'running' | 'ended' | 'stopped';
  /** What came of the last one; null while it runs. */
  readonly judged: Judged | null;
  readonly reason: Stopped | null;
}

export type Action =
  | { readonly do: 'choose'; readonly record: string }
  | { readonly do: 'change'; readonly change: Partial<Cheats> }
  | { readonly do: 'undo'; readonly kind: CheatKind }
  | { readonly do: 'undo all' }
  | { readonly do: 'reader'; readonly change: Partial<Reader> }
  | { readonly do: 'check' }
  | { readonly do: 'answer'; readonly run: number; readonly answer: Answer }
  | { readonly do: 'stop'; readonly run: number; readonly reason: Stopped };

/** @param own what is shown of the record that comes with the page */
export const firstState = (own: Shown): State => ({
  record: '',
  shown: own,
  cheats: NO_CHEATS,
  reader: { heard: true, witnesses: true },
  run: 0,
  at: 'rest',
  judged: null,
  reason: null,
});

const running = (state: State, change: Partial<State>): State => ({
  ...state,
  ...change,
  run: state.run + 1,
  at: 'running',
  judged: null,
  reason: null,
});

/** What is left to be done: nobody is searched for who is not chosen. */
const consistent = (cheats: Cheats): Cheats =>
  cheats.cover === 'search' && cheats.winner === null ? { ...cheats, cover: 'none' } : cheats;

export function next(own: Shown, state: State, action: Action): State {
  switch (action.do) {
    case 'choose': {
      if (action.record === state.record) return state;
      const isOwn = action.record === '';
      const chosen = { ...state, record: action.record, cheats: NO_CHEATS, shown: isOwn ? own : null };
      return running(chosen, {});
    }
    case 'change':
      return running(state, { cheats: consistent({ ...state.cheats, ...action.change }) });
    case 'undo':
      return running(state, {
        cheats: consistent({ ...state.cheats, [action.kind]: NO_CHEATS[action.kind] }),
      });
    case 'undo all':
      return running(state, { cheats: NO_CHEATS });
    case 'reader':
      return running(state, { reader: { ...state.reader, ...action.change } });
    case 'check':
      return running(state, {});
    case 'answer':
      if (state.at !== 'running' || action.run !== state.run) return state;
      return { ...state, at: 'ended', shown: action.answer.shown, judged: action.answer.judged };
    case 'stop':
      if (state.at !== 'running' || action.run !== state.run) return state;
      return { ...state, at: 'stopped', reason: action.reason };
  }
}
