/** The page of Rivest's sampler: a form, the sample that follows from it, and what is worth knowing of it. */
import '../forms.css';
import { useReducer } from 'preact/hooks';
import type { FoundSample } from '../../../rerun/small-draws.ts';
import { Commands } from '../Commands.tsx';
import { type Action, firstState, next, type State } from '../rerun.ts';
import { Shows } from '../Shows.tsx';
import { useNamedDraw } from '../use-named-draw.ts';
import { useRerun, type Work } from '../use-rerun.ts';
import { nodeCommand, pythonCommand } from './commands.ts';
import { Form } from './Form.tsx';
import { type Asked, rivestSystem, type Form as Typed } from './form.ts';
import { Known } from './Known.tsx';
import { Result } from './Result.tsx';
import type { Words } from './words.ts';

/** What the build knows. */
export interface RivestData {
  /** The draw that is filled in at first. */
  readonly first: string;
  /** What the button says that copies a command. */
  readonly copyCommand: string;
}

interface Props extends RivestData {
  readonly words: Words;
}

const work: Work<Asked, FoundSample> = (worker, { sample }, asking) => worker.ask('sample', sample, asking);

export function RivestPanel({ words, first, copyCommand }: Props) {
  const { page: t } = words;
  const [state, dispatch] = useReducer(
    (before: State<Typed, Asked, FoundSample>, action: Action<Typed, FoundSample>) =>
      next(rivestSystem, before, action),
    first,
    (id: string) => firstState<Typed, Asked, FoundSample>(rivestSystem, id),
  );
  const { run, last } = state;
  useNamedDraw(/^colorado-/, (draw) => dispatch({ do: 'load', draw }));
  useRerun(run, work, dispatch);
  const { sample, manifest } = last?.asked ?? rivestSystem.ask(rivestSystem.formOf(first) ?? state.form);
  return (
    <>
      <Form words={words} state={state} dispatch={dispatch} />
      {run.at === 'ended' && <Result key={run.id} words={words} run={run} />}
      <Shows words={words} shows={t.shows} showsNot={t.showsNot}>
        <p>{t.textSeed}</p>
        <p>{t.bias}</p>
      </Shows>
      <Known words={words} />
      <Commands
        words={words}
        copyCommand={copyCommand}
        python={pythonCommand(sample)}
        node={nodeCommand(sample, manifest !== null)}
      />
    </>
  );
}
