/** The one place where a verification is begun and ended: the worker lives as long as its run is under way. */
import { useLayoutEffect } from 'preact/hooks';
import { asset, type Path } from '../../i18n/href.ts';
import { NotChecked, verifyInWorker } from '../../verifier/client.ts';
import type { Request } from '../../verifier/protocol.ts';
import type { Chosen } from './choice.ts';
import type { Run } from './run.ts';
import type { Action } from './state.ts';

/** Fetched when it is needed, not with the page: it is larger than all the rest. */
const loadWorker = () => import('../../verifier/worker.ts?worker&inline');

const addressOf = (path: Path): string => new URL(asset(path), location.href).href;

/** The log of a published record is the site's; that of the reader's own must be among the files. */
function requestOf({ record, expectedCommitment, policy: given }: Chosen): Request {
  const policy = given?.bytes;
  if (record.from === 'published') {
    const base = addressOf(`/${record.published.path}`);
    const log = { kind: 'url', base: addressOf('/log/') } as const;
    return { place: { kind: 'url', base }, log, expectedCommitment, policy };
  }
  const { found } = record;
  if (found.kind === 'zip') {
    const zip = { kind: 'zip', blob: found.blob, name: found.where } as const;
    return { place: zip, log: zip, expectedCommitment, policy };
  }
  const log = found.log === null ? undefined : ({ kind: 'files', files: found.log } as const);
  return { place: { kind: 'files', files: found.files }, log, expectedCommitment, policy };
}

async function verification(
  { id, chosen }: Run,
  dispatch: (action: Action) => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    const { default: VerifyWorker } = await loadWorker().catch((error: unknown) => {
      throw new NotChecked('unloaded', String(error));
    });
    const { outcome, ms } = await verifyInWorker(
      () => new VerifyWorker(),
      requestOf(chosen),
      (step) => dispatch({ do: 'step', run: id, step }),
      signal,
    );
    dispatch({ do: 'end', run: id, outcome, ms });
  } catch (error) {
    const reason = error instanceof NotChecked ? error : new NotChecked('internal', String(error));
    // It was ended because the page is in another state by now.
    if (reason.code !== 'cancelled')
      dispatch({ do: 'fail', run: id, error: reason, isOffline: !navigator.onLine });
  }
}

/**
 * Cancelled, left by address, begun again, gone from the page: whenever this run is no longer under way its worker ends.
 * @param run the one under way, or null
 */
export function useVerification(run: Run | null, dispatch: (action: Action) => void): void {
  // A run is begun once, whatever is told of it meanwhile.
  useLayoutEffect(() => {
    if (run === null) return;
    const controller = new AbortController();
    void verification(run, dispatch, controller.signal);
    return () => controller.abort();
  }, [run?.id]);
}
