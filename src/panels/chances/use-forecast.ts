/** The one place where a forecast is worked out: in a worker that is fetched when it is asked for, and ended with it. */
import { useLayoutEffect } from 'preact/hooks';
import type { ForecastTalk } from '../../forecast/session.ts';
import { client, NotDone } from '../../talk/client.ts';
import type { Action, State } from './state.ts';

/** @param state whose question is worked out as it comes, and given up as it goes */
export function useForecast({ run, asking }: State, dispatch: (action: Action) => void): void {
  const asked = asking?.question.asked ?? null;
  useLayoutEffect(() => {
    if (asked === null) return;
    const controller = new AbortController();
    const work = async (): Promise<void> => {
      const loaded = await import('../../forecast/worker.ts?worker&inline').catch((error: unknown) => {
        console.error(error);
        dispatch({ do: 'stop', run, isBroken: true });
      });
      if (!loaded) return;
      const { default: ForecastWorker } = loaded;
      const worker = client<ForecastTalk, never>(
        () => new ForecastWorker(),
        (refusal) => refusal,
      );
      try {
        const rounds = await worker.ask('forecast', asked, {
          signal: controller.signal,
          abort: 'end',
          progress: (done) => dispatch({ do: 'tell', run, done }),
        });
        dispatch({ do: 'find', run, rounds });
      } catch (error) {
        if (error instanceof NotDone && error.code === 'cancelled') return;
        console.error(error);
        dispatch({ do: 'stop', run, isBroken: true });
      } finally {
        worker.end();
      }
    };
    void work();
    return () => controller.abort();
  }, [run, asked]);
}
