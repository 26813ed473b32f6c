/** Progress that is not told too often: a worker's messages cost the page's time. */

/** Milliseconds between two tellings of the same progress. */
export const TELL_EVERY = 100;

/** Tells a message at most every `every` milliseconds for each `key`; a `last` one always. */
export function throttle<T>(
  every: number,
  now: () => number,
  tell: (message: T) => void,
): (key: string, isLast: boolean, message: T) => void {
  const told = new Map<string, number>();
  return (key, isLast, message) => {
    const at = now();
    if (!isLast && at - (told.get(key) ?? Number.NEGATIVE_INFINITY) < every) return;
    told.set(key, at);
    tell(message);
  };
}

/**
 * How much is done, now and then, and always when all is.
 * @param now milliseconds of a clock that never goes back
 */
export function nowAndThen(
  progress: (done: number, total: number) => void,
  now: () => number = () => performance.now(),
): (done: number, total: number) => void {
  const tell = throttle<readonly [number, number]>(TELL_EVERY, now, (step) => progress(...step));
  return (done, total) => tell('', done >= total, [done, total]);
}
