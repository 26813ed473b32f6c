/** Making the demonstration rounds and their log: the same steps as a publisher's, from a fixed generator. */
import { join } from 'node:path';
import { equal } from '../../src/core/bytes.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { folderRecord, readFileUpTo } from '../../src/record/node/folder.ts';
import { drawRecord, writeSeed } from '../publishing/draw.ts';
import { type Frozen, freeze } from '../publishing/freeze.ts';
import { publish } from '../publishing/published-files.ts';
import { heldApplications } from '../publishing/sorted-rows.ts';
import { demonstrationApplications } from './applicants.ts';
import { type MadeRecord, makeSampleLog } from './log.ts';
import { SAMPLE_RECORDS, type SampleRecord } from './records.ts';

/** Where they go. */
export interface SampleFolders {
  /** Holds `<round>/<pool>/`. */
  readonly rounds: string;
  /** Holds `checkpoint`. */
  readonly log: string;
}

/** The folder of a demonstration record below the rounds'. */
const pathOf = (rounds: string, { round, folder }: SampleRecord): string => join(rounds, round.round, folder);

async function frozenSample(
  { round, pool: { pool, method, quota, reserves, holdings }, folder, rows, frozenAt }: SampleRecord,
  rules: Uint8Array,
): Promise<Frozen> {
  const label = `${round.round} ${pool}`;
  const applications = demonstrationApplications(label, method, rows, holdings);
  const promised = {
    round: round.round,
    pool,
    method,
    quota,
    reserves,
    sources: round.sources(folder).map(([source]) => source),
    frozenAt,
    drawAt: round.drawAt,
  };
  return freeze(heldApplications(`demonstration ${label}`, applications), rules, promised, { scratch: null });
}

/** Makes one demonstration record in `path`; what stands there already must be the same. */
async function makeSampleRecord(record: SampleRecord, rules: Uint8Array, path: string): Promise<void> {
  const frozen = await frozenSample(record, rules);
  await publish(join(path, 'rules.md'), rules);
  await publish(join(path, 'applicants.csv'), frozen.list);
  await publish(join(path, 'commitment.json'), frozen.document);
  if (record.voided !== null) return;
  const reveals = record.round.sources(record.folder).map(([, reveal]) => reveal);
  await publish(join(path, 'seed.json'), writeSeed(frozen.commitmentHash, reveals));
  const { resultCsv, resultJson } = await drawRecord(await folderRecord(path));
  await publish(join(path, 'result.csv'), resultCsv);
  await publish(join(path, 'result.json'), resultJson);
}

async function rulesOf({ pool: { pool } }: SampleRecord, rulesFolder: string): Promise<Uint8Array> {
  const file = join(rulesFolder, `${pool}.md`);
  const rules = await readFileUpTo(file);
  if (rules === null) throw new MingqianError('record.missing', 'expected the rules of the pool', { file });
  return rules;
}

/**
 * Makes all demonstration rounds and their log.
 * @param rulesFolder where the rules of each pool stand, as `<pool>.md`
 * @throws MingqianError `usage` where something else is published there already
 */
export async function makeSamples(
  { rounds, log }: SampleFolders,
  rulesFolder: string,
  told: (folder: string) => void,
): Promise<void> {
  const made: MadeRecord[] = [];
  for (const record of SAMPLE_RECORDS) {
    const path = pathOf(rounds, record);
    await makeSampleRecord(record, await rulesOf(record, rulesFolder), path);
    made.push({ ...record, path });
    told(path);
  }
  await makeSampleLog(made, log);
  told(log);
}

/**
 * Whether a record of the demonstration is published here, as this program makes it: the cheapest one to make is compared. A publisher's
 * own round of the same name never is.
 */
export async function hasSamples(rounds: string, rulesFolder: string): Promise<boolean> {
  const [cheapest] = [...SAMPLE_RECORDS].sort((a, b) => a.rows - b.rows);
  for (const record of SAMPLE_RECORDS.filter(({ pool }) => pool.pool === cheapest?.pool.pool)) {
    const there = await readFileUpTo(join(pathOf(rounds, record), 'commitment.json'));
    if (there === null) continue;
    if (equal(there, (await frozenSample(record, await rulesOf(record, rulesFolder))).document)) return true;
  }
  return false;
}
