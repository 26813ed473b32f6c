/** The other commitments in a log of which a reader is told, since they may be for the same draw (spec, section 8). */

import { toHex } from '../bytes.ts';
import type { Commitment } from '../commitment.ts';
import { writeDocument } from '../documents.ts';
import { unixSeconds } from '../time.ts';
import type { History } from './history.ts';
import { commitmentsOf, noticesOf } from './unique.ts';

/** Draws less than a day apart are told, whatever they are called. */
const DAY = 86_400;

/** Why a reader is told of a commitment. */
export type Relation =
  /** Its draw is less than a day from this one's. */
  | 'sameDay'
  /** It has an equal source. */
  | 'sameSource'
  /** It is an earlier one for the same pool: it stands before this one, or its draw is before. */
  | 'samePool';

export interface Related {
  /** Its place in the log, from 0. */
  readonly index: number;
  /** SHA-256 of its document, hex. */
  readonly hash: string;
  readonly round: string;
  readonly pool: string;
  readonly drawAt: string;
  /** At least one. */
  readonly relations: readonly Relation[];
  /** Whether the log has a result of it. */
  readonly hasResult: boolean;
  /** Whether a notice voids it, with a proof or without. */
  readonly hasNotice: boolean;
}

/** Those of this commitment's log, in its order. @param hash its own, hex @param index its place, as its proof says */
export function relatedOf(history: History, commitment: Commitment, hash: string, index: number): Related[] {
  const sourceTexts = (of: Commitment) => of.sources.map((source) => toHex(writeDocument(source)));
  const own = new Set(sourceTexts(commitment));
  const drawn = unixSeconds(commitment.drawAt);
  const results = new Set<string>();
  for (const { document } of history.entries)
    if (document.type === 'result') results.add(document.commitment);
  const noticed = new Set(noticesOf(history).map(({ document }) => document.voids));
  return commitmentsOf(history).flatMap((other) => {
    if (other.hash === hash) return [];
    const { round, pool, drawAt } = other.document;
    const apart = unixSeconds(drawAt) - drawn;
    const relations: Relation[] = [];
    if (Math.abs(apart) < DAY) relations.push('sameDay');
    if (sourceTexts(other.document).some((one) => own.has(one))) relations.push('sameSource');
    if (pool === commitment.pool && (other.index < index || apart < 0)) relations.push('samePool');
    if (relations.length === 0) return [];
    const [hasResult, hasNotice] = [results.has(other.hash), noticed.has(other.hash)];
    return [{ index: other.index, hash: other.hash, round, pool, drawAt, relations, hasResult, hasNotice }];
  });
}
