/** A verification in a worker, as a promise. */
import { client, NotDone, type WorkerLike } from '../talk/client.ts';
import type { NotCheckedCode, Recomputed, Refusal, Request, Step, VerifyTalk, Why } from './protocol.ts';

/** Nothing was found out about the record. That is no verdict. */
export class NotChecked extends NotDone<NotCheckedCode> {
  override readonly name = 'NotChecked';
  /** Which file of the record could not be read, where that is why. */
  readonly file: string | undefined;
  readonly why: Why;

  constructor(
    code: NotCheckedCode,
    message: string,
    file?: string,
    why: Why = { finding: null, fault: null },
  ) {
    super(code, message);
    this.file = file;
    this.why = why;
  }
}

/**
 * Verifies in a worker that is made for this and ended afterwards, whatever happens.
 * @param onStep told of what is done on the way
 * @returns what was found, with how long it took in milliseconds
 * @throws NotChecked `cancelled` where the signal aborts; `record.unreadable`, `record.missing`, `record.limit`; `internal` where the
 * worker cannot be started, breaks, or says something that cannot be read
 */
export async function verifyInWorker(
  makeWorker: () => WorkerLike,
  request: Request,
  onStep: (step: Step) => void,
  signal: AbortSignal,
): Promise<{ outcome: Recomputed; ms: number }> {
  const worker = client<VerifyTalk, Refusal>(
    makeWorker,
    ({ code, message, file, why }) => new NotChecked(code, message, file, why),
  );
  try {
    return await worker.ask('verify', request, { signal, abort: 'end', progress: onStep });
  } catch (error) {
    if (error instanceof NotDone && !(error instanceof NotChecked))
      throw new NotChecked(error.code, error.message);
    throw error;
  } finally {
    worker.end();
  }
}
