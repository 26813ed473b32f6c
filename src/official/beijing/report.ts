/** A re-run as plain facts: what was read, what was typed, what came out. */
import { type BeijingDraw, TIME_OUT } from './algorithm.ts';
import type { Comparison } from './comparison.ts';
import type { CodeAnswer, Winner } from './outcome.ts';
import { winnersOf } from './outcome.ts';
import type { BeijingPool } from './pool.ts';

/** The zip a pool was read from. `announcedMd5` is null where none was given, and then nothing was compared. */
export interface ReadZip {
  readonly file: string;
  readonly bytes: number;
  /** 32 lower-case hex digits. */
  readonly md5: string;
  readonly announcedMd5: string | null;
}

export interface Rerun {
  readonly zip: ReadZip;
  readonly pool: BeijingPool;
  /** Six digits. */
  readonly seed: string;
  readonly draw: BeijingDraw;
  readonly answer?: CodeAnswer | undefined;
  readonly comparison?: Comparison | undefined;
}

/** The MD5 of a zip with what came of comparing it: null where none was announced. */
export function zipFacts({ file, bytes, md5, announcedMd5 }: ReadZip) {
  return { file, bytes, md5, announcedMd5, md5Agrees: announcedMd5 === null ? null : md5 === announcedMd5 };
}

/** A draw's own facts; `winners` is empty after a time-out, and what had been picked stands under `pickedBeforeTimeOut`. */
export function drawFacts(
  draw: BeijingDraw,
  seed: string,
  winners: readonly object[],
  picked: readonly object[],
) {
  const { outcome, drawn, limit } = draw;
  return {
    seed,
    outcome,
    ...(outcome === 'time-out' ? { error: TIME_OUT } : {}),
    limit,
    numbersDrawn: drawn,
    passedOver: outcome === 'all' ? 0 : drawn - draw.picks.length,
    winners,
    ...(outcome === 'time-out' ? { pickedBeforeTimeOut: picked } : {}),
  };
}

/** What a re-run from a pool comes to, for JSON. */
export function rerunFacts({ zip, pool, seed, draw, answer, comparison }: Rerun) {
  const { type, period, title, drawTime, publishTime, tickets, quota, warnings, codes } = pool;
  const picked: Winner[] = winnersOf({ ...draw, outcome: 'drawn' }, codes);
  return {
    system: 'beijing',
    zip: zipFacts(zip),
    type,
    period,
    title,
    drawTime,
    publishTime,
    tickets,
    quota,
    warnings,
    ...drawFacts(draw, seed, winnersOf(draw, codes), picked),
    ...(answer === undefined ? {} : { answer }),
    ...(comparison === undefined ? {} : { comparison }),
  };
}
