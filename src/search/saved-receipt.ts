/** A receipt that a visitor saved earlier, checked again. */
import type { Control } from '../core/control.ts';
import type { CheckedReceipt } from '../core/receipt.ts';
import { type Answer, type AnswerInput, answer, type DrawFiles, readDraw, UNASKED } from './answer.ts';
import { digestOf } from './digest.ts';
import { isLoud, LookUpFault, otherCommitment } from './fault.ts';
import type { GivenPolicy } from './given-policy.ts';
import type { PoolToSearch, ReadFile } from './index-look-up.ts';
import { checkReceiptFor, readerPolicy } from './log-proof.ts';

/** A commitment that this site published and its log voided: what is drawn by it, or was before the notice, does not count. */
export type VoidedCommitment = Pick<PoolToSearch, 'round' | 'pool' | 'place' | 'commitmentHash'>;

/** What a saved receipt has to do with what this site publishes. */
export type SavedReceipt<P extends PoolToSearch, V extends VoidedCommitment = VoidedCommitment> =
  | { readonly relation: 'same'; readonly pool: P; readonly answer: Answer }
  /** It is of this site's commitment and good by itself; `fault` keeps the draw from being looked at. */
  | {
      readonly relation: 'no-draw';
      readonly pool: P;
      readonly checked: CheckedReceipt;
      readonly fault: LookUpFault;
    }
  /** It is good by itself, and of a commitment that was voided: whatever stands in its place. */
  | { readonly relation: 'voided'; readonly voided: V; readonly checked: CheckedReceipt }
  /** This site publishes another commitment for its round and pool. */
  | { readonly relation: 'other'; readonly pool: P; readonly checked: CheckedReceipt }
  /** This site has no such round and pool. */
  | { readonly relation: 'unknown'; readonly pool: null; readonly checked: CheckedReceipt };

/** What the reader has beside a saved receipt. */
export interface Beside {
  /** The draw's files, in place of those that this site publishes. */
  readonly draw?: DrawFiles | null;
  /** result.json's own proof of the publication log. */
  readonly resultProof?: Uint8Array | null;
  /** The reader's trust policy. */
  readonly policy?: GivenPolicy | null;
}

/**
 * Checks a saved receipt; with a pool of this site and its published draw, says where its code stands.
 * @param voided the commitments that this site's log voided
 * @throws MingqianError of checkReceipt, `cancelled`; LookUpFault `draw`, `contradiction`, `policy`, `logProgram`, `log`
 */
export async function checkSavedReceipt<
  P extends PoolToSearch,
  V extends VoidedCommitment = VoidedCommitment,
>(
  receipt: Uint8Array,
  pools: readonly P[],
  read: ReadFile,
  control: Control = {},
  { draw = null, resultProof = null, policy = null }: Beside = {},
  voided: readonly V[] = [],
): Promise<SavedReceipt<P, V>> {
  const checked = await checkReceiptFor(receipt, await readerPolicy(policy));
  const { round, pool: name } = checked.commitment;
  const gone = voided.find((one) => one.commitmentHash === checked.commitmentHash);
  if (gone !== undefined) return { relation: 'voided', voided: gone, checked };
  const pool = pools.find((one) => one.round === round && one.pool === name);
  if (pool === undefined) return { relation: 'unknown', pool: null, checked };
  if (pool.commitmentHash !== checked.commitmentHash) return { relation: 'other', pool, checked };
  const ofRecord = (file: string) => `rounds/${pool.place}/${file}`;
  const input: AnswerInput = {
    receipt,
    expectedCommitment: pool.commitmentHash,
    commitmentFrom: pool.commitmentFrom ?? 'page',
    expectedDraw: pool.drawFiles,
    readDraw: async () => {
      if (draw !== null) return draw;
      // Reading a record begins with its commitment, whatever was read before: the worker on this device chooses by it
      // whether the network or the copy gives the files.
      const document = await read(ofRecord('commitment.json'));
      demandCommitment(ofRecord('commitment.json'), document, checked.commitmentHash);
      return readDraw((file) => read(ofRecord(file)));
    },
    readResultCsv: (limit) => read(ofRecord('result.csv'), limit),
    policy,
    resultProof,
    // Whoever brings the draw is answered without the network.
    unasked: draw === null ? UNASKED : 0,
  };
  try {
    return { relation: 'same', pool, answer: await answer(input, control) };
  } catch (fault) {
    // Files that do not fit the commitment or each other are loud; those that were not there to be read are not.
    if (!(fault instanceof LookUpFault) || isLoud(fault)) throw fault;
    return { relation: 'no-draw', pool, checked, fault };
  }
}

/** @throws LookUpFault `missing`, `commitment` where the site does not give the receipt's commitment */
function demandCommitment(file: string, bytes: Uint8Array | null, expected: string): void {
  if (bytes === null) throw new LookUpFault('missing', file, 'expected the file, found none');
  const found = digestOf(bytes);
  if (found !== expected) throw otherCommitment(file, expected, found);
}
