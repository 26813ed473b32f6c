/** A worker that says what a test has it say. */
import type { WorkerLike } from '../../src/talk/client.ts';
import type { Reply } from '../../src/talk/talk.ts';

export class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly letters: unknown[] = [];
  readonly transferred: ArrayBuffer[] = [];
  isEnded = false;
  postMessage(letter: unknown, transfer: ArrayBuffer[]): void {
    this.letters.push(letter);
    this.transferred.push(...transfer);
  }
  terminate(): void {
    this.isEnded = true;
  }
  tell(reply: Reply<unknown>): void {
    this.onmessage?.({ data: reply } as MessageEvent);
  }
}
