/** The one place where a re-run is begun and ended: cancelled, begun again, gone from the page, or its worker breaks. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { NotDone } from '../../../talk/client.ts';
import { type Loader, loader, type Put } from './load.ts';
import { type Action, askableOf, isRunning, type Run } from './state.ts';
import { FIRST } from './Winners.tsx';
import { md5Worker, poolWorker } from './workers.ts';

async function redraw(
  load: Loader,
  id: number,
  put: Put,
  dispatch: (action: Action) => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    const redrawn = await load.run(put, (step) => dispatch({ do: 'step', id, step }), signal);
    const { loaded, drawn } = redrawn;
    const first =
      drawn.winners > 0 ? await loaded.pool.ask('winners', { from: 0, count: FIRST }, { signal }) : [];
    dispatch({ do: 'end', id, redrawn, first });
  } catch (error) {
    if (!(error instanceof NotDone && error.code === 'cancelled')) dispatch({ do: 'fail', id, error });
  }
}

export function useRun(run: Run, dispatch: (action: Action) => void): void {
  const [load] = useState(() => loader({ pool: poolWorker, md5: md5Worker }));
  const running = isRunning(run) ? run : null;
  // A run is begun once, whatever is told of it meanwhile.
  useLayoutEffect(() => {
    if (running === null) return;
    const controller = new AbortController();
    void redraw(load, running.id, running.put, dispatch, controller.signal);
    return () => controller.abort();
  }, [running?.id]);

  const pool = askableOf(run)?.loaded.pool;
  useEffect(() => {
    if (pool === undefined || !('id' in run)) return;
    const { id } = run;
    let isWatched = true;
    void pool.broken.then(() => isWatched && dispatch({ do: 'lose', id }));
    return () => {
      isWatched = false;
    };
  }, [pool, run.at]);
}
