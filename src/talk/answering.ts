/** The worker's side of the talk. */
import { isGone, messageOf } from '../core/errors.ts';
import type { Handlers, Letter, Reply, Talk } from './talk.ts';

/**
 * Answers letters one after the other, in the order in which they come. Never throws: what goes wrong is told.
 * @param refusalOf what an error says that was thrown on purpose, as data that can be sent; null for any other
 * @param post sends a reply; `transfer` are buffers that are handed over
 */
export function answering<T extends Talk, R>(
  handlers: Handlers<T>,
  refusalOf: (error: unknown) => R | null,
  post: (reply: Reply<R>, transfer: ArrayBuffer[]) => void,
): (letter: Letter<T>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const answer = async ({ id, ask, question }: Letter<T>): Promise<void> => {
    let handed: ArrayBuffer[] = [];
    const tell = (reply: Reply<R>): void => {
      const transfer = handed;
      handed = [];
      post(reply, transfer);
    };
    try {
      const answered = await handlers[ask](question, {
        progress: (...step) => tell({ id, type: 'progress', step }),
        hand: (buffer) => handed.push(buffer as ArrayBuffer),
      });
      tell({ id, type: 'answer', answer: answered });
    } catch (error) {
      const refusal = refusalOf(error);
      handed = [];
      if (refusal !== null) tell({ id, type: 'refused', refusal });
      else {
        const message = isGone(error)
          ? `The file was changed or removed after it was chosen; choose it again (${(error as Error).name})`
          : messageOf(error);
        tell({ id, type: 'broken', message });
      }
    }
  };
  return (letter) => {
    last = last.then(() => answer(letter));
    return last;
  };
}

/** Answers in the worker that this runs in. */
export function answerHere<T extends Talk, R>(
  handlers: Handlers<T>,
  refusalOf: (error: unknown) => R | null,
): void {
  const answer = answering(handlers, refusalOf, (reply, transfer) => self.postMessage(reply, { transfer }));
  self.addEventListener('message', ({ data }: MessageEvent<Letter<T>>) => void answer(data));
}
