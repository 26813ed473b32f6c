/** Progress and cancellation of long work, as parameters. */
import { MingqianError } from './errors.ts';

/** The long steps, in the spec's words. */
export type Step = 'list' | 'pages' | 'draw' | 'sort' | 'receipt' | 'log';

export interface Control {
  /** Told now and then how far a step is; `total` is an estimate for a lottery's words. */
  progress?(step: Step, done: number, total: number): void;
  /** An AbortSignal or anything like it; looked at whenever progress is told. */
  signal?: { readonly aborted: boolean };
  /** Awaited whenever progress is told, so that the host can hear a cancel. */
  pause?(): Promise<void>;
}

/**
 * Tells progress, lets the host breathe, and stops where it was cancelled.
 * @throws MingqianError `cancelled`
 */
export async function checkpoint(control: Control, step: Step, done: number, total: number): Promise<void> {
  control.progress?.(step, done, total);
  await control.pause?.();
  if (control.signal?.aborted)
    throw new MingqianError('cancelled', `cancelled at ${step} ${done} of ${total}`);
}
