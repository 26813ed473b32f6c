/** Why a round is not kept on this device. */

/**
 * `forbidden`: the browser keeps nothing, as in some private windows. `full`: there is no room. `network`: a file did not come.
 * `refused`: the server was reached and did not give a file. `changed`: what came is not what this page was built with, or is gone; the
 * site was changed in between. `removed`: what was kept so far was taken away meanwhile, as another page may do.
 */
export type KeepFault = 'forbidden' | 'full' | 'network' | 'refused' | 'changed' | 'removed' | 'cancelled';

export class NotKept extends Error {
  override readonly name = 'NotKept';
  readonly fault: KeepFault;
  constructor(fault: KeepFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

/** What a browser throws that keeps nothing, and one that has no room. */
export function faultOf(error: unknown): NotKept {
  if (error instanceof NotKept) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return new NotKept('full', { cause: error });
  return new NotKept(name === 'AbortError' ? 'cancelled' : 'forbidden', { cause: error });
}
