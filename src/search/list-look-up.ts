/** A code looked up in a whole list that this device keeps. The receipt is made here and checked like any other. */
import { readCommitment } from '../core/commitment.ts';
import type { Control } from '../core/control.ts';
import { isCancelled, MingqianError } from '../core/errors.ts';
import { sha256 } from '../core/hashing.ts';
import { parseList } from '../core/list.ts';
import { listTree } from '../core/pages.ts';
import { logProofText, makeReceipt } from '../core/receipt.ts';
import type { RecordFile, RecordSource } from '../core/record.ts';
import { type Answer, type AnswerInput, answer, readDraw } from './answer.ts';
import { LookUpFault, refused } from './fault.ts';
import type { GivenPolicy } from './given-policy.ts';
import type { PoolToSearch } from './index-look-up.ts';

/**
 * @param code one that isCode accepts
 * @param pool what the page was built with
 * @param record the pool's record, all its files of one version
 * @param policy the reader's trust policy, or null
 * @throws LookUpFault `missing`, `list`, `commitment`, `changed`, `draw`, `result`, `contradiction`; MingqianError `cancelled`
 */
export async function lookUpInList(
  code: string,
  {
    commitmentHash,
    commitmentFrom = 'page',
    drawFiles,
  }: Pick<PoolToSearch, 'commitmentHash' | 'commitmentFrom' | 'drawFiles'>,
  record: RecordSource,
  control: Control = {},
  policy: GivenPolicy | null = null,
): Promise<Answer> {
  const must = async (name: RecordFile): Promise<Uint8Array> => {
    const bytes = await record.read(name);
    if (bytes === null)
      throw new LookUpFault('missing', name, 'expected the file on this device, found none');
    return bytes;
  };
  try {
    const commitment = readCommitment(await must('commitment.json'));
    const file = 'applicants.csv';
    const list = await parseList(file, await must(file), commitment.method, control);
    const tree = await listTree(list, sha256, control);
    const logProof = logProofText(await record.read('commitment.tlog-proof'));
    const input: AnswerInput = {
      receipt: makeReceipt(list, tree, commitment, code, logProof),
      expectedCommitment: commitmentHash,
      commitmentFrom,
      expectedDraw: drawFiles,
      readDraw: () => readDraw((name) => record.read(name)),
      readResultCsv: () => record.read('result.csv'),
      policy,
      // What is on this device costs nobody a download.
      unasked: Number.POSITIVE_INFINITY,
    };
    return await answer(input, control);
  } catch (error) {
    if (!(error instanceof MingqianError) || isCancelled(error)) throw error;
    throw refused('list', error.place.file ?? 'applicants.csv', error);
  }
}
