/** One verification as far as its worker has told of it. */
import { CHECK_IDS, type Check, type CheckId } from '../../core/checks.ts';
import type { Step } from '../../verifier/protocol.ts';
import { RANKS_TOLD } from '../../verifier/ranks.ts';
import type { Chosen } from './choice.ts';

/** What is being done, of the steps that say it. */
export type Doing = Extract<Step, { type: 'bytes' | 'progress' | 'started' }>;

export interface MadeCheck {
  readonly check: Check;
  /** Milliseconds it took. */
  readonly ms: number;
}

export interface Run {
  /** Counts the runs of this page, from 1: what another run tells is not of this one. */
  readonly id: number;
  readonly chosen: Chosen;
  /** Since when the copy is kept that it is read from, where it is. */
  readonly kept: string | null;
  /** The check begun last, and whether it is still being made. */
  readonly at: CheckId | null;
  readonly isMaking: boolean;
  readonly made: readonly MadeCheck[];
  readonly doing: Doing | null;
  /** How far it is, from 0 to 1. */
  readonly share: number;
  /** Tickets in the order of their ranks, batch by batch. */
  readonly batches: readonly Float64Array[];
  /** How many messages have come. */
  readonly heard: number;
}

export const newRun = (id: number, chosen: Chosen): Run => ({
  id,
  chosen,
  kept: null,
  at: null,
  isMaking: false,
  made: [],
  doing: null,
  share: 0,
  batches: [],
  heard: 0,
});

/** Checks are made in the order of the report, so that the place of one says how far all is. */
const shareAt = (id: CheckId | null, part: number): number =>
  ((id === null ? 0 : CHECK_IDS.indexOf(id)) + part) / CHECK_IDS.length;

export function withStep(before: Run, step: Step): Run {
  const run: Run = { ...before, heard: before.heard + 1 };
  switch (step.type) {
    case 'kept':
      return { ...run, kept: step.since };
    case 'bytes':
      return { ...run, doing: step };
    case 'progress':
      return { ...run, doing: step, share: shareAt(run.at, step.done / Math.max(step.done, step.total, 1)) };
    case 'started':
      return { ...run, doing: step, at: step.id, isMaking: true, share: shareAt(step.id, 0) };
    case 'check':
      return {
        ...run,
        isMaking: false,
        made: [...run.made, { check: step.check, ms: step.ms }],
        share: shareAt(step.check.id, 1),
      };
    case 'ranks':
      return { ...run, batches: [...run.batches, step.tickets] };
  }
}

/** What is known of a lottery before it is run again. */
export interface Lottery {
  readonly total: number;
  readonly allocated: number;
  /** Ranks that will be told of. */
  readonly wanted: number;
}

/** Null before any rank was drawn. */
export function lotteryOf({ made, batches }: Pick<Run, 'made' | 'batches'>): Lottery | null {
  if (batches.length === 0) return null;
  const figure = (id: CheckId, name: string, absent: number): number => {
    const check = made.find((one) => one.check.id === id)?.check;
    return check === undefined ? absent : Number(check.facts[name] ?? 0);
  };
  const allocated = figure('commitment.form', 'quota', 1);
  const ranks = allocated + figure('commitment.form', 'reserves', 0);
  return {
    total: figure('list.form', 'tickets', 1),
    allocated,
    wanted: Math.min(ranks, figure('list.form', 'rows', 1), RANKS_TOLD),
  };
}
