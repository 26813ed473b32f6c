/** Drawing a whole record: from the frozen list and the revealed seed to result.csv and result.json (spec, section 5). */
import { toHex } from './bytes.ts';
import type { Control } from './control.ts';
import { writeDocument } from './documents.ts';
import { MingqianError } from './errors.ts';
import type { Platform } from './platform.ts';
import type { RecordSource } from './record.ts';
import { resultOf, writeResultCsv } from './result.ts';
import { verify } from './verify.ts';

/** What a draw publishes. */
export interface ResultFiles {
  readonly resultCsv: Uint8Array;
  readonly resultJson: Uint8Array;
}

/** Checks that a draw does not need, since it makes what they check. */
const OUTPUTS = new Set(['draw.result', 'result.summary']);

/**
 * The result of a record that has everything but its result. Every check of the inputs must pass first.
 * @throws MingqianError `check.differs` naming the check that fails, `record.missing` the one that is skipped; `draw.endless`
 */
export async function drawRecord(
  record: RecordSource,
  platform: Platform,
  control: Control = {},
): Promise<ResultFiles> {
  const inputs: RecordSource = {
    ...record,
    read: async (name) => (name.startsWith('result.') ? null : record.read(name)),
  };
  const { checks, commitment, commitmentHash, drawn } = await verify(inputs, platform, {
    // No report is made of it.
    software: '',
    control,
  });
  const bad = checks.find(
    ({ id, status }) => status !== 'pass' && !OUTPUTS.has(id) && !id.startsWith('log.'),
  );
  if (bad !== undefined || commitment === null || commitmentHash === null || drawn === null)
    throw new MingqianError(
      bad?.status === 'fail' ? 'check.differs' : 'record.missing',
      `nothing is drawn: ${bad?.id} did not pass: ${bad?.detail}`,
      {},
      bad === undefined ? {} : { facts: { undrawn: bad.id } },
    );
  const { picked, selection, seed } = await drawn();
  const resultCsv = writeResultCsv(picked, selection);
  const digest = toHex(await platform.sha256(resultCsv));
  const result = resultOf(selection, commitment.quota, commitmentHash, toHex(seed), digest);
  return { resultCsv, resultJson: writeDocument(result) };
}
