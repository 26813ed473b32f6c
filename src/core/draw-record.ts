/** Drawing a whole record: from the frozen list and the revealed seed to result.csv and result.json (spec, section 5). */
import { fromHex, toHex } from './bytes.ts';
import type { Control } from './control.ts';
import { writeDocument } from './documents.ts';
import { drandValue } from './drand-signature.ts';
import { draw } from './draw.ts';
import { MingqianError } from './errors.ts';
import type { RecordSource } from './record.ts';
import { resultOf, writeResultCsv } from './result.ts';
import { deriveSeed, readSeed, sourceValues } from './seed.ts';
import { type Platform, verify } from './verify.ts';

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
  const { checks, commitment, commitmentHash, list } = await verify(inputs, platform, {
    // No report is made of it.
    software: '',
    control,
  });
  const bad = checks.find(
    ({ id, status }) => status !== 'pass' && !OUTPUTS.has(id) && !id.startsWith('log.'),
  );
  if (bad !== undefined || commitment === null || commitmentHash === null || list === null)
    throw new MingqianError(
      bad?.status === 'fail' ? 'check.differs' : 'record.missing',
      `nothing is drawn: ${bad?.id} did not pass: ${bad?.detail}`,
      {},
      bad === undefined ? {} : { facts: { undrawn: bad.id } },
    );
  const seedBytes = (await record.read('seed.json')) as Uint8Array;
  const values = sourceValues(
    commitment.sources,
    readSeed(seedBytes, commitment, commitmentHash),
    drandValue,
  );
  const seed = deriveSeed(fromHex(commitmentHash, 32) as Uint8Array, values);
  const selection = await draw(list, seed, commitment.quota, commitment.reserves, control);
  const resultCsv = writeResultCsv(list, selection);
  const digest = toHex(await platform.sha256(resultCsv));
  const result = resultOf(selection, commitment.quota, commitmentHash, toHex(seed), digest);
  return { resultCsv, resultJson: writeDocument(result) };
}
