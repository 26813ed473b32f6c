/**
 * The reader's trust policy in a look-up (spec, sections 7 and 8). What checks signatures is many times longer than the rest of a look-up:
 * it is loaded only here, for readers who have a policy.
 */

import { MingqianError, messageOf } from '../core/errors.ts';
import type { Included } from '../core/log/inclusion.ts';
import type { Policy } from '../core/log/policy.ts';
import { type CheckedReceipt, checkReceipt } from '../core/receipt.ts';
import { LookUpFault, refused } from './fault.ts';
import type { GivenPolicy } from './given-policy.ts';

const PROOF = 'commitment.tlog-proof';
/** A result's own proof goes by its place in the log; this is what it is called here. */
const RESULT_PROOF = 'result.json .tlog-proof';

/** The reader's policy, and what checks by it. */
export interface ReaderPolicy extends Pick<GivenPolicy, 'origin'> {
  readonly policy: Policy;
  checkInclusion(file: string, proof: Uint8Array, entry: Uint8Array, policy: Policy): Included;
}

/**
 * @param given as the reader gives or keeps it; null where there is none
 * @throws LookUpFault `policy` where it is not well formed, which is no fault of a record; `logProgram` where what checks signatures does
 * not come
 */
export async function readerPolicy(given: GivenPolicy | null): Promise<ReaderPolicy | null> {
  if (given === null) return null;
  let program: [typeof import('../core/log/policy.ts'), typeof import('../core/log/inclusion.ts')];
  try {
    program = await Promise.all([import('../core/log/policy.ts'), import('../core/log/inclusion.ts')]);
  } catch (error) {
    const expected = 'expected the program that checks the publication log';
    throw new LookUpFault('logProgram', PROOF, `${expected}, found ${messageOf(error)}`);
  }
  const [{ readPolicy }, { checkInclusion }] = program;
  try {
    return { policy: readPolicy(given.bytes), origin: given.origin, checkInclusion };
  } catch (error) {
    if (!(error instanceof MingqianError)) throw error;
    throw refused('policy', 'policy', error);
  }
}

/** Whether what was refused is a proof of the log. */
function isOfLog(error: unknown): error is MingqianError {
  return error instanceof MingqianError && error.code.startsWith('log.');
}

/**
 * Checks a receipt; with a policy its proof of the log must hold too.
 * @throws LookUpFault `log` where it does not; MingqianError of checkReceipt
 */
export async function checkReceiptFor(
  receipt: Uint8Array,
  reader: ReaderPolicy | null,
): Promise<CheckedReceipt> {
  try {
    return await checkReceipt(receipt, reader?.policy ?? null);
  } catch (error) {
    throw isOfLog(error) ? refused('log', PROOF, error) : error;
  }
}

/**
 * Demands that a proof shows this result.json in a log of the policy. That it is the only one of its commitment is not shown by it.
 * @throws LookUpFault `log`
 */
export function demandLoggedResult(
  { policy, checkInclusion }: ReaderPolicy,
  proof: Uint8Array,
  result: Uint8Array,
  receipt: Uint8Array,
): void {
  try {
    checkInclusion(RESULT_PROOF, proof, result, policy);
  } catch (error) {
    throw isOfLog(error) ? refused('log', RESULT_PROOF, error, receipt) : error;
  }
}
