/** Waiting that counts only what this program was awake: whoever stops it for a while, or a machine that sleeps, makes nothing late. */

/** Milliseconds between two looks. */
const LOOK = 1_000;

/**
 * Calls `late` once, after so many seconds in which this program could run. Time for which it was stopped counts as one of them at most,
 * since a timer that was missed rings once.
 * @returns what ends the waiting
 */
export function patience(seconds: number, late: () => void): () => void {
  let left = seconds;
  const timer = setInterval(() => {
    left--;
    if (left > 0) return;
    clearInterval(timer);
    late();
  }, LOOK);
  return () => clearInterval(timer);
}
