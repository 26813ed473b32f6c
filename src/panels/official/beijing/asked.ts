/** Work that was asked for and may take a while: one at a time, and what comes after another has begun is not shown. */
export interface Asked {
  /** Does some work; gives false where another began meanwhile, or it was stopped. */
  readonly isCurrent: () => boolean;
  readonly signal: AbortSignal;
}

/** @returns begins another work, which ends the one before */
export function oneAtATime(): { begin(): Asked; stop(): void } {
  let current = new AbortController();
  return {
    begin: () => {
      current.abort();
      const mine = new AbortController();
      current = mine;
      return { isCurrent: () => current === mine && !mine.signal.aborted, signal: mine.signal };
    },
    stop: () => current.abort(),
  };
}
