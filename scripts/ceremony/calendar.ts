/** The whole course of a round, from freezing to publishing, as a promise settles it. */
import { drandChain, drandDue } from '../../src/core/drand.ts';
import { unixSeconds } from '../../src/core/time.ts';
import { isRead, MISSED_AFTER, type Planned, readBySeconds, timeOf, WITNESS_TIME } from './judgements.ts';

/** What happens, in the order in which it does where times are equal. */
export const STEPS = ['frozen', 'witnessed', 'draw', 'read', 'beacon', 'reveal', 'missed'] as const;
export type Step = (typeof STEPS)[number];

/** A step and its time. */
export interface Dated {
  readonly step: Step;
  readonly at: string;
  /** The beacon's chain and round, and how many seconds after the draw it is due; null for every other step. */
  readonly beacon: { readonly chain: string; readonly round: number; readonly after: number } | null;
}

/** The calendar in the order of its times. Requires times that exist. */
export function calendarOf(planned: Planned): Dated[] {
  const { sources, frozenAt, drawAt } = planned.promised;
  const draw = unixSeconds(drawAt);
  const beacons = sources.flatMap((source) => {
    const chain = source.kind === 'drand' ? drandChain(source.chain) : undefined;
    if (source.kind !== 'drand' || chain === undefined) return [];
    const due = drandDue(chain, source.round);
    return [{ due, beacon: { chain: chain.name, round: source.round, after: due - draw } }];
  });
  const dues = beacons.map(({ due }) => due);
  // Where nobody said when, they are read before the first beacon comes out.
  const lastRead = planned.readBy === null && dues.length > 0 ? Math.min(...dues) : readBySeconds(planned);
  const read = sources.some(isRead) ? [lastRead] : [];
  const known = Math.max(draw, ...read, ...dues);
  const at = (step: Step, seconds: number) => ({ step, at: timeOf(seconds), beacon: null });
  const dated: Dated[] = [
    at('frozen', unixSeconds(frozenAt)),
    at('witnessed', Math.max(unixSeconds(frozenAt), draw - WITNESS_TIME)),
    at('draw', draw),
    ...read.map((seconds) => at('read', seconds)),
    ...beacons.map(({ due, beacon }) => ({ step: 'beacon' as const, at: timeOf(due), beacon })),
    at('reveal', known),
    at('missed', draw + MISSED_AFTER),
  ];
  const order = ({ step }: Dated) => STEPS.indexOf(step);
  return dated.sort((a, b) => unixSeconds(a.at) - unixSeconds(b.at) || order(a) - order(b));
}
