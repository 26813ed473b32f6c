/** The one place where a re-run is begun and ended: cancelled, its form changed, begun again, gone from the page. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { keptClient } from '../../rerun/kept-client.ts';
import type { SmallDrawsTalk } from '../../rerun/small-draws.ts';
import { type Client, NotDone } from '../../talk/client.ts';
import type { Action, Run } from './rerun.ts';

/** Milliseconds after which a run is a long one, whose start and end are told once each. */
const TOLD_AFTER = 500;

async function fetchWorker() {
  const { default: SmallDrawsWorker } = await import('../../rerun/small-draws-worker.ts?worker&inline');
  return () => new SmallDrawsWorker();
}

/** What is asked of the worker; it hears `tell` on the way. */
export type Work<A, R> = (
  worker: Client<SmallDrawsTalk>,
  asked: A,
  asking: {
    readonly signal: AbortSignal;
    readonly abort: 'end';
    readonly progress: (done: number) => void;
  },
) => Promise<R>;

export function useRerun<F, A, R>(
  run: Run<F, A, R>,
  work: Work<A, R>,
  dispatch: (action: Action<F, R>) => void,
): void {
  const [kept] = useState(() => keptClient<SmallDrawsTalk>(fetchWorker));
  const running = run.at === 'running' ? run : null;
  // A run is begun once, whatever is told of it meanwhile.
  useLayoutEffect(() => {
    if (running === null) return;
    const { id, asked } = running;
    const controller = new AbortController();
    const { signal } = controller;
    const rerun = async (): Promise<void> => {
      try {
        const progress = (done: number) => dispatch({ do: 'progress', id, done });
        const found = await work(await kept(), asked, { signal, abort: 'end', progress });
        dispatch({ do: 'end', id, found });
      } catch (error) {
        // It was ended because the page is in another state by now.
        if (!(error instanceof NotDone && error.code === 'cancelled')) dispatch({ do: 'fail', id, error });
      }
    };
    void rerun();
    const timer = window.setTimeout(() => dispatch({ do: 'take long', id }), TOLD_AFTER);
    return () => {
      window.clearTimeout(timer);
      controller.abort();
    };
  }, [running?.id]);
}
