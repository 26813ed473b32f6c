/** Making the demonstration rounds: the same steps as a publisher's, from a fixed generator. */
import { join } from 'node:path';
import { MingqianError } from '../../src/core/errors.ts';
import { folderRecord, readFileUpTo } from '../../src/record/node/folder.ts';
import { drawRecord, writeSeed } from '../publishing/draw.ts';
import { freeze } from '../publishing/freeze.ts';
import { publish } from '../publishing/published-files.ts';
import { demonstrationApplications } from './applicants.ts';
import { SAMPLE_ROUNDS, type SamplePool, type SampleRound } from './rounds.ts';

/** Makes one demonstration record in `folder`; what stands there already must be the same. */
export async function makeSamplePool(
  round: SampleRound,
  pool: SamplePool,
  rules: Uint8Array,
  folder: string,
): Promise<void> {
  const { method, quota, reserves, rows, holdings } = pool;
  const pairs = round.sources(pool.pool);
  const label = `${round.round} ${pool.pool}`;
  const applications = demonstrationApplications(label, method, rows, holdings);
  const frozen = await freeze(`demonstration ${label}`, applications, rules, {
    round: round.round,
    pool: pool.pool,
    method,
    quota,
    reserves,
    sources: pairs.map(([source]) => source),
    frozenAt: round.frozenAt,
    drawAt: round.drawAt,
  });
  const seed = writeSeed(
    frozen.commitmentHash,
    pairs.map(([, reveal]) => reveal),
  );
  await publish(join(folder, 'rules.md'), rules);
  await publish(join(folder, 'applicants.csv'), frozen.list);
  await publish(join(folder, 'commitment.json'), frozen.document);
  await publish(join(folder, 'seed.json'), seed);
  const { resultCsv, resultJson } = await drawRecord(await folderRecord(folder));
  await publish(join(folder, 'result.csv'), resultCsv);
  await publish(join(folder, 'result.json'), resultJson);
}

/**
 * Makes all demonstration rounds below `out`, as `<round>/<pool>/`.
 * @param rulesFolder where the rules of each pool stand, as `<pool>.md`
 * @throws MingqianError `usage` where something else is published there already
 */
export async function makeSamples(
  out: string,
  rulesFolder: string,
  told: (folder: string) => void,
): Promise<void> {
  for (const round of SAMPLE_ROUNDS)
    for (const pool of round.pools) {
      const file = join(rulesFolder, `${pool.pool}.md`);
      const rules = await readFileUpTo(file);
      if (rules === null)
        throw new MingqianError('record.missing', 'expected the rules of the pool', { file });
      const folder = join(out, round.round, pool.pool);
      await makeSamplePool(round, pool, rules, folder);
      told(folder);
    }
}
