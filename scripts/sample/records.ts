/** The records of the demonstration rounds, each in a folder of its own. */
import { SAMPLE_ROUNDS, type SamplePool, type SampleRound, type VoidedPool } from './rounds.ts';

/** A record to be made. */
export interface SampleRecord {
  readonly round: SampleRound;
  readonly pool: SamplePool;
  /** Its folder in the round's: the pool's name, or `<pool>.2` for what replaces the pool's first commitment. */
  readonly folder: string;
  readonly rows: number;
  readonly frozenAt: string;
  /** How it was voided, or null where it was drawn. */
  readonly voided: VoidedPool | null;
}

function recordsOf(round: SampleRound, pool: SamplePool): SampleRecord[] {
  const { rows, replaces } = pool;
  const drawn = { round, pool, rows, frozenAt: round.frozenAt, voided: null };
  if (replaces === undefined) return [{ ...drawn, folder: pool.pool }];
  const voided = { ...drawn, rows: replaces.rows, frozenAt: replaces.frozenAt, voided: replaces };
  return [
    { ...voided, folder: pool.pool },
    { ...drawn, folder: `${pool.pool}.2` },
  ];
}

/** All of a round, in the order of their commitments. */
export function sampleRecords(round: SampleRound): SampleRecord[] {
  return round.pools.flatMap((pool) => recordsOf(round, pool));
}

/** All of them, by date. */
export const SAMPLE_RECORDS: readonly SampleRecord[] = SAMPLE_ROUNDS.flatMap(sampleRecords);
