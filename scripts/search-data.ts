/**
 * Writes the search index of every published pool: a folder for each record's place.
 * Run before `astro build`. A pool whose commitment did not change is left as it is.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MingqianError, messageOf } from '../src/core/errors.ts';
import { gunzip } from '../src/core/gzip.ts';
import { parseList } from '../src/core/list.ts';
import { listTree } from '../src/core/pages.ts';
import type { RecordSource } from '../src/core/record.ts';
import { folderRecord } from '../src/record/node/folder.ts';
import { nodePlatform } from '../src/record/node/platform.ts';
import { loadRounds, type PublishedPool, type PublishedRound } from '../src/record/node/rounds.ts';
import { fittingPages, indexFiles } from '../src/search/index-files.ts';
import { HEAD_FILE, Head, readIndexFile } from '../src/search/index-format.ts';

/** Where an index is while it is being written. What an interrupted run leaves there is removed by the next. */
const PART = '.part';

/** Whether the index in `folder`, which is there as a whole or not at all, was made of this commitment. */
async function isCurrent(folder: string, pool: PublishedPool): Promise<boolean> {
  try {
    const head = readIndexFile(HEAD_FILE, await readFile(join(folder, HEAD_FILE)), Head);
    return head.commitment === pool.commitmentHash;
  } catch {
    // Absent or of another format: it is made anew.
    return false;
  }
}

async function listBytes(record: RecordSource, folder: string): Promise<Uint8Array> {
  const csv = await record.read('applicants.csv');
  if (csv !== null) return csv;
  const gz = await record.read('applicants.csv.gz');
  if (gz === null)
    throw new MingqianError('record.missing', 'expected applicants.csv, found none', { file: folder });
  return gunzip('applicants.csv.gz', gz, nodePlatform.inflateRaw);
}

/**
 * The index of one pool, written to `folder`, which must not be there.
 * @throws MingqianError where the list is not the one that commitment.json names
 */
async function writeIndex(folder: string, pool: PublishedPool): Promise<number> {
  const { commitment, commitmentHash } = pool;
  const record = await folderRecord(pool.folder);
  const list = await parseList('applicants.csv', await listBytes(record, pool.folder), commitment.method);
  const sha256 = Buffer.from(await nodePlatform.sha256(list.bytes)).toString('hex');
  if (sha256 !== commitment.list.sha256)
    throw new MingqianError('check.differs', `expected SHA-256 ${commitment.list.sha256}, found ${sha256}`, {
      file: join(pool.folder, 'applicants.csv'),
    });
  const tree = await listTree(list, nodePlatform.sha256);
  const index = { list, tree, commitmentHash, pagesInPiece: fittingPages(list) };
  let count = 0;
  await mkdir(join(folder, 'pieces'), { recursive: true });
  for (const [name, bytes] of indexFiles(index)) {
    await writeFile(join(folder, name), bytes, { flag: 'wx' });
    count++;
  }
  return count;
}

/** Puts a finished folder in place of another, which is out of sight only between two renames. */
async function replaceFolder(finished: string, target: string): Promise<void> {
  const old = `${finished}.old`;
  await mkdir(dirname(target), { recursive: true });
  await rename(target, old).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(finished, target);
  await rm(old, { recursive: true, force: true });
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Removes what no published pool has. */
async function removeOthers(out: string, published: ReadonlySet<string>): Promise<string[]> {
  const removed: string[] = [];
  for (const round of await foldersIn(out)) {
    const pools = await foldersIn(join(out, round));
    const others = pools.filter((pool) => !published.has(`${round}/${pool}`));
    for (const pool of others) {
      await rm(join(out, round, pool), { recursive: true, force: true });
      removed.push(`${round}/${pool}`);
    }
    if (others.length === pools.length) await rm(join(out, round), { recursive: true, force: true });
  }
  return removed;
}

/**
 * @param rounds as loadRounds gives them
 * @param out the folder to write a folder for each record's place into
 * @throws MingqianError those of writeIndex
 */
export async function writeSearchData(
  rounds: readonly PublishedRound[],
  out: string,
  log: (line: string) => void = () => {},
): Promise<void> {
  const pools = rounds.flatMap((round) => round.pools);
  const published = new Set(pools.map(({ place }) => place));
  await rm(join(out, PART), { recursive: true, force: true });
  for (const name of await removeOthers(out, published)) log(`search ${name}: removed`);
  for (const pool of pools) {
    const name = pool.place;
    const target = join(out, pool.place);
    if (await isCurrent(target, pool)) {
      log(`search ${name}: unchanged`);
      continue;
    }
    const part = join(out, PART, 'pool');
    const count = await writeIndex(part, pool);
    await replaceFolder(part, target);
    log(`search ${name}: ${count} files`);
  }
  await rm(join(out, PART), { recursive: true, force: true });
}

if (import.meta.main) {
  const [records = 'public/rounds', out = '.cache/search/rounds'] = process.argv.slice(2);
  try {
    await writeSearchData(await loadRounds(records), out, (line) => console.log(line));
  } catch (error) {
    console.error(`search-data: ${messageOf(error)}`);
    process.exitCode = 1;
  }
}
