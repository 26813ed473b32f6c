/**
 * What speaks against a promise: what is refused before anything is written, what a publisher is warned of, and what is only noted.
 * Verdicts know no clock (spec, section 6), but a publisher has one. `round plan` and `freeze` ask here, so that they never differ.
 */
import type { Commitment } from '../../src/core/commitment.ts';
import { drandChain, drandDue } from '../../src/core/drand.ts';
import type { Source } from '../../src/core/sources.ts';
import { unixSeconds } from '../../src/core/time.ts';

/** What is promised, and when balls and texts will have been read. */
export interface Planned {
  readonly promised: Pick<Commitment, 'sources' | 'frozenAt' | 'drawAt'>;
  /** Null where nobody said: then they have to be read before the first beacon, which may not be due within five minutes. */
  readonly readBy: string | null;
}

/** What the judge knows besides. */
export interface Circumstances {
  /** The present time. */
  readonly now: string;
  /** Whether the commitment stands already, so that its `frozenAt` has to be past. */
  readonly isFrozen?: boolean;
  /** Whether a draw of the past is meant. */
  readonly isPast?: boolean;
}

/** What is judged, as data; times as the protocol writes them, seconds as integers, sources counted from 1. */
export type Judged =
  | { readonly kind: 'order'; readonly frozenAt: string; readonly drawAt: string }
  | { readonly kind: 'chain'; readonly source: number; readonly chain: string }
  | {
      readonly kind: 'beaconBeforeDraw';
      readonly chain: string;
      readonly round: number;
      readonly drawAt: string;
    }
  | {
      readonly kind: 'beaconBeforeRead';
      readonly round: number;
      readonly due: string;
      readonly readBy: string;
    }
  | { readonly kind: 'beaconSoon'; readonly round: number; readonly after: number }
  | { readonly kind: 'beaconLate'; readonly round: number; readonly after: number }
  | { readonly kind: 'readBeforeDraw'; readonly readBy: string; readonly drawAt: string }
  | { readonly kind: 'nothingToRead'; readonly readBy: string }
  | { readonly kind: 'drawPast'; readonly drawAt: string; readonly now: string }
  | { readonly kind: 'frozenPast'; readonly frozenAt: string; readonly now: string }
  | { readonly kind: 'frozenFuture'; readonly frozenAt: string; readonly now: string }
  | { readonly kind: 'noWitnessTime'; readonly seconds: number }
  | { readonly kind: 'controlled' }
  | {
      readonly kind: 'few';
      readonly source: number;
      readonly of: 'balls' | 'text';
      /** How many values it can have. */
      readonly values: bigint;
      /** Whether a beacon that comes out later keeps them from being tried. */
      readonly hasBeacon: boolean;
    };
export type JudgedKind = Judged['kind'];

/** `refused`: freeze writes nothing. */
export type Weight = 'refused' | 'warned' | 'noted';
export type Judgement = Judged & { readonly weight: Weight };

/** Seconds after `drawAt` before which no beacon should be due: balls take time, and clocks differ (spec, section 9). */
export const BEACON_MARGIN = 300;
/** A list that is said to be frozen so much earlier or later than now was not frozen by this run, seconds. */
const NOW = 3600;
/** Less time than this between freezing and drawing is none to ask witnesses again in, seconds. */
export const WITNESS_TIME = 3600;
/** So long after the draw a log's monitor misses the result (spec, section 8), seconds. */
export const MISSED_AFTER = 86_400;
/** As many values as keys of 112 bits, the least that NIST SP 800-131A allows: fewer can be tried out, or may be soon. */
const ENOUGH_VALUES = 1n << 112n;

/** From so many values on, nobody says how long it would take to try them all. */
export const LISTED = 10n ** 15n;
/** How many values one core tries in a second, each until the last place of the largest draw is filled (docs/threat-model.md). */
const TRIES = 25n;

/** Seconds in which one core tries so many values; at least one. */
export function secondsToTry(values: bigint): number {
  return Math.max(1, Number(values / TRIES));
}

/** Whether people read its value, and type it. */
export const isRead = (source: Source): source is Extract<Source, { kind: 'balls' | 'text' }> =>
  source.kind === 'balls' || source.kind === 'text';

/**
 * When balls and texts will have been read, in seconds since 1970: as said, or the second before which no beacon may be due that is to
 * come out after them, five minutes after the draw (spec, section 9).
 */
export function readBySeconds({ promised, readBy }: Planned): number {
  return readBy === null ? unixSeconds(promised.drawAt) + BEACON_MARGIN - 1 : unixSeconds(readBy);
}

/** How many values balls or a text can have. */
function valuesOf(source: Extract<Source, { kind: 'balls' | 'text' }>): bigint {
  if (source.kind === 'balls') return 10n ** BigInt(source.digits);
  return [...source.form].reduce(
    (values, place) => values * (place === '0' ? 10n : place === 'x' ? 16n : 1n),
    1n,
  );
}

function* ofBeacons(planned: Planned): Generator<Judgement> {
  const { promised, readBy } = planned;
  const draw = unixSeconds(promised.drawAt);
  const isSomethingRead = promised.sources.some(isRead);
  for (const [i, source] of promised.sources.entries()) {
    if (source.kind !== 'drand') continue;
    const { round } = source;
    const chain = drandChain(source.chain);
    if (chain === undefined) {
      yield { weight: 'refused', kind: 'chain', source: i + 1, chain: source.chain };
      continue;
    }
    const due = drandDue(chain, round);
    const after = due - draw;
    if (after < 0)
      yield {
        weight: 'refused',
        kind: 'beaconBeforeDraw',
        chain: chain.name,
        round,
        drawAt: promised.drawAt,
      };
    else if (isSomethingRead && due <= readBySeconds(planned))
      yield {
        weight: 'refused',
        kind: 'beaconBeforeRead',
        round,
        due: timeOf(due),
        readBy: readBy ?? timeOf(draw + BEACON_MARGIN),
      };
    else if (after < BEACON_MARGIN) yield { weight: 'warned', kind: 'beaconSoon', round, after };
    else if (after > MISSED_AFTER) yield { weight: 'warned', kind: 'beaconLate', round, after };
  }
}

function* ofDates(
  planned: Planned,
  { now, isFrozen = false, isPast = false }: Circumstances,
): Generator<Judgement> {
  const { frozenAt, drawAt } = planned.promised;
  const [frozen, draw, present] = [frozenAt, drawAt, now].map(unixSeconds) as [number, number, number];
  if (frozen >= draw) yield { weight: 'refused', kind: 'order', frozenAt, drawAt };
  if (!isFrozen && draw <= present)
    yield { weight: isPast ? 'warned' : 'refused', kind: 'drawPast', drawAt, now };
  if (!isFrozen && frozen < present - NOW) yield { weight: 'warned', kind: 'frozenPast', frozenAt, now };
  if (frozen > present + NOW) yield { weight: 'warned', kind: 'frozenFuture', frozenAt, now };
  const seconds = draw - Math.max(frozen, present);
  if (draw > present && frozen < draw && seconds < WITNESS_TIME)
    yield { weight: 'warned', kind: 'noWitnessTime', seconds };
}

function* ofReading({ promised, readBy }: Planned): Generator<Judgement> {
  if (readBy === null) return;
  if (!promised.sources.some(isRead)) yield { weight: 'refused', kind: 'nothingToRead', readBy };
  else if (unixSeconds(readBy) <= unixSeconds(promised.drawAt))
    yield { weight: 'refused', kind: 'readBeforeDraw', readBy, drawAt: promised.drawAt };
}

function* ofSources({ sources }: Planned['promised']): Generator<Judgement> {
  const hasBeacon = sources.some(({ kind }) => kind === 'drand');
  if (!hasBeacon) yield { weight: 'warned', kind: 'controlled' };
  for (const [i, source] of sources.entries()) {
    if (!isRead(source)) continue;
    const values = valuesOf(source);
    if (values < ENOUGH_VALUES)
      yield {
        weight: hasBeacon ? 'noted' : 'warned',
        kind: 'few',
        source: i + 1,
        of: source.kind,
        values,
        hasBeacon,
      };
  }
}

/** A time of the protocol's years, or when the last of them ends. */
export function timeOf(seconds: number): string {
  return `${new Date(1000 * Math.min(seconds, LAST_SECOND)).toISOString().slice(0, 19)}Z`;
}
const LAST_SECOND = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

/** All that is to be said of a promise. Requires times that exist (spec, section 1). */
export function judgementsOf(planned: Planned, circumstances: Circumstances): Judgement[] {
  return [
    ...ofDates(planned, circumstances),
    ...ofReading(planned),
    ...ofBeacons(planned),
    ...ofSources(planned.promised),
  ];
}
