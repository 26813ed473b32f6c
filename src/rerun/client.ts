/** The page's side of the talk: questions to a worker, as promises. */
import { messageOf } from '../core/errors.ts';
import { OfficialError } from '../official/errors.ts';
import type { Letter, Reply, Talk } from './talk.ts';

/** What of a `Worker` is used; tests hand in their own. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(letter: unknown, transfer: ArrayBuffer[]): void;
  terminate(): void;
}

/** Nothing was found out. That is no verdict. `internal`: the worker broke, or the memory ran out. */
export class NotDone extends Error {
  override readonly name = 'NotDone';
  readonly code: 'cancelled' | 'internal';

  constructor(code: 'cancelled' | 'internal', message: string) {
    super(message);
    this.code = code;
  }
}

export interface Asking {
  readonly signal?: AbortSignal | undefined;
  /**
   * What an abort does besides rejecting with `cancelled`: `end` ends the worker and all that it holds, which is the only way to
   * stop it in the middle; `leave` lets it finish unheard.
   */
  readonly abort?: 'end' | 'leave';
  readonly progress?: (done: number, total: number) => void;
  /** Buffers of the question that are handed over instead of copied. */
  readonly transfer?: readonly ArrayBufferLike[];
}

export interface Client<T extends Talk> {
  /**
   * @throws OfficialError what the worker refused, with its facts
   * @throws NotDone `cancelled`; `internal` where the worker cannot be started, breaks, or has ended before
   */
  ask<K extends keyof T & string>(
    ask: K,
    question: T[K]['question'],
    asking?: Asking,
  ): Promise<T[K]['answer']>;
  /** Ends the worker; what is still asked is cancelled. */
  end(): void;
  /** Whether the worker and what it held are gone. */
  readonly isEnded: boolean;
  /** Comes true when the worker breaks, whether something is asked or not; never where it was ended from here. */
  readonly broken: Promise<NotDone>;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly progress: ((done: number, total: number) => void) | undefined;
}

/** As Promise.withResolvers, which browsers have since 2024 only. */
function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((take) => {
    resolve = take;
  });
  return { promise, resolve };
}

const cancelled = () => new NotDone('cancelled', 'cancelled');

/** A worker that is made at the first question and kept until it is ended or breaks. */
export function client<T extends Talk>(makeWorker: () => WorkerLike): Client<T> {
  const waiting = new Map<number, Waiting>();
  let worker: WorkerLike | null = null;
  let isEnded = false;
  let lastId = 0;
  const { promise: broken, resolve: tellBroken } = withResolvers<NotDone>();

  const end = (error: NotDone): void => {
    isEnded = true;
    if (worker !== null) {
      worker.onmessage = null;
      worker.onmessageerror = null;
      worker.onerror = null;
      worker.terminate();
      worker = null;
    }
    const all = [...waiting.values()];
    waiting.clear();
    for (const { reject } of all) reject(error);
    if (error.code === 'internal') tellBroken(error);
  };
  const hear = (reply: Reply): void => {
    const asked = waiting.get(reply.id);
    if (asked === undefined) return;
    if (reply.type === 'progress') {
      asked.progress?.(reply.done, reply.total);
      return;
    }
    waiting.delete(reply.id);
    if (reply.type === 'answer') asked.resolve(reply.answer);
    else if (reply.type === 'refused')
      asked.reject(new OfficialError(reply.code, reply.facts, reply.message));
    else asked.reject(new NotDone('internal', reply.message));
  };
  const started = (): WorkerLike => {
    if (worker !== null) return worker;
    worker = makeWorker();
    worker.onmessage = ({ data }) => hear(data);
    worker.onerror = (event) => end(new NotDone('internal', event.message || 'the worker broke'));
    worker.onmessageerror = () => end(new NotDone('internal', 'a message of the worker could not be read'));
    return worker;
  };

  return {
    broken,
    get isEnded() {
      return isEnded;
    },
    end: () => end(cancelled()),
    ask: (ask, question, { signal, abort = 'leave', progress, transfer = [] } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(cancelled());
        if (isEnded) return reject(new NotDone('internal', 'the worker has ended'));
        const id = ++lastId;
        const onAbort = () => {
          if (abort === 'end') end(cancelled());
          else if (waiting.delete(id)) settle(() => reject(cancelled()));
        };
        const settle = (act: () => void) => {
          signal?.removeEventListener('abort', onAbort);
          act();
        };
        signal?.addEventListener('abort', onAbort);
        waiting.set(id, {
          progress,
          resolve: (answer) => settle(() => resolve(answer as never)),
          reject: (error) => settle(() => reject(error)),
        });
        try {
          const letter: Letter<T> = { id, ask, question };
          started().postMessage(letter, [...transfer] as ArrayBuffer[]);
        } catch (error) {
          end(new NotDone('internal', messageOf(error)));
        }
      }),
  };
}
