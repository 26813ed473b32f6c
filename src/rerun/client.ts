/** Questions to a worker about somebody else's draw. */
import { OfficialError } from '../official/errors.ts';
import { type Client, client as talkClient, type WorkerLike } from '../talk/client.ts';
import type { Talk } from '../talk/talk.ts';
import type { OfficialRefusal } from './refusal.ts';

/**
 * A worker that is made at the first question and kept until it is ended or breaks. Its questions throw OfficialError, with its facts,
 * where the worker refuses what was given; NotDone where nothing was found out.
 */
export function client<T extends Talk>(makeWorker: () => WorkerLike): Client<T> {
  return talkClient<T, OfficialRefusal>(
    makeWorker,
    ({ code, facts, message }) => new OfficialError(code, facts, message),
  );
}
