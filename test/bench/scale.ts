/**
 * What pools of some sizes take on a host and in a build: bytes, files, and times as ratios to hashing the list once. docs/scale.md
 * reckons with these numbers.
 *
 *     npm run bench -- scale [<rows> ...]
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeSearchData } from '../../scripts/search-data.ts';
import { siteManifest } from '../../scripts/site-manifest.ts';
import { toHex } from '../../src/core/bytes.ts';
import { draw } from '../../src/core/draw.ts';
import { codeOf, parseList } from '../../src/core/list.ts';
import { treeRoot } from '../../src/core/merkle.ts';
import { listTree } from '../../src/core/pages.ts';
import { checkReceipt } from '../../src/core/receipt.ts';
import { writeResultCsv } from '../../src/core/result.ts';
import { knownZone } from '../../src/publisher/zone.ts';
import { loadRounds } from '../../src/record/node/rounds.ts';
import { HEAD_FILE } from '../../src/search/index-format.ts';
import { type PoolToSearch, preparePool } from '../../src/search/index-look-up.ts';
import { locate } from '../../src/search/locate.ts';
import { judgeRounds } from '../../src/site/judged.ts';
import { listBytes, madeCommitment, madeRecord, madeSeed, nodeSha256 } from './made-record.ts';

/** Codes looked up; the median counts. */
const LOOK_UPS = 201;
/** What a disk gives a file at least, in bytes. */
const BLOCK = 4096;

interface Measured {
  readonly rows: number;
  /** Bytes. */
  readonly list: number;
  readonly listPacked: number;
  readonly result: number;
  readonly index: number;
  /** Of all files of record and index, each in whole blocks. */
  readonly onDisk: number;
  readonly files: number;
  readonly head: number;
  readonly headPacked: number;
  readonly piece: number;
  readonly piecePacked: number;
  /** Milliseconds of a processor; `toTheProof` of a clock. */
  readonly floor: number;
  readonly verified: number;
  readonly made: number;
  readonly kept: number;
  readonly manifest: number;
  readonly toTheProof: number;
}

/** Milliseconds of a processor, all threads of this program together: what else the machine does is not counted. */
async function worked<T>(run: () => Promise<T> | T): Promise<[ms: number, value: T]> {
  const before = process.cpuUsage();
  const value = await run();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, value];
}

const fastest = async (times: number, run: () => unknown): Promise<number> => {
  let ms = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) ms = Math.min(ms, (await worked(run))[0]);
  return ms;
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** The time from a typed code to a checked receipt, what is the same for every code being there: parsing and hashing, no network. */
async function toTheProof(site: string, pool: PoolToSearch, codes: readonly string[]): Promise<number> {
  const files = new Map<string, Uint8Array>();
  const read = async (path: string) => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const bytes = new Uint8Array(readFileSync(join(site, path)));
    files.set(path, bytes);
    return bytes;
  };
  const { commitment, pieces } = await preparePool(pool, read);
  const readIndex = (name: string) => read(`search/${pool.place}/${name}`);
  const look = async (code: string) => checkReceipt(await locate(code, commitment, pieces, readIndex));
  // Once, so that every file is at hand.
  for (const code of codes) await look(code);
  const times: number[] = [];
  for (const code of codes) {
    const start = performance.now();
    await look(code);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] as number;
}

async function measured(rows: number): Promise<Measured> {
  const site = mkdtempSync(join(tmpdir(), 'mingqian-scale-'));
  try {
    const list = await parseList('applicants.csv', listBytes(rows), 'lottery');
    const root = toHex(treeRoot(await listTree(list, nodeSha256)));
    const quota = Math.ceil(rows / 150);
    const commitment = madeCommitment(list, {
      round: '202602',
      pool: 'ordinary',
      quota,
      reserves: 100,
      root,
    });
    const selection = await draw(list, madeSeed(commitment), quota, 100);
    const csv = writeResultCsv(list, selection);
    const record = join(site, 'rounds/202602/ordinary');
    mkdirSync(record, { recursive: true });
    const named = Object.entries(madeRecord(list, commitment, selection, csv));
    for (const [name, bytes] of named) writeFileSync(join(record, name), bytes);

    const [verified, judged] = await worked(() =>
      judgeRounds(join(site, 'rounds'), join(site, 'log'), knownZone('Asia/Shanghai')),
    );
    const verdict = judged.examined['202602/ordinary']?.verification.verdict;
    if (verdict !== 'verified') throw new Error(`the record of the bench is ${verdict}`);
    const search = join(site, 'search');
    const rounds = await loadRounds(join(site, 'rounds'));
    const [made] = await worked(() => writeSearchData(rounds, search));
    const [kept] = await worked(() => writeSearchData(rounds, search));
    const all = [...filesIn(join(site, 'rounds')), ...filesIn(search)];
    const pool = rounds[0]?.pools[0];
    if (pool === undefined) throw new Error('no round');
    const address = { ...pool, drawFiles: null };
    const step = Math.floor(rows / LOOK_UPS);
    const codes = Array.from({ length: LOOK_UPS }, (_, i) => codeOf(list, i * step));
    const sizes = filesIn(search).map((file) => statSync(file).size);
    const pieces = filesIn(join(search, pool.place, 'pieces'));
    const largest = pieces.reduce((a, b) => (statSync(a).size >= statSync(b).size ? a : b));
    const [head, piece] = [readFileSync(join(search, pool.place, HEAD_FILE)), readFileSync(largest)];
    return {
      rows,
      list: list.bytes.length,
      listPacked: gzipSync(list.bytes).length,
      result: csv.length,
      index: sizes.reduce((sum, size) => sum + size, 0),
      onDisk: all.reduce((sum, file) => sum + BLOCK * Math.ceil(statSync(file).size / BLOCK), 0),
      files: all.length,
      head: head.length,
      headPacked: gzipSync(head).length,
      piece: piece.length,
      piecePacked: gzipSync(piece).length,
      floor: await fastest(5, () => nodeSha256(list.bytes)),
      ...{ verified, made, kept },
      manifest: (await worked(() => siteManifest(site)))[0],
      toTheProof: await toTheProof(site, address, codes),
    };
  } finally {
    rmSync(site, { recursive: true });
  }
}

/** @param words how many rows */
export async function scale(words: readonly string[]): Promise<void> {
  const sizes = words.length > 0 ? words.map(Number) : [60_000, 600_000, 3_400_000];
  const all: Measured[] = [];
  for (const rows of sizes) all.push(await measured(rows));
  const machine = `Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model.trim()}`;
  const bytes = (n: number) => n.toLocaleString('en');
  const time = (ms: number, { floor }: Measured) =>
    `${ms.toFixed(ms < 10 ? 2 : 0)} ms (${(ms / floor).toFixed(ms / floor < 1 ? 3 : 1)})`;
  const lines: [string, (one: Measured) => string][] = [
    ['rows', (one) => bytes(one.rows)],
    ['applicants.csv, bytes', (one) => bytes(one.list)],
    ['  packed with gzip', (one) => bytes(one.listPacked)],
    ['result.csv, bytes', (one) => bytes(one.result)],
    ['look-up, bytes', (one) => bytes(one.index)],
    ['files of record and look-up', (one) => bytes(one.files)],
    [`bytes on a disk of ${BLOCK}`, (one) => bytes(one.onDisk)],
    ['head of the look-up, bytes', (one) => bytes(one.head)],
    ['  packed with gzip', (one) => bytes(one.headPacked)],
    ['largest piece, bytes', (one) => bytes(one.piece)],
    ['  packed with gzip', (one) => bytes(one.piecePacked)],
    ['floor: SHA-256 of the list', (one) => time(one.floor, one)],
    ['record verified, figures', (one) => time(one.verified, one)],
    ['look-up made', (one) => time(one.made, one)],
    ['look-up kept', (one) => time(one.kept, one)],
    ['list of digests', (one) => time(one.manifest, one)],
    ['code to proof, no network', (one) => time(one.toTheProof, one)],
  ];
  console.log(`${machine}; times of a processor, in brackets the ratio to the floor of the column\n`);
  for (const [name, say] of lines)
    console.log([name.padEnd(30), ...all.map((one) => say(one).padStart(22))].join(''));
  console.log(`\n${JSON.stringify({ machine, measured: all })}`);
}
