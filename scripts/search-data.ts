/**
 * Writes the search index of every published pool: a folder for each record's place. Run before `astro build`.
 *
 * An index is kept where nothing has changed of what it was made of. What is kept is a claim of a folder that anyone may have written
 * to, so it is believed as far as it can be looked at: each file is read and hashed again. That the list is the committed one is
 * not taken from here; the build verifies every record anew. Nor does a reader believe an index: pages are checked against the
 * committed root (src/search/index-format.ts).
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { MingqianError, messageOf } from '../src/core/errors.ts';
import { gunzip } from '../src/core/gzip.ts';
import { parseList } from '../src/core/list.ts';
import { listTree } from '../src/core/pages.ts';
import type { RecordSource } from '../src/core/record.ts';
import { folderRecord } from '../src/record/node/folder.ts';
import { nodePlatform } from '../src/record/node/platform.ts';
import { loadRounds, type PublishedPool, type PublishedRound } from '../src/record/node/rounds.ts';
import { fittingPages, indexFiles } from '../src/search/index-files.ts';
import { fileDigest } from './building/file-digest.ts';
import { filesAt } from './building/fingerprint.ts';
import { ROOT } from './root.ts';

/** Where an index is while it is being written. What an interrupted run leaves there is removed by the next. */
const PART = '.part';

/** What the bytes of an index depend on beside list and commitment. */
const PROGRAM = ['src/core', 'src/search', 'scripts/search-data.ts'];

const byName = (a: string, b: string): number => (a < b ? -1 : 1);

/** One digest of some files: of the lines that sha256sum would write of them, sorted by name. */
async function digestOfFiles(
  root: string,
  paths: readonly string[],
): Promise<{ count: number; sha256: string }> {
  const files = (await Promise.all(paths.map(filesAt))).flat().sort(byName);
  const all = createHash('sha256');
  for (const file of files) all.update(`${fileDigest(file)}  ${relative(root, file).split(sep).join('/')}\n`);
  return { count: files.length, sha256: all.digest('hex') };
}

/** The digest of the program that makes indexes. */
async function programDigest(): Promise<string> {
  return (
    await digestOfFiles(
      ROOT,
      PROGRAM.map((name) => join(ROOT, name)),
    )
  ).sha256;
}

/** What is noted of an index that was made: of what, by what, and what it came to. */
async function noteOf(
  folder: string,
  { commitmentHash, commitment }: PublishedPool,
  program: string,
): Promise<string> {
  const { count, sha256 } = await digestOfFiles(folder, [folder]);
  const note = { commitment: commitmentHash, list: commitment.list.sha256, program, files: count, sha256 };
  return `${JSON.stringify(note)}\n`;
}

/** Notes are no part of an index, and never published: they stand beside the folder of indexes. */
const notesOf = (out: string): string => `${out}.made`;
const noteFile = (out: string, place: string): string => join(notesOf(out), `${place}.json`);

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
      await rm(noteFile(out, `${round}/${pool}`), { force: true });
      removed.push(`${round}/${pool}`);
    }
    if (others.length === pools.length)
      for (const folder of [out, notesOf(out)])
        await rm(join(folder, round), { recursive: true, force: true });
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
  const program = await programDigest();
  await rm(join(out, PART), { recursive: true, force: true });
  for (const name of await removeOthers(out, published)) log(`search ${name}: removed`);
  for (const pool of pools) {
    const { place } = pool;
    const target = join(out, place);
    const note = noteFile(out, place);
    const noted = await readFile(note, 'utf8').catch(() => null);
    if (noted !== null && noted === (await noteOf(target, pool, program))) {
      log(`search ${place}: unchanged`);
      continue;
    }
    const part = join(out, PART, 'pool');
    const count = await writeIndex(part, pool);
    await mkdir(dirname(note), { recursive: true });
    // While a folder is being replaced nothing is noted of it.
    await rm(note, { force: true });
    const made = await noteOf(part, pool, program);
    await replaceFolder(part, target);
    await writeFile(note, made);
    log(`search ${place}: ${count} files`);
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
