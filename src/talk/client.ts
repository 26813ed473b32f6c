/** The page's side of the talk: questions to a worker, as promises. */
import { messageOf } from '../core/errors.ts';
import type { Letter, ProgressOf, Reply, Talk } from './talk.ts';

/** What of a `Worker` is used; tests hand in their own. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(letter: unknown, transfer: ArrayBuffer[]): void;
  terminate(): void;
}

/** Why nothing was found out. `internal`: the worker broke, or the memory ran out. */
export type NotDoneCode = 'cancelled' | 'internal';

/** Nothing was found out. That is no verdict. */
export class NotDone<C extends string = NotDoneCode> extends Error {
  override readonly name: string = 'NotDone';
  readonly code: C;

  constructor(code: C, message: string) {
    super(message);
    this.code = code;
  }
}

export interface Asking<P extends readonly unknown[]> {
  readonly signal?: AbortSignal | undefined;
  /**
   * What an abort does besides rejecting with `cancelled`: `end` ends the worker and all that it holds, which is the only way to
   * stop it in the middle; `leave` lets it finish unheard.
   */
  readonly abort?: 'end' | 'leave';
  /** Told on the way. What it throws is thrown by the question. */
  readonly progress?: (...step: P) => void;
  /** Buffers of the question that are handed over instead of copied. */
  readonly transfer?: readonly ArrayBufferLike[];
}

export interface Client<T extends Talk> {
  /**
   * @throws whatever the worker's refusal is made into
   * @throws NotDone `cancelled`; `internal` where the worker cannot be started, breaks, or has ended before
   */
  ask<K extends keyof T & string>(
    ask: K,
    question: T[K]['question'],
    asking?: Asking<ProgressOf<T, K>>,
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
  readonly progress: ((...step: readonly unknown[]) => void) | undefined;
}

const cancelled = () => new NotDone('cancelled', 'cancelled');

/**
 * A worker that is made at the first question and kept until it is ended or breaks.
 * @param errorOf the error that a refusal of the worker is thrown as
 */
export function client<T extends Talk, R>(
  makeWorker: () => WorkerLike,
  errorOf: (refusal: R) => Error,
): Client<T> {
  const waiting = new Map<number, Waiting>();
  let worker: WorkerLike | null = null;
  let isEnded = false;
  let lastId = 0;
  let tellBroken: (error: NotDone) => void = () => {};
  const broken = new Promise<NotDone>((resolve) => {
    tellBroken = resolve;
  });

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
  const hear = (reply: Reply<R>): void => {
    const asked = waiting.get(reply.id);
    if (asked === undefined) return;
    if (reply.type === 'progress') {
      try {
        asked.progress?.(...reply.step);
      } catch (error) {
        waiting.delete(reply.id);
        asked.reject(error);
      }
      return;
    }
    waiting.delete(reply.id);
    if (reply.type === 'answer') asked.resolve(reply.answer);
    else if (reply.type === 'refused') asked.reject(errorOf(reply.refusal));
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
          progress: progress as Waiting['progress'],
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
