/** A code looked up in pools: by the search index over the network, else in the list that this device keeps. */
import type { Control } from '../core/control.ts';
import type { RecordSource } from '../core/record.ts';
import type { Ahead } from './ahead.ts';
import type { Answer } from './answer.ts';
import { LookUpFault, NOT_FETCHED } from './fault.ts';
import type { GivenPolicy } from './given-policy.ts';
import { lookUpByIndex, type OnBytes, type PoolToSearch, type ReadFile } from './index-look-up.ts';
import { lookUpInList } from './list-look-up.ts';
import { withResult } from './with-result.ts';

/** Where files come from. */
export interface Sources {
  readonly network: ReadFile;
  /** The reader's trust policy; without one, proofs of the log are not looked at. */
  readonly policy?: GivenPolicy | null;
  /** What was read before there was a code; without it everything is read now. */
  readonly ahead?: Ahead;
  /** The pool's record as this device keeps it, all files of one version, or null. Never asks the network. */
  kept(pool: PoolToSearch): Promise<(RecordSource & { readonly since: string }) | null>;
}

export interface Found {
  readonly answer: Answer;
  /** `kept`: found in the list on this device; no file's name told anybody which page it is on. */
  readonly from: 'network' | 'kept';
  /** Since when the list is kept on this device, by its clock; null where it came over the network. */
  readonly since: string | null;
}

/** What looking in one pool came to. */
export type PoolOutcome<P extends PoolToSearch> =
  | { readonly pool: P; readonly found: Found; readonly error: null }
  | { readonly pool: P; readonly found: null; readonly error: LookUpFault };

/**
 * Looks a code up in a pool.
 * @param code one that isCode accepts
 * @throws LookUpFault: there is no answer then, and never a guess; MingqianError `cancelled`
 */
export async function lookUp(
  code: string,
  pool: PoolToSearch,
  sources: Sources,
  control: Control = {},
): Promise<Found> {
  const { network, policy = null, ahead } = sources;
  try {
    const answer = await lookUpByIndex(code, pool, network, control, policy, ahead?.of(pool) ?? null);
    return { answer, from: 'network', since: null };
  } catch (error) {
    // Whatever it was, what was read before is not relied on again.
    ahead?.forget(pool);
    if (!(error instanceof LookUpFault) || !NOT_FETCHED.includes(error.code)) throw error;
    const record = await sources.kept(pool);
    if (record === null) throw error;
    return {
      answer: await lookUpInList(code, pool, record, control, policy),
      from: 'kept',
      since: record.since,
    };
  }
}

/**
 * Looks a code up in each of some pools. One that gives no answer says why; it does not keep the others from theirs.
 * @throws MingqianError `cancelled`
 */
export async function lookUpInPools<P extends PoolToSearch>(
  code: string,
  pools: readonly P[],
  sources: Sources,
  control: Control = {},
): Promise<PoolOutcome<P>[]> {
  return Promise.all(
    pools.map(async (pool): Promise<PoolOutcome<P>> => {
      try {
        return { pool, found: await lookUp(code, pool, sources, control), error: null };
      } catch (error) {
        if (error instanceof LookUpFault) return { pool, found: null, error };
        throw error;
      }
    }),
  );
}

/** Whether a pool lists the code, or nobody knows. */
const mayList = ({ found }: PoolOutcome<PoolToSearch>): boolean =>
  found === null || found.answer.checked.listed;

/**
 * Looks up what was typed: the code itself, and where no pool lists that, the one that may have been meant.
 * @returns what was found, and for which code
 * @throws MingqianError `cancelled`
 */
export async function lookUpTypedCode<P extends PoolToSearch>(
  { code, ungrouped }: { readonly code: string; readonly ungrouped: string | null },
  pools: readonly P[],
  sources: Sources,
  control: Control = {},
): Promise<{ readonly code: string; readonly outcomes: PoolOutcome<P>[] }> {
  const outcomes = await lookUpInPools(code, pools, sources, control);
  if (ungrouped === null || outcomes.some(mayList)) return { code, outcomes };
  const others = await lookUpInPools(ungrouped, pools, sources, control);
  return others.some(mayList) ? { code: ungrouped, outcomes: others } : { code, outcomes };
}

/**
 * An answer with the rank that result.csv has, which was too long to be read unasked, or did not come then.
 * @throws LookUpFault, MingqianError those of withResult
 */
export function lookUpRank(
  answer: Answer,
  { place }: PoolToSearch,
  read: ReadFile,
  onBytes: OnBytes,
  control: Control = {},
): Promise<Answer> {
  const path = `rounds/${place}/result.csv`;
  return withResult(answer, (limit) => read(path, limit, onBytes), control);
}
