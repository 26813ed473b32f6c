/** The published rounds below a folder, read for the build: what the pages say comes from the records' bytes. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { toHex } from '../../core/bytes.ts';
import { type Commitment, readCommitment } from '../../core/commitment.ts';
import { MingqianError } from '../../core/errors.ts';
import { RECORD_FILES, type RecordFile } from '../../core/record.ts';
import { RESULT_HEADER, type Result, readResult } from '../../core/result.ts';
import { readSeed, type Seed } from '../../core/seed.ts';
import { entriesOfSteps, type LoggedNotice, namedSteps } from '../../round/named-steps.ts';
import { repeatedBy, repeats } from '../../round/repeat.ts';
import { checkSuccession, namedStep, type Step, type Succession, stepFile } from '../../round/succession.ts';
import { resultRows } from '../result-rows.ts';
import { folderRecord } from './folder.ts';
import { nodePlatform } from './platform.ts';
import { stepFiles } from './succession.ts';
import type { SiteLog, Voided } from './voided.ts';

export interface PublishedFile {
  readonly name: RecordFile;
  /** Size in bytes. */
  readonly size: number;
  /** SHA-256 in hex. */
  readonly sha256: string;
}

/** A step of a succession, as it is published. */
export interface PublishedStep extends Step {
  /** Size of its file in bytes. */
  readonly size: number;
  /** The codes of both ranks, as result.csv has them; null where it cannot be read, or no reserve was left. */
  readonly codes: { readonly givesUp: string | null; readonly movesUp: string | null };
  /** The entry of the log that names its SHA-256, or null. */
  readonly entry: number | null;
}

/** Who gave a place up since the draw, and who holds it now. */
export interface PublishedSuccession extends Omit<Succession, 'steps'> {
  readonly steps: readonly PublishedStep[];
}

export interface PublishedPool {
  /** As the commitment has them: several records may have the same, of which the log has voided all but one. */
  readonly round: string;
  readonly pool: string;
  /** Its folder below `rounds/`, which no other record has: `<round>/<pool>`, or `<round>/<pool>.2` for what replaced that. */
  readonly place: string;
  /** Where the record is below the site's root: `rounds/<place>/`. */
  readonly path: string;
  /** The folder it was read from. */
  readonly folder: string;
  readonly commitment: Commitment;
  /** SHA-256 of commitment.json in hex. */
  readonly commitmentHash: string;
  /** The notice of the log that voids it, or null. */
  readonly voided: Voided | null;
  /** The round that repeats this one by the log's rule, and the one that it repeats, or null. */
  readonly repeatedBy: string | null;
  readonly repeats: string | null;
  /** What else the log says of this round and pool: its notices that void nothing and name no step. */
  readonly notices: readonly LoggedNotice[];
  /** Null before the draw. */
  readonly seed: Seed | null;
  /** Null before the draw. */
  readonly result: Result | null;
  /** Null where there is no result, or every place is held as it was drawn. */
  readonly succession: PublishedSuccession | null;
  readonly files: readonly PublishedFile[];
}

/** What is read of the site's log, or null where there is none. */
export type LogOfRounds = Pick<SiteLog, 'voided' | 'notices' | 'rounds'> | null;

/** Everything that is published in a record's folder: its files, and the steps of its succession, which are none of the record's. */
export function publishedFiles({
  files,
  succession,
}: Pick<PublishedPool, 'files' | 'succession'>): { name: string; size: number; sha256: string }[] {
  const steps = succession?.steps ?? [];
  return [...files, ...steps.map(({ number, size, sha256 }) => ({ name: stepFile(number), size, sha256 }))];
}

export interface PublishedRound {
  readonly round: string;
  /** When its first pool is drawn. */
  readonly drawAt: string;
  readonly pools: readonly PublishedPool[];
}

/** The order in which a round shows its pools; others follow by name. Of a pool what was voided comes last. */
const POOL_ORDER = ['ordinary', 'organisations', 'ne-families', 'ne-persons', 'ne-organisations'];

function poolOrder(a: PublishedPool, b: PublishedPool): number {
  const place = ({ pool }: PublishedPool) =>
    POOL_ORDER.includes(pool) ? POOL_ORDER.indexOf(pool) : POOL_ORDER.length;
  const isVoided = ({ voided }: PublishedPool) => (voided === null ? 0 : 1);
  return (
    place(a) - place(b) ||
    (a.pool < b.pool ? -1 : a.pool > b.pool ? 1 : isVoided(a) - isVoided(b) || (a.place < b.place ? -1 : 1))
  );
}

/** Of some pools those whose commitment was not voided. */
export function standingOf<P extends Pick<PublishedPool, 'voided'>>(pools: readonly P[]): P[] {
  return pools.filter(({ voided }) => voided === null);
}

/** Those that stand; where every one was voided, all. */
export function standingOrAll<P extends Pick<PublishedPool, 'voided'>>(pools: readonly P[]): readonly P[] {
  const standing = standingOf(pools);
  return standing.length > 0 ? standing : pools;
}

/** Whether a record of this round and pool may be in this folder: what stands at an address must be what the address says. */
function isPlaceOf(folder: string, { round, pool }: Commitment): boolean {
  const [first = '', second = ''] = folder.split('/');
  const [name, number, ...rest] = second.split('.');
  const isNumber = number === undefined || (/^[1-9][0-9]?$/.test(number) && number !== '1');
  return first === round && name === pool && isNumber && rest.length === 0;
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/**
 * The succession beside a record, checked from its first step on.
 * @param resultJson @param resultCsv the files, or undefined where they are not there
 * @throws MingqianError those of checkSuccession and entriesOfSteps; `record.missing` where there is no result that it could be of
 */
async function successionOf(
  folder: string,
  { commitment, commitmentHash, log }: { commitment: Commitment; commitmentHash: string; log: LogOfRounds },
  resultJson: Uint8Array | undefined,
  resultCsv: Uint8Array | undefined,
): Promise<PublishedSuccession | null> {
  const files = await stepFiles(folder);
  const { round, pool, drawAt, method } = commitment;
  const named = namedSteps(log?.notices ?? [], round, pool);
  // What the log names of a voided record is in the folder of that one; without a result there is nothing to be given up.
  if (files.length === 0 && (named.length === 0 || resultJson === undefined)) return null;
  if (resultJson === undefined)
    throw new MingqianError('record.missing', 'expected result.json beside a succession, found none', {
      file: folder,
    });
  const succession = checkSuccession(files, {
    commitment: commitmentHash,
    resultHash: toHex(await nodePlatform.sha256(resultJson)),
    result: readResult(resultJson),
    drawAt,
  });
  const entries = entriesOfSteps(succession.steps, named);
  const rows = resultCsv === undefined ? null : resultRows(resultCsv, RESULT_HEADER[method]);
  const codeOf = (rank: number | null) =>
    rank === null || rows === null || rank > rows.count ? null : (rows.row(rank)[1] ?? null);
  const steps = succession.steps.map(
    (step, i): PublishedStep => ({
      ...step,
      size: files[i]?.length ?? 0,
      codes: { givesUp: codeOf(step.givesUp), movesUp: codeOf(step.movesUp) },
      entry: entries[i] ?? null,
    }),
  );
  return { ...succession, steps };
}

/**
 * One published record. Its documents are read by the protocol's rules; it is not verified here. Its round and pool are the
 * commitment's, whatever its folder is called.
 * @param place its folder below `root`
 * @throws MingqianError `document.*` for a malformed document, `record.missing` without a commitment, `check.differs`
 * where it stands at an address that names another round or pool; those of its succession
 */
export async function loadPool(root: string, place: string, log: LogOfRounds): Promise<PublishedPool> {
  const folder = join(root, place);
  const record = await folderRecord(folder);
  const files: PublishedFile[] = [];
  const bytes: Partial<Record<RecordFile, Uint8Array>> = {};
  for (const name of RECORD_FILES) {
    const content = await record.read(name);
    if (content === null) continue;
    bytes[name] = content;
    files.push({ name, size: content.length, sha256: toHex(await nodePlatform.sha256(content)) });
  }
  const document = bytes['commitment.json'];
  if (document === undefined)
    throw new MingqianError('record.missing', 'expected commitment.json, found none', { file: folder });
  const commitment = readCommitment(document);
  const { round, pool } = commitment;
  if (!isPlaceOf(place, commitment))
    throw new MingqianError(
      'check.differs',
      `expected the folder ${round}/${pool}, or ${round}/${pool}.2 and so on for what replaced another, found ${place}`,
      { file: join(folder, 'commitment.json') },
    );
  const commitmentHash = toHex(await nodePlatform.sha256(document));
  const seed = bytes['seed.json'];
  const result = bytes['result.json'];
  return {
    round,
    pool,
    place,
    path: `rounds/${place}/`,
    folder,
    commitment,
    commitmentHash,
    voided: log?.voided.get(commitmentHash) ?? null,
    repeatedBy: repeatedBy(round, pool, log?.rounds ?? []),
    repeats: repeats(round, pool, log?.rounds ?? []),
    notices: (log?.notices ?? []).filter(
      (one) => one.round === round && one.pool === pool && one.voids === null && namedStep(one.text) === null,
    ),
    seed: seed === undefined ? null : readSeed(seed, commitment, commitmentHash),
    result: result === undefined ? null : readResult(result),
    succession: await successionOf(folder, { commitment, commitmentHash, log }, result, bytes['result.csv']),
    files,
  };
}

/**
 * All rounds below `root`, the latest draw first. An empty or absent folder has none.
 * @param root the folder that holds `<round>/<pool>/`
 * @param log what is read of the site's log; null where there is none, or what it says is not asked for
 * @throws MingqianError those of loadPool
 */
export async function loadRounds(root: string, log: LogOfRounds = null): Promise<PublishedRound[]> {
  const all: PublishedPool[] = [];
  for (const first of (await namesIn(root)).sort())
    for (const second of await namesIn(join(root, first)))
      all.push(await loadPool(root, `${first}/${second}`, log));
  const rounds = [...Map.groupBy(all, ({ round }) => round)].map(([round, pools]): PublishedRound => {
    const drawAt = standingOrAll(pools)
      .map(({ commitment }) => commitment.drawAt)
      .sort()[0] as string;
    return { round, drawAt, pools: pools.sort(poolOrder) };
  });
  return rounds.sort((a, b) =>
    a.drawAt < b.drawAt ? 1 : a.drawAt > b.drawAt ? -1 : a.round < b.round ? 1 : -1,
  );
}
