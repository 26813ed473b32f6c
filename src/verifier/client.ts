/** A verification in a worker, as a promise. */
import type { Message, NotCheckedCode, Outcome, Request, Why } from './protocol.ts';

/** What of a `Worker` is used; tests hand in their own. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Message>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: Request): void;
  terminate(): void;
}

/** The messages on the way; the last one is the promise's. */
export type Step = Exclude<Message, { type: 'outcome' | 'error' }>;

/** Nothing was found out about the record. That is no verdict. */
export class NotChecked extends Error {
  override readonly name = 'NotChecked';
  readonly code: NotCheckedCode;
  /** Which file of the record could not be read, where that is why. */
  readonly file: string | undefined;
  readonly why: Why;

  constructor(
    code: NotCheckedCode,
    message: string,
    file?: string,
    why: Why = { finding: null, fault: null },
  ) {
    super(message);
    this.code = code;
    this.file = file;
    this.why = why;
  }
}

/**
 * Verifies in a worker that is made for this and ended afterwards, whatever happens.
 * @param onStep told of each message but the last
 * @returns what was found, with how long it took in milliseconds
 * @throws NotChecked `cancelled` where the signal aborts; `record.unreadable`, `record.missing`; `internal` where the
 * worker cannot be started, breaks, or says something that cannot be read
 */
export function verifyInWorker(
  makeWorker: () => WorkerLike,
  request: Request,
  onStep: (step: Step) => void,
  signal: AbortSignal,
): Promise<{ outcome: Outcome; ms: number }> {
  return new Promise((resolve, reject) => {
    const cancelled = () => new NotChecked('cancelled', 'cancelled');
    if (signal.aborted) {
      reject(cancelled());
      return;
    }
    let worker: WorkerLike | null = null;
    const end = () => {
      signal.removeEventListener('abort', cancel);
      if (worker === null) return;
      worker.onmessage = null;
      worker.onmessageerror = null;
      worker.onerror = null;
      worker.terminate();
      worker = null;
    };
    const fail = (error: unknown) => {
      end();
      reject(error);
    };
    const cancel = () => fail(cancelled());
    const broken = (message: string) => fail(new NotChecked('internal', message));
    signal.addEventListener('abort', cancel);
    try {
      worker = makeWorker();
      worker.onerror = (event) => broken(event.message || 'the worker broke');
      worker.onmessageerror = () => broken('a message of the worker could not be read');
      worker.onmessage = ({ data }) => {
        if (data.type === 'outcome') {
          end();
          resolve(data);
        } else if (data.type === 'error') {
          fail(new NotChecked(data.code, data.message, data.file, data.why));
        } else {
          try {
            onStep(data);
          } catch (error) {
            fail(error);
          }
        }
      };
      worker.postMessage(request);
    } catch (error) {
      broken(error instanceof Error ? error.message : String(error));
    }
  });
}
