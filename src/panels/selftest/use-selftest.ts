/** The one place where the self-test is run: in a worker that is fetched at the press, made for this run, and ended after it. */
import { useLayoutEffect } from 'preact/hooks';
import type { SelftestTalk } from '../../selftest/session.ts';
import { client, NotDone } from '../../talk/client.ts';
import type { Action, State } from './state.ts';

async function fetchWorker() {
  const { default: SelftestWorker } = await import('../../selftest/worker.ts?worker&inline');
  return () => new SelftestWorker();
}

/** @param state whose run begins as it comes to be running, and is ended as it does not any more */
export function useSelftest({ at, run }: State, dispatch: (action: Action) => void): void {
  const isRunning = at === 'running';
  useLayoutEffect(() => {
    if (!isRunning) return;
    const controller = new AbortController();
    const test = async (): Promise<void> => {
      const makeWorker = await fetchWorker().catch((error: unknown) => {
        console.error(error);
        dispatch({ do: 'stop', run, reason: 'unloaded' });
      });
      if (makeWorker === undefined) return;
      const worker = client<SelftestTalk, never>(makeWorker, (refusal) => refusal);
      try {
        const { untouched } = await worker.ask('run', null, {
          signal: controller.signal,
          abort: 'end',
          progress: (outcome) => dispatch({ do: 'tell', run, outcome }),
        });
        dispatch({ do: 'end', run, untouched });
      } catch (error) {
        if (error instanceof NotDone && error.code === 'cancelled') return;
        console.error(error);
        dispatch({ do: 'stop', run, reason: 'internal' });
      } finally {
        worker.end();
      }
    };
    void test();
    return () => controller.abort();
  }, [isRunning, run]);
}
