/**
 * The page that verifies as a machine: choosing, then running, then ended with a verdict, or not checked. What a reader
 * chose is kept through all of it. Nothing a run tells reaches the page once another state has been entered.
 */
import type { Report } from '../../core/report.ts';
import type { FoundRecord } from '../../record/dropped.ts';
import type { GivenPolicy } from '../../search/given-policy.ts';
import type { NotChecked } from '../../verifier/client.ts';
import type { Recomputed, Step } from '../../verifier/protocol.ts';
import type { KeptPolicy } from '../kept-policy.ts';
import {
  type Choice,
  type Chosen,
  chosenIn,
  firstChoice,
  isNamed,
  nearestIn,
  withAddress,
} from './choice.ts';
import { type OtherRecord, otherThanChosen } from './other-record.ts';
import {
  judgedPolicy,
  type PolicyChoice,
  type PolicyTrouble,
  shownPolicy,
  typedPolicy,
} from './policy-choice.ts';
import type { PublishedChoice } from './published-choice.ts';
import { newRun, type Run, withStep } from './run.ts';

export interface Ended {
  readonly at: 'ended';
  readonly run: Run;
  readonly outcome: Recomputed;
  /** Milliseconds that all of it took. */
  readonly ms: number;
  /** How the record differs from the published one that was chosen; then it is never called verified. */
  readonly another: OtherRecord | null;
}

/** Nothing was found out: no verdict. */
export interface NotCheckedStage {
  readonly at: 'not checked';
  readonly run: Run;
  readonly error: NotChecked;
  /** Whether the device seemed to be offline as it happened. */
  readonly isOffline: boolean;
}

export type Stage =
  /** @property isCancelled the reader has just ended a run, and hears that there is no verdict */
  | { readonly at: 'choosing'; readonly isCancelled: boolean }
  | { readonly at: 'running'; readonly run: Run }
  | Ended
  | NotCheckedStage;

/** Where the reader's focus goes: to a field that lacks something, or to what has just come. */
export type Place =
  | 'published'
  | 'own'
  | 'round'
  | 'files'
  | 'expected'
  | 'policy'
  | 'kept'
  | 'start'
  | 'run'
  | 'verdict';

export interface State {
  readonly choice: Choice;
  readonly stage: Stage;
  /** How many runs there were. */
  readonly runs: number;
  /** A new object whenever the focus is to be moved; null where it stays. */
  readonly focus: { readonly on: Place } | null;
}

export type Action =
  | { readonly do: 'choose from'; readonly from: Choice['from'] }
  | { readonly do: 'choose published'; readonly round: string; readonly place: string }
  /** The address names this record: as the page opens, or since it changed. */
  | { readonly do: 'follow address'; readonly key: string; readonly isFirst?: boolean }
  | { readonly do: 'read own' }
  | { readonly do: 'found own'; readonly records: readonly FoundRecord[] }
  | { readonly do: 'fail own'; readonly message: string }
  | { readonly do: 'choose own'; readonly which: number }
  | { readonly do: 'type expected'; readonly text: string }
  | { readonly do: 'type policy'; readonly text: string }
  /** A whole policy: a file, the kept one, or the site's. */
  | { readonly do: 'take policy'; readonly given: GivenPolicy }
  | { readonly do: 'fail policy'; readonly trouble: PolicyTrouble }
  /** What this device keeps, as the page opens: it is used unless another was given already. */
  | { readonly do: 'find kept policy'; readonly kept: KeptPolicy }
  /** What this device keeps from now on; null: nothing. */
  | { readonly do: 'keep policy'; readonly kept: KeptPolicy | null }
  | { readonly do: 'start' | 'again' | 'cancel' | 'another' }
  | { readonly do: 'step'; readonly run: number; readonly step: Step }
  | { readonly do: 'end'; readonly run: number; readonly outcome: Recomputed; readonly ms: number }
  | { readonly do: 'fail'; readonly run: number; readonly error: NotChecked; readonly isOffline: boolean };

type Published = readonly PublishedChoice[];

export const firstState = (published: Published): State => ({
  choice: firstChoice(published),
  stage: { at: 'choosing', isCancelled: false },
  runs: 0,
  focus: null,
});

export function next(published: Published, state: State, action: Action): State {
  const { choice, stage } = state;
  const choosing = (changed: Partial<Choice>): State => ({ ...state, choice: { ...choice, ...changed } });
  const trusting = (changed: Partial<PolicyChoice>): State =>
    choosing({ policy: { ...choice.policy, trouble: null, isRemoved: false, ...changed } });
  switch (action.do) {
    case 'choose from':
      return choosing({ from: action.from, unknown: null, lacks: null });
    case 'choose published': {
      const chosen = nearestIn(published, action.round, action.place);
      if (chosen === null) return state;
      const { round, place } = chosen;
      return choosing({ from: 'published', round, place, unknown: null, lacks: null });
    }
    case 'follow address': {
      if (!action.isFirst && isNamed(choice, action.key)) return state;
      const named = withAddress(published, choice, action.key);
      // What was found, or is being found, is not of what the address names by now.
      return stage.at === 'choosing' ? { ...state, choice: named } : back({ ...state, choice: named }, false);
    }
    case 'read own':
      return choosing({ from: 'own', own: { is: 'being read' }, unknown: null, lacks: null });
    case 'found own':
      return choosing({
        from: 'own',
        own: { is: 'read', records: action.records, which: 0 },
        unknown: null,
        lacks: null,
      });
    case 'fail own':
      return choosing({ from: 'own', own: { is: 'unreadable', message: action.message }, lacks: null });
    case 'choose own':
      if (choice.own.is !== 'read') return state;
      return choosing({
        from: 'own',
        own: { ...choice.own, which: action.which },
        unknown: null,
        lacks: null,
      });
    case 'type expected':
      return choosing({ expected: action.text, isExpectedBad: false });
    case 'type policy':
      return trusting({ given: typedPolicy(action.text), typed: action.text, fault: null });
    case 'take policy':
      return trusting(taken(action.given));
    case 'fail policy':
      return trusting({ trouble: action.trouble });
    case 'find kept policy': {
      const { kept } = action;
      return trusting(choice.policy.given === null ? { kept, ...taken(kept) } : { kept });
    }
    case 'keep policy':
      // The button that was pressed is gone.
      return {
        ...trusting({ kept: action.kept, isRemoved: action.kept === null }),
        focus: { on: action.kept === null ? 'policy' : 'kept' },
      };
    case 'start': {
      if (stage.at !== 'choosing') return state;
      const what = chosenIn(published, choice);
      if ('chosen' in what) return begin(state, what.chosen);
      const places = { expected: 'expected', policy: 'policy', published: 'round', own: 'files' } as const;
      const on = places[what.wrong];
      return { ...state, choice: what.choice, focus: { on } };
    }
    case 'again':
      return stage.at === 'ended' || stage.at === 'not checked' ? begin(state, stage.run.chosen) : state;
    case 'cancel':
      return stage.at === 'running' ? back(state, true) : state;
    case 'another':
      return stage.at === 'ended' || stage.at === 'not checked' ? back(state, false) : state;
    case 'step':
      return isOf(stage, action.run)
        ? { ...state, stage: { ...stage, run: withStep(stage.run, action.step) } }
        : state;
    case 'end': {
      if (!isOf(stage, action.run)) return state;
      const { run } = stage;
      const { outcome, ms } = action;
      const another = otherThanChosen(outcome.report satisfies Report, publishedOf(run));
      return { ...state, stage: { at: 'ended', run, outcome, ms, another }, focus: { on: 'verdict' } };
    }
    case 'fail':
      if (!isOf(stage, action.run)) return state;
      return {
        ...state,
        stage: { at: 'not checked', run: stage.run, error: action.error, isOffline: action.isOffline },
        focus: { on: 'verdict' },
      };
  }
}

/** The published record that a run is of, null for the reader's own. */
export const publishedOf = ({ chosen: { record } }: Run): PublishedChoice | null =>
  record.from === 'published' ? record.published : null;

/** The run that is under way, where it is this one: whatever another one tells comes too late. */
const isOf = (stage: Stage, run: number): stage is Extract<Stage, { at: 'running' }> =>
  stage.at === 'running' && stage.run.id === run;

/** What a whole policy makes of the field; whether it is well formed is told at once. */
function taken({ bytes, origin }: GivenPolicy): Pick<PolicyChoice, 'given' | 'typed' | 'fault'> {
  const given = { bytes, origin };
  return { given, typed: shownPolicy(bytes), fault: judgedPolicy(given).fault };
}

function begin(state: State, chosen: Chosen): State {
  const runs = state.runs + 1;
  const choice = { ...state.choice, lacks: null, isExpectedBad: false };
  return { choice, runs, stage: { at: 'running', run: newRun(runs, chosen) }, focus: { on: 'run' } };
}

/** Back to choosing: to the button where the reader ended the run, else to what can be chosen. */
function back(state: State, isCancelled: boolean): State {
  const on = isCancelled ? 'start' : state.choice.from;
  return { ...state, stage: { at: 'choosing', isCancelled }, focus: { on } };
}
