/**
 * Work for which time stands still. The reader of workbooks takes a sheet in pieces, looks at the clock after each, and makes the next one
 * smaller where the last took long: on a busy machine a sheet of some thousand rows fell into so many pieces that its recursion went too
 * deep. By a clock that stands, each piece is twice the last, whatever the machine does.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

const still = new AsyncLocalStorage<true>();
let inside = 0;
let now = Date.now;

/** Does the work, to which alone `Date.now` gives one time; whatever else runs meanwhile has the real one. */
export async function withStillClock<Result>(work: () => Promise<Result>): Promise<Result> {
  if (inside++ === 0) {
    const real = Date.now;
    now = real;
    Date.now = () => (still.getStore() === undefined ? real() : 0);
  }
  try {
    return await still.run(true, work);
  } finally {
    if (--inside === 0) Date.now = now;
  }
}
