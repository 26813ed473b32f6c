/** Drawing: from the frozen list and the revealed seed to result.csv and result.json (spec, section 5). */

import { fromHex, toHex } from '../../src/core/bytes.ts';
import type { Control } from '../../src/core/control.ts';
import { PROTOCOL, writeDocument } from '../../src/core/documents.ts';
import { drandValue } from '../../src/core/drand-signature.ts';
import { draw } from '../../src/core/draw.ts';
import { MingqianError } from '../../src/core/errors.ts';
import type { RecordSource } from '../../src/core/record.ts';
import { resultOf, writeResultCsv } from '../../src/core/result.ts';
import { deriveSeed, readSeed, type Seed, sourceValues } from '../../src/core/seed.ts';
import type { Reveal } from '../../src/core/sources.ts';
import { verify } from '../../src/core/verify.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { SOFTWARE } from '../../src/record/software.ts';

/** What a draw publishes. */
export interface ResultFiles {
  readonly resultCsv: Uint8Array;
  readonly resultJson: Uint8Array;
}

/** Checks that a draw does not need, since it makes what they check. */
const OUTPUTS = new Set(['draw.result', 'result.summary']);

/** seed.json of these reveals, which must be in the order of the sources. */
export function writeSeed(commitmentHash: string, reveals: readonly Reveal[]): Uint8Array {
  const seed: Seed = { type: 'seed', protocol: PROTOCOL, commitment: commitmentHash, reveals: [...reveals] };
  return writeDocument(seed);
}

/**
 * The result of a record that has everything but its result. Every check of the inputs must pass first.
 * @throws MingqianError `check.differs` naming the check that fails, `record.missing` the one that is skipped; `draw.endless`
 */
export async function drawRecord(record: RecordSource, control: Control = {}): Promise<ResultFiles> {
  const inputs: RecordSource = {
    read: async (name) => (name.startsWith('result.') ? null : record.read(name)),
  };
  const { checks, commitment, commitmentHash, list } = await verify(inputs, nodePlatform, {
    software: SOFTWARE,
    control,
  });
  const bad = checks.find(
    ({ id, status }) => status !== 'pass' && !OUTPUTS.has(id) && !id.startsWith('log.'),
  );
  if (bad !== undefined || commitment === null || commitmentHash === null || list === null)
    throw new MingqianError(
      bad?.status === 'fail' ? 'check.differs' : 'record.missing',
      `nothing is drawn: ${bad?.id} did not pass: ${bad?.detail}`,
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
  const digest = toHex(await nodePlatform.sha256(resultCsv));
  const result = resultOf(selection, commitment.quota, commitmentHash, toHex(seed), digest);
  return { resultCsv, resultJson: writeDocument(result) };
}
