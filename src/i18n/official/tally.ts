/** How many draws came out how. */
export interface Tally {
  readonly every: number;
  readonly ends: number;
  readonly differs: number;
  readonly stopped: number;
}
