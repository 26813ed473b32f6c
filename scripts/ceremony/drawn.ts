/** Whether the time of a draw has come, by this machine's clock: what is revealed or logged before it is known too early. */
import { type Commitment, isRehearsal } from '../../src/core/commitment.ts';
import { MingqianError } from '../../src/core/errors.ts';
import type { Arguments, Option } from '../terminal/arguments.ts';

/** The options of whatever must not come before the draw. */
export const EARLY_OPTIONS = {
  early: { help: 'before the time of the draw, for a round whose name begins with rehearsal-' },
  'clock-is-wrong': {
    help: "go on although it is before the draw by this machine's clock: the clock is wrong",
  },
} as const satisfies Readonly<Record<string, Option>>;

/**
 * Refuses before the time of the draw.
 * @param now this machine's clock
 * @throws MingqianError `usage`
 */
export function demandDrawn({ round, drawAt }: Commitment, args: Arguments, now: string): void {
  if (args.flag('early') && !isRehearsal(round))
    throw new MingqianError(
      'usage',
      `--early is for rehearsals, and round ${round} is none: what is known before its draw is no secret any more`,
    );
  if (now >= drawAt || args.flag('early') || args.flag('clock-is-wrong')) return;
  throw new MingqianError(
    'usage',
    `the draw is at ${drawAt}, now it is ${now} by this machine's clock: a seed that is known before the draw lets others choose. Where the clock is wrong, --clock-is-wrong says so; a rehearsal- round takes --early`,
  );
}
