/**
 * A page that re-runs somebody else's small draw, as a machine: choosing, then running, then ended, refused at a field, or not done.
 * What was found is about what stood in the form when it was begun: a change of the form takes it away, and ends what still runs.
 */
import { OfficialError } from '../../official/errors.ts';
import { readNumber } from '../../typed/number.ts';
import { plainNumbers } from '../../typed/numbers.ts';

/** A form: text fields and choices, by name. */
export type FormOf<F> = { readonly [K in keyof F]: string | boolean };

/** What a system's page knows of its form. */
export interface System<F extends FormOf<F>, A> {
  /** Fields in which full-width characters are turned into plain ones, in the reader's sight. */
  readonly plain: readonly (keyof F)[];
  /** Fields that hold a count, from which separators of thousands are taken off. */
  readonly counts: readonly (keyof F)[];
  /** @throws OfficialError where something in the form cannot be right */
  ask(form: F): A;
  /** The field that an error is about; null where it is no fault of a field. */
  fieldOf(error: OfficialError): keyof F | null;
  /** The form filled in with a draw that is copied here; null where there is no such draw. */
  formOf(id: string): F | null;
}

interface Begun<F, A> {
  /** A number of its own for each run. */
  readonly id: number;
  /** What stood in the form. */
  readonly form: F;
  /** The draw that was loaded last. */
  readonly loaded: string;
  readonly asked: A;
  /** Whether full-width characters were turned into plain ones. */
  readonly isWidened: boolean;
  /** Whether it takes long enough to be told of. */
  readonly isLong: boolean;
}

/** @property done how many are drawn, as far as it was told; null before */
export interface Running<F, A> extends Begun<F, A> {
  readonly at: 'running';
  readonly done: number | null;
}

export interface Ended<F, A, R> extends Begun<F, A> {
  readonly at: 'ended';
  readonly found: R;
}

export type Run<F, A, R> =
  /** @property after what became of a run that was under way */
  | { readonly at: 'choosing'; readonly after: 'nothing' | 'cancelled' | 'changed' }
  | Running<F, A>
  | Ended<F, A, R>
  /** Something in a field cannot be right. */
  | { readonly at: 'refused'; readonly field: keyof F; readonly error: OfficialError }
  /** The program or its worker broke: there is no result, and no verdict. */
  | { readonly at: 'not done'; readonly error: unknown };

export interface State<F, A, R> {
  readonly form: F;
  /** The draw that was loaded last; at first the one that the page was built with. */
  readonly loaded: string;
  /** The draw that was asked for and is not here. */
  readonly unknown: string | null;
  readonly run: Run<F, A, R>;
  /** How many runs there were. */
  readonly runs: number;
  /** What was found last, even where the form was changed since: the commands are of it. */
  readonly last: Ended<F, A, R> | null;
  /** A new object whenever the focus is to be moved. */
  readonly focus: { readonly on: keyof F | 'start' } | null;
}

export type Action<F, R> =
  | { readonly do: 'change'; readonly to: Partial<F> }
  /** A press, or the address, asks for a draw that was published. */
  | { readonly do: 'load'; readonly draw: string }
  | { readonly do: 'start' | 'cancel' }
  | { readonly do: 'take long'; readonly id: number }
  | { readonly do: 'progress'; readonly id: number; readonly done: number }
  | { readonly do: 'end'; readonly id: number; readonly found: R }
  | { readonly do: 'fail'; readonly id: number; readonly error: unknown };

/** @throws Error where the page has no draw of this id */
export function firstState<F extends FormOf<F>, A, R>(system: System<F, A>, loaded: string): State<F, A, R> {
  const form = system.formOf(loaded);
  if (form === null) throw new Error(`no draw is called ${loaded}`);
  const run = { at: 'choosing', after: 'nothing' } as const;
  return { form, loaded, unknown: null, run, runs: 0, last: null, focus: null };
}

export function next<F extends FormOf<F>, A, R>(
  system: System<F, A>,
  state: State<F, A, R>,
  action: Action<F, R>,
): State<F, A, R> {
  const { run } = state;
  switch (action.do) {
    case 'change': {
      const changed = { ...state, form: { ...state.form, ...action.to } };
      // What is wrong with a field is said until that field is changed.
      if (run.at === 'refused' && !(run.field in action.to)) return changed;
      return {
        ...changed,
        run: { at: 'choosing', after: run.at === 'running' ? 'changed' : 'nothing' },
      };
    }
    case 'load': {
      const form = system.formOf(action.draw);
      if (form === null) return { ...state, unknown: action.draw };
      return begin(system, { ...state, form, loaded: action.draw, unknown: null });
    }
    case 'start':
      return begin(system, state);
    case 'cancel':
      return run.at === 'running'
        ? { ...state, run: { at: 'choosing', after: 'cancelled' }, focus: { on: 'start' } }
        : state;
    default: {
      // Whatever another run tells comes too late.
      if (run.at !== 'running' || run.id !== action.id) return state;
      if (action.do === 'take long') return { ...state, run: { ...run, isLong: true } };
      if (action.do === 'progress') return { ...state, run: { ...run, done: action.done } };
      if (action.do === 'fail') return failed(system, state, action.error);
      const { done: _, ...begun } = run;
      const ended = { ...begun, at: 'ended', found: action.found } as const;
      return { ...state, run: ended, last: ended };
    }
  }
}

function failed<F extends FormOf<F>, A, R>(
  system: System<F, A>,
  state: State<F, A, R>,
  error: unknown,
): State<F, A, R> {
  const field = error instanceof OfficialError ? system.fieldOf(error) : null;
  if (field === null) return { ...state, run: { at: 'not done', error } };
  return {
    ...state,
    run: { at: 'refused', field, error: error as OfficialError },
    focus: { on: field },
  };
}

function begin<F extends FormOf<F>, A, R>(system: System<F, A>, state: State<F, A, R>): State<F, A, R> {
  const plain = changed(state.form, system.plain, plainNumbers);
  const form = changed(plain, system.counts, (typed) => {
    const read = readNumber(typed);
    return read.fault === null ? String(read.number) : typed;
  });
  const isWidened = system.plain.some((field) => plain[field] !== state.form[field]);
  const begun = { ...state, form };
  try {
    const asked = system.ask(form);
    const id = state.runs + 1;
    const { loaded } = state;
    const run = { at: 'running', id, form, loaded, asked, isWidened, isLong: false, done: null } as const;
    return { ...begun, runs: id, run };
  } catch (error) {
    return failed(system, begun, error);
  }
}

/** The form with these text fields changed. */
function changed<F extends FormOf<F>>(
  form: F,
  fields: readonly (keyof F)[],
  change: (typed: string) => string,
): F {
  const texts = fields.map((field) => [field, change(String(form[field]))] as const);
  return { ...form, ...Object.fromEntries(texts) };
}

/** Whether these fields of a form are as a loaded draw has them. */
export function isAsIn<F extends FormOf<F>>(form: F, draw: F, fields: readonly (keyof F)[]): boolean {
  return fields.every((field) => form[field] === draw[field]);
}
