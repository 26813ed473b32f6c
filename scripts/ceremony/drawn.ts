/** Whether the time of a draw has come, by this machine's clock: what is revealed or logged before it is known too early. */
import { type Commitment, isRehearsal } from '../../src/core/commitment.ts';
import type { Arguments, Option } from '../terminal/arguments.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { promiseWords } from '../words/promise.ts';

/** The options of whatever must not come before the draw. */
export const EARLY_OPTIONS = {
  early: {},
  'clock-is-wrong': {},
} as const satisfies Readonly<Record<string, Option>>;

/**
 * Refuses before the time of the draw.
 * @param now this machine's clock
 * @throws MingqianError `usage`
 */
export function demandDrawn({ round, drawAt }: Commitment, args: Arguments, now: string): void {
  if (args.flag('early') && !isRehearsal(round)) misuse(inBoth(promiseWords, (t) => t.early(round)));
  if (now >= drawAt || args.flag('early') || args.flag('clock-is-wrong')) return;
  misuse(inBoth(promiseWords, (t) => t.beforeDraw(drawAt, now)));
}
