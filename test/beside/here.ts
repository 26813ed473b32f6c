/** A helper without a worker. */
import { help } from '../../src/beside/helper.ts';
import type { Answer, Letter } from '../../src/beside/letters.ts';
import { OnTheWay } from '../../src/beside/on-the-way.ts';
import { Queue } from '../../src/beside/queue.ts';
import type { WorkerLike } from '../../src/talk/client.ts';

/** A worker that runs here, whose letters are copied on the way as a real one's are. */
export class Here implements WorkerLike {
  static made: Here[] = [];
  onmessage: WorkerLike['onmessage'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  onerror: WorkerLike['onerror'] = null;
  isEnded = false;
  received = 0;
  readonly #letters = new Queue<Letter>();
  readonly #onTheWay = new OnTheWay();

  /** @param held bytes that it holds to be digested, at most */
  constructor(held?: number) {
    Here.made.push(this);
    const post = (answer: Answer, transfer: ArrayBuffer[] = []) =>
      this.tell(structuredClone(answer, { transfer }));
    void help(this.#letters, this.#onTheWay, post, held);
    post({ ready: true });
  }

  tell(data: unknown): void {
    setImmediate(() => this.isEnded || this.onmessage?.({ data } as MessageEvent));
  }

  postMessage(letter: Letter, transfer: ArrayBuffer[]): void {
    const data = structuredClone(letter, { transfer });
    setImmediate(() => {
      this.received++;
      if ('taken' in data) this.#onTheWay.taken(data.taken, data.back);
      else this.#letters.put(data);
    });
  }

  terminate(): void {
    this.isEnded = true;
  }
}
