/** The published rounds below a folder, read for the build: what the pages say comes from the records' bytes. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { toHex } from '../../core/bytes.ts';
import { type Commitment, readCommitment } from '../../core/commitment.ts';
import { MingqianError } from '../../core/errors.ts';
import { RECORD_FILES, type RecordFile } from '../../core/record.ts';
import { type Result, readResult } from '../../core/result.ts';
import { readSeed, type Seed } from '../../core/seed.ts';
import { folderRecord } from './folder.ts';
import { nodePlatform } from './platform.ts';
import type { Voided, VoidedByHash } from './voided.ts';

export interface PublishedFile {
  readonly name: RecordFile;
  /** Size in bytes. */
  readonly size: number;
  /** SHA-256 in hex. */
  readonly sha256: string;
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
  /** Null before the draw. */
  readonly seed: Seed | null;
  /** Null before the draw. */
  readonly result: Result | null;
  readonly files: readonly PublishedFile[];
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
 * One published record. Its documents are read by the protocol's rules; it is not verified here. Its round and pool are the
 * commitment's, whatever its folder is called.
 * @param place its folder below `root`
 * @throws MingqianError `document.*` for a malformed document, `record.missing` without a commitment, `check.differs`
 * where it stands at an address that names another round or pool
 */
export async function loadPool(root: string, place: string, voided: VoidedByHash): Promise<PublishedPool> {
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
    voided: voided.get(commitmentHash) ?? null,
    seed: seed === undefined ? null : readSeed(seed, commitment, commitmentHash),
    result: result === undefined ? null : readResult(result),
    files,
  };
}

/**
 * All rounds below `root`, the latest draw first. An empty or absent folder has none.
 * @param root the folder that holds `<round>/<pool>/`
 * @param voided what the log has voided; nothing where there is no log
 * @throws MingqianError those of loadPool
 */
export async function loadRounds(root: string, voided: VoidedByHash = new Map()): Promise<PublishedRound[]> {
  const all: PublishedPool[] = [];
  for (const first of (await namesIn(root)).sort())
    for (const second of await namesIn(join(root, first)))
      all.push(await loadPool(root, `${first}/${second}`, voided));
  const rounds = [...Map.groupBy(all, ({ round }) => round)].map(([round, pools]): PublishedRound => {
    const drawn = standingOf(pools).length > 0 ? standingOf(pools) : pools;
    const drawAt = drawn.map(({ commitment }) => commitment.drawAt).sort()[0] as string;
    return { round, drawAt, pools: pools.sort(poolOrder) };
  });
  return rounds.sort((a, b) =>
    a.drawAt < b.drawAt ? 1 : a.drawAt > b.drawAt ? -1 : a.round < b.round ? 1 : -1,
  );
}
