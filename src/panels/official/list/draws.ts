/** Every real draw that can be run again from the figures this site holds, whatever its system: what its row says. */
import { PUBLISHED_DRAWS } from '../../../official/beijing/draws.ts';
import type { KindName } from '../../../official/beijing/head.ts';
import { NOMCOM_DRAWS } from '../../../official/rfc3797/nomcom-draws.ts';
import { AUDIT_DRAWS } from '../../../official/rivest/audit-draws.ts';

export const SYSTEMS = ['beijing', 'rfc3797', 'rivest'] as const;
export type System = (typeof SYSTEMS)[number];

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
}

/** The day on which Colorado's seed was thrown. */
const COLORADO_DAY = '2017-11-17';

export const REAL_DRAWS: readonly RealDraw[] = [
  ...PUBLISHED_DRAWS.map((draw) => ({
    id: draw.id,
    name: { system: 'beijing', period: draw.period, kind: draw.kind } as const,
    when: draw.date,
    pool: draw.tickets,
    drawn: draw.quota,
    from: { seed: draw.seed },
  })),
  ...NOMCOM_DRAWS.filter(({ isReal }) => isReal).map((draw) => ({
    id: draw.id,
    name: { system: 'rfc3797', year: draw.year } as const,
    when: String(draw.year),
    pool: draw.pool,
    drawn: draw.select,
    from: { sources: draw.sources.length },
  })),
  ...AUDIT_DRAWS.map((draw) => ({
    id: draw.id,
    name: { system: 'rivest', county: draw.county } as const,
    when: COLORADO_DAY,
    pool: draw.total,
    drawn: draw.count,
    from: { seed: draw.seed },
  })),
];
