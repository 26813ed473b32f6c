/**
 * When many come at once, a first visit takes no copy of the site: a copy is hundreds of files and some megabytes, of which the visitor
 * wants one page. Who has a copy keeps it up to date, and who asks for a round to be kept gets one, at any time.
 */

/** Before a draw and after it, in milliseconds. */
const BEFORE = 15 * 60_000;
const AFTER = 2 * 60 * 60_000;

/** @param now by the device's clock, in milliseconds since 1970 @param draws times as the protocol writes them */
export function isRush(now: number, draws: readonly string[]): boolean {
  return draws.some((draw) => {
    const at = Date.parse(draw);
    return now >= at - BEFORE && now <= at + AFTER;
  });
}
