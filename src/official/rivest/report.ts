/** A sample with everything it came from: what the command line and the page write as JSON and CSV. */
import { toHex } from '../../core/bytes.ts';
import { csvRow } from '../csv.ts';
import { type Manifest, placeIn } from './batch-manifest.ts';
import type { Sample, Word } from './sampler.ts';

/** One number drawn. */
export interface Draw {
  /** From 1. */
  readonly draw: number;
  readonly counter: number;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
  readonly number: number;
  /** With a manifest: the batch, and which one in it, from 1. */
  readonly batch?: string;
  readonly position?: number;
}

/** The `draw`-th number drawn. */
export function drawOf(draw: number, word: Word, manifest: Manifest | null): Draw {
  const { counter, digest, number } = word;
  return {
    draw,
    counter,
    sha256: toHex(digest),
    number,
    ...(manifest === null ? {} : placeIn(manifest, number)),
  };
}

/**
 * The whole sample as one line of JSON.
 * @param passedOver the counters whose numbers had been taken already
 */
export function sampleJson(
  { seed, total, count, isDistinct }: Sample,
  manifest: Manifest | null,
  draws: readonly Draw[],
  passedOver: readonly number[],
): string {
  return JSON.stringify({
    system: 'rivest',
    seed,
    total,
    count,
    distinct: isDistinct,
    ...(manifest === null
      ? {}
      : { manifest: manifest.batches.map(({ name, count: ballots }) => ({ batch: name, count: ballots })) }),
    draws,
    passedOver,
    numbers: draws.map(({ number }) => number),
  });
}

/** The header of the CSV, without its line end. */
export function sampleCsvHead(manifest: Manifest | null): string {
  return manifest === null ? 'draw,number' : 'draw,number,batch,position';
}

/** A row of the CSV, without its line end. */
export function sampleCsvRow(draw: number, number: number, manifest: Manifest | null): string {
  if (manifest === null) return `${draw},${number}`;
  const { batch, position } = placeIn(manifest, number);
  return csvRow([String(draw), String(number), batch, String(position)]);
}
