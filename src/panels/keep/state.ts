/** What the panel of a round knows: what this device has of it, and what is being done. */
import type { KeptVersion } from '../../offline/kept-rounds.ts';
import type { KeepFault } from '../../offline/not-kept.ts';
import type { RoundToKeep } from '../../offline/round-versions.ts';
import type { WorkerFault } from '../../offline/start-worker.ts';

export type Fault = KeepFault | WorkerFault;

export type State =
  /** Nobody has looked yet. */
  | { readonly at: 'unasked' }
  | {
      readonly at: 'rest';
      readonly kept: readonly KeptVersion[];
      readonly fault: Fault | null;
      readonly isRemoved: boolean;
    }
  /** `bytes` null: the site's own copy is being made, which comes first. */
  | { readonly at: 'keeping'; readonly bytes: number | null };

/** What this device has of a round, seen from the page's. */
export interface Standing {
  /** The whole of what the page speaks of, since when. */
  readonly whole: string | null;
  /** A newer version that has all of it, whole, since when; null where there is none, or where the page's own is whole. */
  readonly newer: string | null;
  /** An older version, whole, since when; null where there is none. */
  readonly older: string | null;
  /** Bytes of what the page speaks of that are here, where not all of them are. */
  readonly part: number;
}

/** @param kept of this round */
export function standingOf(
  kept: readonly KeptVersion[],
  { version }: Pick<RoundToKeep, 'version'>,
): Standing {
  const own = kept.find((one) => one.version === version);
  const others = kept.filter((one) => one.version !== version && one.since !== null);
  const whole = own?.since ?? null;
  const newer = whole === null ? (others.findLast(({ isNewer }) => isNewer)?.since ?? null) : null;
  // Where all of it is here, nothing else is to be said of it.
  const isHere = whole !== null || newer !== null;
  return {
    whole,
    newer,
    older: isHere ? null : (others.at(-1)?.since ?? null),
    part: isHere ? 0 : (own?.bytes ?? 0),
  };
}
