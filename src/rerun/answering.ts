/** The worker's side of the talk, free of the worker. */
import { messageOf } from '../core/errors.ts';
import { OfficialError } from '../official/errors.ts';
import { isGone } from '../official/gone.ts';
import type { Handlers, Letter, Reply, Talk } from './talk.ts';

/** Milliseconds between two tellings of progress. */
const TELL_EVERY = 100;

/**
 * Answers letters one after the other, in the order in which they come. Never throws: what goes wrong is told.
 * @param post sends a reply; `transfer` are buffers that are handed over
 * @param now milliseconds of a clock that never goes back
 */
export function answering<T extends Talk>(
  handlers: Handlers<T>,
  post: (reply: Reply, transfer: ArrayBuffer[]) => void,
  now: () => number = () => performance.now(),
): (letter: Letter<T>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const answer = async ({ id, ask, question }: Letter<T>): Promise<void> => {
    let told = Number.NEGATIVE_INFINITY;
    const transfer: ArrayBuffer[] = [];
    try {
      const answered = await handlers[ask](question, {
        progress: (done, total) => {
          if (done < total && now() - told < TELL_EVERY) return;
          told = now();
          post({ id, type: 'progress', done, total }, []);
        },
        hand: (buffer) => transfer.push(buffer as ArrayBuffer),
      });
      post({ id, type: 'answer', answer: answered }, transfer);
    } catch (error) {
      if (error instanceof OfficialError)
        post({ id, type: 'refused', code: error.code, facts: error.facts, message: error.message }, []);
      else {
        const message = isGone(error)
          ? `The file was changed or removed after it was chosen; choose it again (${(error as Error).name})`
          : messageOf(error);
        post({ id, type: 'broken', message }, []);
      }
    }
  };
  return (letter) => {
    last = last.then(() => answer(letter));
    return last;
  };
}
