/** The five seals as the checks press or break them. */
import { CHECK_IDS, type Check, type CheckId } from '../core/checks.ts';
import type { Link, SealState } from './seal-state.ts';

/** The checks that a seal stands for. */
const CHECKS_OF: Readonly<Record<Link, readonly CheckId[]>> = {
  list: ['list.form', 'list.digest', 'list.root'],
  commitment: ['commitment.expected', 'commitment.form', 'rules.digest', 'seed.timing'],
  seed: ['seed.form', 'seed.secret', 'seed.balls', 'seed.drand', 'seed.text'],
  draw: ['draw.result'],
  result: ['result.summary'],
};

/** The seal that a check belongs to; null for a check of the log, which has none. */
export function linkOf(id: CheckId): Link | null {
  for (const [link, ids] of Object.entries(CHECKS_OF)) if (ids.includes(id)) return link as Link;
  return null;
}

/** A seal: broken by one failed check, pressed once all its checks have passed, else empty. */
export interface CheckedSeal {
  readonly state: SealState;
  /** All its checks were made, and some of them skipped. */
  readonly isSkipped: boolean;
}

/** @param checks those made so far, in the order of section 6 */
export function checkedSeal(link: Link, checks: readonly Pick<Check, 'id' | 'status'>[]): CheckedSeal {
  const ids = CHECKS_OF[link];
  const own = checks.filter(({ id }) => ids.includes(id));
  const place = (id: CheckId | undefined) => (id === undefined ? -1 : CHECK_IDS.indexOf(id));
  const isComplete = own.length > 0 && place(checks.at(-1)?.id) >= place(ids.at(-1));
  const isSkipped = isComplete && own.some(({ status }) => status === 'skip');
  if (own.some(({ status }) => status === 'fail')) return { state: 'broken', isSkipped };
  return { state: isComplete && !isSkipped ? 'pressed' : 'empty', isSkipped };
}
