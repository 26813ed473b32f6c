/** The page that re-runs Beijing's draws: what is put in, read, drawn, and asked about it. */
import { useReducer } from 'preact/hooks';
import { useAlive } from '../../../ui/use-alive.ts';
import { Compare } from './Compare.tsx';
import { Draws } from './Draws.tsx';
import type { ListedDraw } from './DrawTable.tsx';
import { Figures } from './Figures.tsx';
import { LookUp } from './LookUp.tsx';
import { Magnifier } from './Magnifier.tsx';
import { PoolResult } from './PoolResult.tsx';
import { PutForm } from './PutForm.tsx';
import { firstState, isRunning, next } from './state.ts';
import { useFigures } from './use-figures.ts';
import { useLookUp } from './use-look-up.ts';
import { useRun } from './use-run.ts';
import type { Words } from './words.ts';

/** What the build knows and the page does not. */
export interface Given {
  readonly draws: readonly ListedDraw[];
  /** The title of the page that checks this site's records. */
  readonly verifyTitle: string;
}

export function BeijingPanel({ words, draws, verifyTitle }: Given & { readonly words: Words }) {
  const isAlive = useAlive();
  const [{ run }, dispatch] = useReducer(next, firstState);
  useRun(run, dispatch);
  const lookUp = useLookUp(words, run);
  const figures = useFigures();
  return (
    <>
      <PutForm
        words={words}
        isAlive={isAlive}
        isRunning={isRunning(run)}
        isCancelled={run.at === 'cancelled'}
        onPut={(put) => dispatch({ do: 'begin', put })}
      />
      <PoolResult words={words} run={run} dispatch={dispatch} verifyTitle={verifyTitle} />
      <LookUp words={words} isAlive={isAlive} run={run} lookUp={lookUp} />
      <Magnifier words={words} run={run} code={lookUp.found} verifyTitle={verifyTitle} />
      <Compare words={words} isAlive={isAlive} run={run} verifyTitle={verifyTitle} />
      <Draws words={words} isAlive={isAlive} draws={draws} figures={figures} verifyTitle={verifyTitle} />
      <Figures words={words} isAlive={isAlive} figures={figures} verifyTitle={verifyTitle} />
    </>
  );
}
