/** What a run in its thread is given, and what it tells. */
import type { Found } from './loop.ts';

/** What a run in its thread is given. */
export interface Order {
  readonly target: string;
  readonly seed: number;
  readonly milliseconds: number;
  readonly cases: number;
  /** Counts inputs, and holds the length and the bytes of the one that is being read; between them, whether the run is to end: 1. */
  readonly now: SharedArrayBuffer;
}

/** What it tells. */
export type Told =
  | { readonly kind: 'found'; readonly found: Found }
  | {
      readonly kind: 'ran';
      readonly cases: number;
      readonly twins: number;
      readonly came: number;
      readonly kept: readonly Uint8Array[];
    };

/** Bytes before those of an input: its number, its length, and whether the run is to end. */
export const HEAD = 12;
