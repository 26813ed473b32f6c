/** A worker's side of its helper: calls it, sends pieces, and hears what comes of them. */
import type { DisputeInput } from '../core/dispute.ts';
import type { WorkerLike } from '../talk/client.ts';
import { type Answer, type Letter, type ListAsked, ON_THE_WAY, type Task } from './letters.ts';
import { Queue } from './queue.ts';

/** Bytes for which nobody else is called. */
export const SHORT = 2 ** 19;
/** See `Calling`. */
export const PATIENCE = 3000;

/** How a helper is called. */
export interface Calling {
  readonly make: () => WorkerLike;
  /** Milliseconds after which one that does not answer is done without. */
  readonly patience: number;
}

/** What is waited for. */
type Told = Exclude<Answer, { ready: true } | { done: number } | { file: unknown }>;

/** A helper at work. */
export class Helper {
  readonly #worker: WorkerLike;
  readonly #answers = new Queue<Told>();
  /** What the file of a list that it read was; null where that is not known. */
  readonly file: Promise<DisputeInput | null>;
  #tellFile: (file: DisputeInput | null) => void = () => {};
  #onTheWay = 0;
  #goOn: (() => void) | null = null;
  #error: Error | null = null;

  private constructor(worker: WorkerLike) {
    this.#worker = worker;
    this.file = new Promise((resolve) => {
      this.#tellFile = resolve;
    });
  }

  /** A helper that has begun, or null where there is none. */
  static begin({ make, patience }: Calling): Promise<Helper | null> {
    return new Promise((resolve) => {
      let worker: WorkerLike;
      try {
        worker = make();
      } catch {
        return resolve(null);
      }
      const helper = new Helper(worker);
      const none = () => {
        worker.terminate();
        resolve(null);
      };
      const timer = setTimeout(none, patience);
      worker.onerror = (event) => {
        event.preventDefault?.();
        clearTimeout(timer);
        // Before it began nothing is lost; afterwards nothing is found out.
        none();
        helper.#broke(new Error('a helper broke'));
      };
      worker.onmessageerror = () => helper.#broke(new Error('a helper was not understood'));
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if ('ready' in data) {
          clearTimeout(timer);
          resolve(helper);
        } else helper.#hear(data);
      };
    });
  }

  #post(letter: Letter, transfer: ArrayBuffer[] = []): void {
    this.#worker.postMessage(letter, transfer);
  }

  #broke(error: Error): void {
    this.#error = error;
    this.#answers.fail(error);
    this.#tellFile(null);
    this.#goOn?.();
  }

  #hear(answer: Exclude<Answer, { ready: true }>): void {
    if ('file' in answer) this.#tellFile(answer.file);
    else if (!('done' in answer)) {
      // Behind a fault it does nothing more.
      if ('fault' in answer) this.#tellFile(null);
      this.#answers.put(answer);
    } else {
      this.#onTheWay -= answer.done;
      if (this.#onTheWay < ON_THE_WAY) this.#goOn?.();
    }
  }

  /** What is to be done with the pieces that follow, until it is closed. */
  do(what: Task): void {
    this.#post({ do: what });
  }

  /** Asks for a list over the network. */
  fetch(list: ListAsked): void {
    this.#post({ list });
  }

  /** Hands bytes over, whatever is on its way. */
  hand(piece: Uint8Array<ArrayBuffer>): void {
    this.#onTheWay += piece.length;
    this.#post({ piece }, [piece.buffer]);
  }

  /** Sends a copy of bytes, and waits while too many are on their way. */
  async send(piece: Uint8Array): Promise<void> {
    this.hand(new Uint8Array(piece));
    if (this.#onTheWay >= ON_THE_WAY)
      await new Promise<void>((resolve) => {
        this.#goOn = resolve;
      });
    this.#goOn = null;
    if (this.#error !== null) throw this.#error;
  }

  /** A piece of what it sent is done with, and handed back: it is empty afterwards. */
  taken(piece: Uint8Array<ArrayBuffer>): void {
    const { length, buffer } = piece;
    this.#post({ taken: length, back: buffer }, [buffer]);
  }

  /** Bytes of what it sent are done with, and kept. */
  kept(bytes: number): void {
    this.#post({ taken: bytes });
  }

  /** There are no more pieces. */
  close(): void {
    this.#post({ end: true });
  }

  /** @throws Error where the helper broke or the stream is none */
  async answer(): Promise<Exclude<Told, { fault: string }>> {
    const answer = await this.#answers.next();
    if ('fault' in answer) throw new Error(answer.fault);
    return answer;
  }

  end(): void {
    this.#worker.terminate();
  }
}
