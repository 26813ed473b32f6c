/** A worker in the same thread: what the client and its handlers say to each other, without a thread between them. */
import { readFileSync } from 'node:fs';
import { officialRefusal } from '../../src/rerun/refusal.ts';
import { answering } from '../../src/talk/answering.ts';
import type { WorkerLike } from '../../src/talk/client.ts';
import type { Handlers, Letter, Talk } from '../../src/talk/talk.ts';

/** @param ended told when the worker is ended */
export function localWorker<T extends Talk, R>(
  handlers: Handlers<T>,
  refusalOf: (error: unknown) => R | null,
  ended: () => void = () => {},
): WorkerLike {
  const worker: WorkerLike = {
    onmessage: null,
    onmessageerror: null,
    onerror: null,
    postMessage: (letter, transfer) => {
      void answer(structuredClone(letter, { transfer }) as Letter<T>);
    },
    terminate: ended,
  };
  const answer = answering<T, R>(handlers, refusalOf, (reply, transfer) => {
    const data: unknown = structuredClone(reply, { transfer });
    queueMicrotask(() => worker.onmessage?.({ data } as MessageEvent));
  });
  return worker;
}

/** The same of somebody else's draw. */
export function officialWorker<T extends Talk>(handlers: Handlers<T>, ended?: () => void): WorkerLike {
  return localWorker(handlers, officialRefusal, ended);
}

/** A file as a blob that can be sent to a worker, which Node's own blobs of files cannot. */
export function blobOf(path: string): Blob {
  return new Blob([readFileSync(path)]);
}
