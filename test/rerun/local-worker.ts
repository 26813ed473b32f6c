/** A worker in the same thread: what the client and its handlers say to each other, without a thread between them. */
import { readFileSync } from 'node:fs';
import { answering } from '../../src/rerun/answering.ts';
import type { WorkerLike } from '../../src/rerun/client.ts';
import type { Handlers, Letter, Reply, Talk } from '../../src/rerun/talk.ts';

/** @param ended told when the worker is ended */
export function localWorker<T extends Talk>(handlers: Handlers<T>, ended: () => void = () => {}): WorkerLike {
  const worker: WorkerLike = {
    onmessage: null,
    onmessageerror: null,
    onerror: null,
    postMessage: (letter, transfer) => {
      void answer(structuredClone(letter, { transfer }) as Letter<T>);
    },
    terminate: ended,
  };
  const answer = answering<T>(handlers, (reply: Reply, transfer) => {
    const data = structuredClone(reply, { transfer });
    queueMicrotask(() => worker.onmessage?.({ data } as MessageEvent<Reply>));
  });
  return worker;
}

/** A file as a blob that can be sent to a worker, which Node's own blobs of files cannot. */
export function blobOf(path: string): Blob {
  return new Blob([readFileSync(path)]);
}
