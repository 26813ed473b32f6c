/** A worker that is fetched when something is first asked of it, and made anew once it has ended or broken. */
import { messageOf } from '../core/errors.ts';
import { type Client, NotDone, type WorkerLike } from '../talk/client.ts';
import type { Talk } from '../talk/talk.ts';
import { client } from './client.ts';

/** The worker's code does not come: nothing was found out. */
export class NotLoaded extends NotDone<'unloaded'> {
  constructor(message: string) {
    super('unloaded', message);
  }
}

/**
 * Gives the client of the worker that is kept.
 * @param fetchWorker fetches the worker's code; asked again where it did not come
 * @returns throws NotLoaded where the worker's code does not come
 */
export function keptClient<T extends Talk>(
  fetchWorker: () => Promise<() => WorkerLike>,
): () => Promise<Client<T>> {
  let kept: Client<T> | null = null;
  return async () => {
    if (kept !== null && !kept.isEnded) return kept;
    const makeWorker = await fetchWorker().catch((error: unknown) => {
      throw new NotLoaded(messageOf(error));
    });
    // Another question may have been as early.
    if (kept === null || kept.isEnded) kept = client<T>(makeWorker);
    return kept;
  };
}
