/** The one place where a draw of the list is re-run: in a worker that is fetched at the first press and made anew where it broke. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { keptClient } from '../../../rerun/kept-client.ts';
import type { RealDrawsTalk } from '../../../rerun/real-draws.ts';
import { NotDone } from '../../../talk/client.ts';
import type { Action, State } from './state.ts';

async function fetchWorker() {
  const { default: RealDrawsWorker } = await import('../../../rerun/real-draws-worker.ts?worker&inline');
  return () => new RealDrawsWorker();
}

export function useReruns(work: State['work'], dispatch: (action: Action) => void): void {
  const [kept] = useState(() => keptClient<RealDrawsTalk>(fetchWorker));
  const running = work.at === 'running' ? work : null;
  useLayoutEffect(() => {
    if (running === null) return;
    const { run, id } = running;
    const controller = new AbortController();
    const rerun = async (): Promise<void> => {
      const end = (known: Extract<Action, { do: 'end' }>['known']) =>
        dispatch({ do: 'end', run, known, now: performance.now() });
      try {
        end(await (await kept()).ask('rerun', { id }, { signal: controller.signal }));
      } catch (error) {
        if (error instanceof NotDone && error.code === 'cancelled') return;
        console.error(error);
        end('stopped');
      }
    };
    void rerun();
    return () => controller.abort();
  }, [running?.run]);
}
