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

export interface PublishedFile {
  readonly name: RecordFile;
  /** Size in bytes. */
  readonly size: number;
  /** SHA-256 in hex. */
  readonly sha256: string;
}

export interface PublishedPool {
  readonly round: string;
  readonly pool: string;
  /** Where the record is below the site's root: `rounds/<round>/<pool>/`. */
  readonly path: string;
  /** The folder it was read from. */
  readonly folder: string;
  readonly commitment: Commitment;
  /** SHA-256 of commitment.json in hex. */
  readonly commitmentHash: string;
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

/** The order in which a round shows its pools; others follow by name. */
const POOL_ORDER = ['ordinary', 'organisations', 'ne-families', 'ne-persons', 'ne-organisations'];

function poolOrder(a: PublishedPool, b: PublishedPool): number {
  const place = ({ pool }: PublishedPool) =>
    POOL_ORDER.includes(pool) ? POOL_ORDER.indexOf(pool) : POOL_ORDER.length;
  return place(a) - place(b) || (a.pool < b.pool ? -1 : 1);
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/**
 * One published record. Its documents are read by the protocol's rules; it is not verified here.
 * @throws MingqianError `document.*` for a malformed document, `record.missing` without a commitment, `check.differs`
 * where the folder's names are not those in the commitment
 */
export async function loadPool(folder: string, round: string, pool: string): Promise<PublishedPool> {
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
  if (commitment.round !== round || commitment.pool !== pool)
    throw new MingqianError(
      'check.differs',
      `expected round ${round} and pool ${pool}, found ${commitment.round} and ${commitment.pool}`,
      { file: join(folder, 'commitment.json') },
    );
  const commitmentHash = toHex(await nodePlatform.sha256(document));
  const seed = bytes['seed.json'];
  const result = bytes['result.json'];
  return {
    round,
    pool,
    path: `rounds/${round}/${pool}/`,
    folder,
    commitment,
    commitmentHash,
    seed: seed === undefined ? null : readSeed(seed, commitment, commitmentHash),
    result: result === undefined ? null : readResult(result),
    files,
  };
}

/**
 * All rounds below `root`, the latest draw first. An empty or absent folder has none.
 * @param root the folder that holds `<round>/<pool>/`
 * @throws MingqianError those of loadPool
 */
export async function loadRounds(root: string): Promise<PublishedRound[]> {
  const rounds: PublishedRound[] = [];
  for (const round of (await namesIn(root)).sort()) {
    const pools: PublishedPool[] = [];
    for (const pool of await namesIn(join(root, round)))
      pools.push(await loadPool(join(root, round, pool), round, pool));
    if (pools.length === 0) continue;
    pools.sort(poolOrder);
    rounds.push({
      round,
      drawAt: pools.map(({ commitment }) => commitment.drawAt).sort()[0] as string,
      pools,
    });
  }
  return rounds.sort((a, b) =>
    a.drawAt < b.drawAt ? 1 : a.drawAt > b.drawAt ? -1 : a.round < b.round ? 1 : -1,
  );
}
