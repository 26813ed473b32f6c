/** What is odd about a promise's dates, though the protocol allows it: verdicts know no clock, but a publisher has one. */
import { unixSeconds } from '../../src/core/time.ts';

/** A list that is said to be frozen so much earlier or later than now was not frozen by this run, seconds. */
const NOW = 3600;

/** @param now the present time. Requires times that exist. */
export function dateWarnings(
  promise: { readonly frozenAt: string; readonly drawAt: string },
  now: string,
): string[] {
  const { frozenAt, drawAt } = promise;
  const warnings: string[] = [];
  if (unixSeconds(drawAt) <= unixSeconds(now))
    warnings.push(
      `--draw-at ${drawAt} is in the past, now it is ${now}: nobody can have heard of this commitment before the draw, so that it proves nothing`,
    );
  if (unixSeconds(frozenAt) < unixSeconds(now) - NOW)
    warnings.push(
      `--frozen-at ${frozenAt} is in the past, now it is ${now}: who hears of the commitment today cannot tell that it is older`,
    );
  if (unixSeconds(frozenAt) > unixSeconds(now) + NOW)
    warnings.push(
      `--frozen-at ${frozenAt} is in the future, now it is ${now}: the list is frozen by this run`,
    );
  return warnings;
}
