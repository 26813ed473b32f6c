/** Every real draw that can be run again from the figures this site holds, whatever its system. */
import { toHex } from '../../../core/bytes.ts';
import { sha256 } from '../../../core/hashing.ts';
import { PUBLISHED_DRAWS, type PublishedDraw, reproduce } from '../../../official/beijing/draws.ts';
import type { KindName } from '../../../official/beijing/head.ts';
import { compareNumbers, inOrder } from '../../../official/published-numbers.ts';
import { keyOf, readSource } from '../../../official/rfc3797/key.ts';
import { NOMCOM_DRAWS, type NomcomDraw } from '../../../official/rfc3797/nomcom-draws.ts';
import { selectByKey } from '../../../official/rfc3797/selection.ts';
import { AUDIT_DRAWS, type AuditDraw } from '../../../official/rivest/audit-draws.ts';
import { words } from '../../../official/rivest/sampler.ts';

export const SYSTEMS = ['beijing', 'rfc3797', 'rivest'] as const;
export type System = (typeof SYSTEMS)[number];

export type Outcome =
  /** All that was published was compared and is the same: `compared` numbers. */
  | { readonly kind: 'every'; readonly compared: number }
  /** The first and the last published tickets come in the generated order; what lies between was not compared. */
  | { readonly kind: 'ends'; readonly first: number; readonly last: number; readonly passedOver: number }
  | { readonly kind: 'differs' };

/** Which draw of its system. */
export type Name =
  | { readonly system: 'beijing'; readonly period: string; readonly kind: KindName }
  | { readonly system: 'rfc3797'; readonly year: number }
  | { readonly system: 'rivest'; readonly county: string };

export interface RealDraw {
  /** Also its place on the page of its system. */
  readonly id: string;
  readonly name: Name;
  /** The day on which the randomness was made, `YYYY-MM-DD`, or the year. */
  readonly when: string;
  /** How many there were to draw from. */
  readonly pool: number;
  /** How many were drawn. */
  readonly drawn: number;
  /** The seed, or how many sources were combined. */
  readonly from: { readonly seed: string } | { readonly sources: number };
  rerun(): Promise<Outcome>;
}

/** The day on which Colorado's seed was thrown. */
const COLORADO_DAY = '2017-11-17';

/** A draw of Beijing's quotas, run again from tickets, quota and seed. */
export async function rerunBeijing(draw: PublishedDraw): Promise<Outcome> {
  const found = await reproduce(draw, async (bytes) => toHex(sha256(bytes)));
  if (!found.agrees) return { kind: 'differs' };
  if (found.kind === 'whole') return { kind: 'every', compared: found.tickets.length };
  if (found.passedOver === null) return { kind: 'differs' };
  const [first, last] = [draw.firstTickets.length, draw.lastTickets.length];
  return { kind: 'ends', first, last, passedOver: found.passedOver };
}

/** A selection of the IETF's, run again from what its sources published; the order is compared too. */
export function rerunNomcom({ sources, pool, select, published }: NomcomDraw): Outcome {
  const key = keyOf(sources.map((source) => readSource(source)));
  const numbers = selectByKey(key, pool, select).map(({ selected }) => selected);
  return compared(numbers, published);
}

/** A county's sample, run again from the seed; ballots were published sorted, each once. */
export function rerunAudit({ seed, total, count, ballots }: AuditDraw): Outcome {
  const drawn = Array.from(words({ seed, total, count, isDistinct: false }), ({ number }) => number);
  return compared(inOrder(drawn, 'sorted'), ballots);
}

function compared(computed: readonly number[], published: readonly number[]): Outcome {
  // That nothing differs from nothing would be no agreement.
  return published.length > 0 && compareNumbers(computed, published).same
    ? { kind: 'every', compared: published.length }
    : { kind: 'differs' };
}

export const REAL_DRAWS: readonly RealDraw[] = [
  ...PUBLISHED_DRAWS.map((draw) => ({
    id: draw.id,
    name: { system: 'beijing', period: draw.period, kind: draw.kind } as const,
    when: draw.date,
    pool: draw.tickets,
    drawn: draw.quota,
    from: { seed: draw.seed },
    rerun: () => rerunBeijing(draw),
  })),
  ...NOMCOM_DRAWS.filter(({ isReal }) => isReal).map((draw) => ({
    id: draw.id,
    name: { system: 'rfc3797', year: draw.year } as const,
    when: String(draw.year),
    pool: draw.pool,
    drawn: draw.select,
    from: { sources: draw.sources.length },
    rerun: async () => rerunNomcom(draw),
  })),
  ...AUDIT_DRAWS.map((draw) => ({
    id: draw.id,
    name: { system: 'rivest', county: draw.county } as const,
    when: COLORADO_DAY,
    pool: draw.total,
    drawn: draw.count,
    from: { seed: draw.seed },
    rerun: async () => rerunAudit(draw),
  })),
];
