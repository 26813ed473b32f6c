/** The one place where a round is kept and removed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { asset } from '../../i18n/href.ts';
import { keptVersions, removeRound } from '../../offline/kept-rounds.ts';
import { NotKept } from '../../offline/not-kept.ts';
import type { RoundToKeep } from '../../offline/round-versions.ts';
import { NoWorker, startWorker } from '../../offline/start-worker.ts';
import { browserKeeping } from './browser.ts';
import type { Fault, State } from './state.ts';

const faultOf = (error: unknown): Fault => {
  if (error instanceof NotKept || error instanceof NoWorker) return error.fault;
  throw error;
};

/** What keeps a round comes when it is asked for: few readers do. @throws NotKept */
async function loadKeepRound(): Promise<typeof import('../../offline/keep-round.ts').keepRound> {
  try {
    return (await import('../../offline/keep-round.ts')).keepRound;
  } catch {
    throw new NotKept('network');
  }
}

export interface Keep {
  readonly state: State;
  readonly keep: () => void;
  readonly stop: () => void;
  readonly remove: () => void;
}

export function useKeep(round: RoundToKeep): Keep {
  const [state, setState] = useState<State>({ at: 'unasked' });
  const running = useRef<AbortController | null>(null);
  const rest = async (fault: Fault | null, isRemoved = false): Promise<void> => {
    try {
      const kept = await keptVersions(browserKeeping(), round);
      setState({ at: 'rest', kept, fault, isRemoved });
    } catch (error) {
      setState({ at: 'rest', kept: [], fault: fault ?? faultOf(error), isRemoved });
    }
  };
  const keep = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setState({ at: 'keeping', bytes: null });
    try {
      const keeping = browserKeeping();
      // Asked of the reader by some browsers, and granted or not: what is kept is kept either way.
      navigator.storage?.persist?.().catch(() => false);
      const stopped = new Promise<never>((_, reject) => {
        controller.signal.addEventListener('abort', () => reject(new NotKept('cancelled')), { once: true });
      });
      // What was stopped may go on starting by itself: the site's own copy is kept without being asked for.
      await Promise.race([startWorker(asset('/')), stopped]);
      const keepRound = await Promise.race([loadKeepRound(), stopped]);
      await keepRound(keeping, round, controller.signal, (bytes) => setState({ at: 'keeping', bytes }));
      await rest(null);
    } catch (error) {
      console.warn(error);
      await rest(faultOf(error));
    } finally {
      running.current = null;
    }
  };
  useEffect(() => {
    void rest(null);
    return () => running.current?.abort();
  }, []);
  return {
    state,
    keep: () => {
      if (running.current === null) void keep();
    },
    stop: () => running.current?.abort(),
    remove: () =>
      void (async () => {
        try {
          await removeRound(browserKeeping(), round.round);
          await rest(null, true);
        } catch (error) {
          await rest(faultOf(error));
        }
      })(),
  };
}
