/** What only a clock can tell apart, of a record without a seed. Alone in its file: the script of many a page needs no more of a state. */
import type { Instant } from '../core/time.ts';

/** Before the draw, at it, and too long after it. */
export const WAITING = ['frozen', 'due', 'overdue'] as const;
export type Waiting = (typeof WAITING)[number];

/** The state at this time. Each begins with the very instant that its time names. */
export function waitingAt(
  { drawAt, overdueAt }: { readonly drawAt: Instant; readonly overdueAt: Instant },
  now: Instant,
): Waiting {
  if (now >= overdueAt) return 'overdue';
  return now >= drawAt ? 'due' : 'frozen';
}
