/**
 * What whoever knows the randomness can do: try one commitment after the other, until the draw gives what is wanted. Another second of
 * freezing is another commitment, another seed, another draw.
 */

import type { Commitment } from '../core/commitment.ts';
import { writeDocument } from '../core/documents.ts';
import { draw } from '../core/draw.ts';
import { sha256 } from '../core/hashing.ts';
import { codeOf, type List } from '../core/list.ts';
import { deriveSeed } from '../core/seed.ts';
import type { Reveal } from '../core/sources.ts';
import { timeText, unixSeconds } from '../core/time.ts';
import { revealedValue } from '../selftest/record.ts';
import { rowOf } from './list.ts';

/** Commitments that are tried at most. */
export const MOST_TRIES = 2000;

export interface Found {
  readonly tries: number;
  /** Null where none of them did. */
  readonly commitment: Commitment | null;
}

/** The first commitment, of those dated a second earlier each, under which this code is allocated. */
export async function searched(
  commitment: Commitment,
  list: List,
  reveals: readonly Reveal[],
  code: string,
): Promise<Found> {
  if (rowOf(list, code) === null) return { tries: 0, commitment: null };
  const values = reveals.map(revealedValue);
  const first = unixSeconds(commitment.frozenAt);
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const tried = { ...commitment, frozenAt: timeText(first - tries) };
    const seed = deriveSeed(sha256(writeDocument(tried)), values);
    const { rows } = await draw(list, seed, commitment.quota, 0);
    if (rows.some((row) => codeOf(list, row) === code)) return { tries, commitment: tried };
  }
  return { tries: MOST_TRIES, commitment: null };
}
