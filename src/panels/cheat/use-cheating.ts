/** The worker that verifies what was made of a record: fetched at the first press, kept while the page is there, ended where it is stopped. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { CheatTalk, Which } from '../../cheating/session.ts';
import { asset } from '../../i18n/href.ts';
import { type Client, client, NotDone } from '../../talk/client.ts';
import type { Refusal } from '../../verifier/protocol.ts';
import type { Action, State, Stopped } from './state.ts';

/** A published record that is offered. */
export interface OfferedRecord {
  readonly place: string;
  /** Below the site's root: `rounds/202602/ordinary/`. */
  readonly path: string;
  readonly title: string;
}

/** What keeps a record from being read. */
class Unread extends Error {
  readonly file: string;
  constructor({ message, file }: Refusal) {
    super(message);
    this.file = file ?? '';
  }
}

async function fetchWorker() {
  const { default: CheatWorker } = await import('../../cheating/worker.ts?worker&inline');
  return () => new CheatWorker();
}

const addressOf = (path: `/${string}`): string => new URL(asset(path), location.href).href;

function whichOf(records: readonly OfferedRecord[], hasLog: boolean, place: string): Which {
  const record = records.find((one) => one.place === place);
  if (record === undefined) return { kind: 'own' };
  return { kind: 'site', base: addressOf(`/${record.path}`), log: hasLog ? addressOf('/log/') : null };
}

function stoppedBy(error: unknown): Stopped {
  if (error instanceof Unread) return { kind: 'unread', file: error.file };
  return { kind: 'internal' };
}

/** @param state whose verification begins as its run is counted up, and is left as the next one begins */
export function useCheating(
  { at, run, record, cheats, reader }: State,
  dispatch: (action: Action) => void,
  records: readonly OfferedRecord[],
  hasLog: boolean,
): void {
  const worker = useRef<Client<CheatTalk> | null>(null);
  // A search that was stopped would go on unheard.
  useEffect(() => {
    if (at !== 'stopped') return;
    worker.current?.end();
    worker.current = null;
  }, [at]);
  useEffect(() => () => worker.current?.end(), []);
  useLayoutEffect(() => {
    if (at !== 'running') return;
    const controller = new AbortController();
    const verify = async (): Promise<void> => {
      const makeWorker = await fetchWorker().catch((error: unknown) => {
        console.error(error);
        dispatch({ do: 'stop', run, reason: { kind: 'unloaded' } });
      });
      if (makeWorker === undefined || controller.signal.aborted) return;
      if (worker.current === null || worker.current.isEnded)
        worker.current = client<CheatTalk, Refusal>(makeWorker, (refusal) => new Unread(refusal));
      try {
        const question = { which: whichOf(records, hasLog, record), cheats, reader };
        const answer = await worker.current.ask('try', question, { signal: controller.signal });
        dispatch({ do: 'answer', run, answer });
      } catch (error) {
        if (error instanceof NotDone && error.code === 'cancelled') return;
        console.error(error);
        dispatch({ do: 'stop', run, reason: stoppedBy(error) });
      }
    };
    void verify();
    return () => controller.abort();
  }, [at, run]);
}
