/** How long nothing may come of a file. */

export interface Patience {
  /** Something was heard: it begins anew. */
  heard(): void;
  /** Nothing is waited for. */
  stop(): void;
}

/** In how many parts patience is counted. */
const BREATHS = 20;

/**
 * Calls `end` where nothing was heard for that long. It is counted in breaths, each begun when the one before has ended: a timer of the
 * whole length is due at once where a telephone wakes or a busy machine comes back to the page, before the answer that waits behind it is
 * heard. A stretch in which nothing ran is one breath.
 */
export function patienceOf(patience: number | undefined, end: () => void): Patience {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const breathe = (left: number) => {
    if (left === 0) end();
    else timer = setTimeout(breathe, (patience ?? 0) / BREATHS, left - 1);
  };
  const stop = () => clearTimeout(timer);
  return {
    heard: () => {
      stop();
      if (patience !== undefined) breathe(BREATHS);
    },
    stop,
  };
}
