/** What a receipt's proof from the log is worth by the reader's trust policy (spec, section 7). */
import { toHex, utf8 } from '../bytes.ts';
import { writeDocument } from '../documents.ts';
import type { CheckedReceipt } from '../receipt.ts';
import { checkInclusion, checkWitnessed } from './inclusion.ts';
import { toldWitnesses, type Witnessed } from './log-checks.ts';
import type { Policy } from './policy.ts';

/** The proof as errors name it. */
const FILE = 'logProof';

/** A receipt's proof that holds: its commitment is in the log. */
export interface ReceiptLog {
  readonly origin: string;
  /** The commitment's place, from 0. */
  readonly index: number;
  /** Entries that the proof's checkpoint counts, and their root in hex. */
  readonly size: number;
  readonly root: string;
  /** The cosignatures that are before the draw and meet the quorum; null where the policy's quorum is `none`, and nobody was asked for. */
  readonly witnessed: readonly Witnessed[] | null;
}

/**
 * Makes log.inclusion and log.witnessed of a receipt that checkReceipt accepted. That there is no second commitment it does not
 * show: log.unique needs the log.
 * @returns null where the receipt carries no proof
 * @throws MingqianError `log.form`, `log.signature`, `log.path`, `log.quorum`: the receipt is wrong
 */
export function checkReceiptLog(
  { commitment, logProof }: Pick<CheckedReceipt, 'commitment' | 'logProof'>,
  policy: Policy,
): ReceiptLog | null {
  if (logProof === null) return null;
  const included = checkInclusion(FILE, utf8(logProof), writeDocument(commitment), policy);
  const { index, checkpoint } = included.proof;
  const { origin, size, root } = checkpoint;
  const { drawAt } = commitment;
  const witnessed =
    policy.quorum === null ? null : toldWitnesses(checkWitnessed(FILE, included, policy, drawAt), drawAt);
  return { origin, index, size, root: toHex(root), witnessed };
}
