/** The page of RFC 3797: a form, the selection that follows from it, and what is worth knowing of it. */
import '../forms.css';
import { useReducer } from 'preact/hooks';
import { keyOf, readSource } from '../../../official/rfc3797/key.ts';
import { NOMCOM_2012 } from '../../../official/rfc3797/nomcom-draws.ts';
import type { FoundSelection } from '../../../rerun/small-draws.ts';
import { Commands } from '../Commands.tsx';
import { type Action, firstState, next, type State } from '../rerun.ts';
import { Shows } from '../Shows.tsx';
import { useNamedDraw } from '../use-named-draw.ts';
import { useRerun, type Work } from '../use-rerun.ts';
import { nodeCommand, pythonCommand, type Selecting } from './commands.ts';
import { Form } from './Form.tsx';
import { type Asked, rfc3797System, type Form as Typed } from './form.ts';
import { Known } from './Known.tsx';
import { Result } from './Result.tsx';
import type { Words } from './words.ts';
import { Zeros } from './Zeros.tsx';
import type { ZerosExample } from './zeros-example.ts';

/** What the build knows. */
export interface Rfc3797Data {
  readonly zeros: ZerosExample;
  /** What the button says that copies a command. */
  readonly copyCommand: string;
}

interface Props extends Rfc3797Data {
  readonly words: Words;
}

/** What stands in the form at first. */
function firstSelecting(): Selecting {
  const { pool, select, sources: texts } = NOMCOM_2012;
  const sources = texts.map((text) => readSource(text));
  return { sources, key: keyOf(sources), pool, select };
}

const work: Work<Asked, FoundSelection> = (worker, { published: _, ...asked }, { signal, abort }) =>
  worker.ask('selection', asked, { signal, abort });

export function Rfc3797Panel({ words, zeros, copyCommand }: Props) {
  const { page: t } = words;
  const [state, dispatch] = useReducer(
    (before: State<Typed, Asked, FoundSelection>, action: Action<Typed, FoundSelection>) =>
      next(rfc3797System, before, action),
    NOMCOM_2012.id,
    (id: string) => firstState<Typed, Asked, FoundSelection>(rfc3797System, id),
  );
  const { run, last } = state;
  useNamedDraw(/^(?:nomcom|rfc3797)-/, (draw) => dispatch({ do: 'load', draw }));
  useRerun(run, work, dispatch);
  const selecting = last?.found.selection ?? firstSelecting();
  return (
    <>
      <Form words={words} state={state} dispatch={dispatch} />
      {run.at === 'ended' && <Result key={run.id} words={words} run={run} />}
      <Zeros words={words} example={zeros} />
      <Shows words={words} shows={t.shows} showsNot={t.showsNot}>
        <p>{t.md5Fine}</p>
        <p>
          {t.bias}{' '}
          <a href="https://www.rfc-editor.org/rfc/rfc3797" rel="external">
            {t.spec}
          </a>
        </p>
      </Shows>
      <Known words={words} />
      <Commands
        words={words}
        copyCommand={copyCommand}
        python={pythonCommand(selecting)}
        node={nodeCommand(selecting)}
      />
    </>
  );
}
