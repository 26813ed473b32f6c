/** What the panel of a round knows: what this device has of it, and what is being done. */
import type { KeepFault, KeptRound, RoundToKeep } from '../../offline/keep-round.ts';
import type { WorkerFault } from '../../offline/start-worker.ts';

export type Fault = KeepFault | WorkerFault;

export type State =
  /** Nobody has looked yet. */
  | { readonly at: 'unasked' }
  | {
      readonly at: 'rest';
      readonly kept: readonly KeptRound[];
      readonly fault: Fault | null;
      readonly isRemoved: boolean;
    }
  /** `bytes` null: the site's own copy is being made, which comes first. */
  | { readonly at: 'keeping'; readonly bytes: number | null };

/** What this device has of a round, seen from the page's. */
export interface Standing {
  /** The whole of what the page speaks of, since when. */
  readonly whole: string | null;
  /** An older version, whole, since when; null where there is none. */
  readonly older: string | null;
  /** Bytes of what the page speaks of that are here, where not all of them are. */
  readonly part: number;
}

/** @param kept of this round */
export function standingOf(kept: readonly KeptRound[], { version }: Pick<RoundToKeep, 'version'>): Standing {
  const own = kept.find((one) => one.version === version);
  const older = kept.filter((one) => one.version !== version && one.since !== null);
  return {
    whole: own?.since ?? null,
    older: own?.since === undefined || own.since === null ? (older.at(-1)?.since ?? null) : null,
    part: own === undefined || own.since !== null ? 0 : own.bytes,
  };
}
