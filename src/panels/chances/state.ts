/** The page of chances, as a machine: what is typed, what was asked of it, and what came. */
import type { RoundForecast } from '../../chance/forecast.ts';
import { addressed } from './address.ts';
import {
  type Form,
  type FormFault,
  type FormField,
  firstForm,
  OWN,
  type Question,
  questionOf,
} from './form.ts';
import type { OfferedPool } from './pools.ts';

/** An answer with its question: what is shown never follows the fields before it is asked for. */
export interface Found {
  readonly question: Question;
  readonly rounds: readonly RoundForecast[];
}

export interface State {
  readonly form: Form;
  /** Counts the questions, so that none hears of another. */
  readonly run: number;
  /** What is being worked out, and how many rounds of it are done. */
  readonly asking: { readonly question: Question; readonly done: number } | null;
  readonly fault: FormFault | null;
  /** The part of the address that could not be read. */
  readonly unread: string | null;
  /** The program broke, or could not be fetched. */
  readonly isBroken: boolean;
  readonly found: Found | null;
  /** What the address of the page asks; null where it asks nothing, or nothing that can be asked. */
  readonly addressed: Question | null;
  /** Where the focus goes; a new object each time. */
  readonly focus: { readonly on: FormField | 'found' } | null;
}

export type Action =
  | { readonly do: 'change'; readonly to: Partial<Form> }
  | { readonly do: 'ask' }
  | { readonly do: 'follow'; readonly hash: string }
  | { readonly do: 'tell'; readonly run: number; readonly done: number }
  | { readonly do: 'find'; readonly run: number; readonly rounds: readonly RoundForecast[] }
  | { readonly do: 'stop'; readonly run: number; readonly isBroken: boolean };

/** What the build knows. */
export interface ChancesData {
  readonly pools: readonly OfferedPool[];
  /** The first form's answer, so that the page has one without a script; none where there is no pool. */
  readonly first: readonly RoundForecast[];
}

export function firstState({ pools, first }: ChancesData): State {
  const form = firstForm(pools);
  const question = questionOf(form, pools);
  return {
    form,
    run: 0,
    asking: null,
    fault: null,
    unread: null,
    isBroken: false,
    found: 'asked' in question && first.length > 0 ? { question, rounds: first } : null,
    addressed: null,
    focus: null,
  };
}

/** Asks what the form says, or says what is wrong with it. */
function asked(pools: readonly OfferedPool[], state: State, form: Form): State {
  const question = questionOf(form, pools);
  // What is not there is not chosen either: its place is taken by the reader's own figures.
  const isNone = 'fault' in question && question.fault === 'no such pool';
  const rest = {
    ...state,
    form: isNone ? { ...form, pool: OWN } : form,
    unread: null,
    isBroken: false,
  };
  return 'asked' in question
    ? {
        ...rest,
        ...{ run: state.run + 1, asking: { question, done: 0 }, fault: null, focus: null },
        // It is written there at once: see ChancesPanel.
        addressed: question,
      }
    : { ...rest, run: state.run + 1, asking: null, fault: question, focus: { on: question.field } };
}

export function next(pools: readonly OfferedPool[], state: State, action: Action): State {
  switch (action.do) {
    case 'change':
      return { ...state, form: { ...state.form, ...action.to } };
    case 'ask':
      return asked(pools, state, state.form);
    case 'follow': {
      const found = addressed(action.hash, pools);
      // Whatever stands there now: what was asked before does not.
      const other = state.addressed === null ? state : { ...state, addressed: null };
      if (found === null) return other;
      if ('unread' in found)
        return {
          ...other,
          ...{ form: firstForm(pools), run: state.run + 1, asking: null, fault: null },
          ...{ unread: found.unread, isBroken: false, focus: null },
        };
      return asked(pools, other, found.form);
    }
  }
  if (action.run !== state.run || state.asking === null) return state;
  switch (action.do) {
    case 'tell':
      return { ...state, asking: { ...state.asking, done: action.done } };
    case 'find':
      return {
        ...state,
        asking: null,
        found: { question: state.asking.question, rounds: action.rounds },
        focus: { on: 'found' },
      };
    case 'stop':
      return { ...state, asking: null, isBroken: action.isBroken };
  }
}
