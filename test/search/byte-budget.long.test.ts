/**
 * What a look-up downloads from a pool of 3.4 million rows: one piece of at most 32 KB leads to the proof, once its head was read. A
 * result.csv of this size is not read unasked. Only the files asked for are made.
 */
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { toHex, utf8 } from '../../src/core/bytes.ts';
import type { Commitment } from '../../src/core/commitment.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { codeOf, LIST_HEADER, type List, type Method, parseList } from '../../src/core/list.ts';
import { treeRoot } from '../../src/core/merkle.ts';
import { listTree } from '../../src/core/pages.ts';
import { deriveSeed } from '../../src/core/seed.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { digestOf } from '../../src/search/digest.ts';
import { fittingPages } from '../../src/search/index-files.ts';
import { HEAD_FILE, pieceFile } from '../../src/search/index-format.ts';
import { lookUpByIndex, preparePool } from '../../src/search/index-look-up.ts';
import { network, type ServedPool, type Traffic, vectorRecord } from './pools.ts';

const ROWS = 3_400_000;
/** Of the one request that leads to the proof, in bytes. */
const LIMIT = 32_000;

/** Row i of a list whose codes are `width` characters and lie 37 apart. */
const rowOf: Readonly<Record<Method, (code: string, i: number) => string>> = {
  lottery: (code, i) => `${code},${1 + (i % 60)}`,
  ranking: (code, i) => `${code},${i % 1_000_000_000},2026-01-01T00:00:00Z`,
  queue: (code) => `${code},2026-01-01T00:00:00Z`,
};
const codeAt = (i: number, width: number) => String(i * 37 + 11).padStart(width, '0');

async function bigList(method: Method, width: number): Promise<List> {
  const chunks: Buffer[] = [Buffer.from(`${LIST_HEADER[method]}\n`)];
  for (let from = 0; from < ROWS; from += 100_000) {
    let text = '';
    for (let i = from; i < from + 100_000; i++) text += `${rowOf[method](codeAt(i, width), i)}\n`;
    chunks.push(Buffer.from(text));
  }
  return parseList('applicants.csv', new Uint8Array(Buffer.concat(chunks)), method);
}

const SECRET = new Uint8Array(32);

/** The pool of a big list: a seed that follows from its commitment, and a result.json that fits both. */
async function bigPool(method: Method, width: number): Promise<ServedPool> {
  const list = await bigList(method, width);
  const tree = await listTree(list, nodePlatform.sha256);
  const example = JSON.parse(
    new TextDecoder().decode(vectorRecord('drand')['commitment.json']),
  ) as Commitment;
  const commitment: Commitment = {
    ...example,
    method,
    quota: 20_000,
    reserves: 2_000,
    sources: [
      { kind: 'secret', sha256: digestOf(SECRET) },
      { kind: 'balls', digits: 6, what: 'six balls' },
    ],
    list: {
      rows: list.rows,
      tickets: list.tickets,
      pages: Math.ceil(ROWS / 256),
      sha256: createHash('sha256').update(list.bytes).digest('hex'),
      root: toHex(treeRoot(tree)),
    },
  };
  const document = writeDocument(commitment);
  const commitmentHash = digestOf(document);
  const seed = writeDocument({
    type: 'seed',
    protocol: 'mingqian/1',
    commitment: commitmentHash,
    reveals: [
      { kind: 'secret', hex: toHex(SECRET) },
      { kind: 'balls', digits: '385172' },
    ],
  });
  const isLottery = method === 'lottery';
  const result = writeDocument({
    type: 'result',
    protocol: 'mingqian/1',
    commitment: commitmentHash,
    seed: toHex(deriveSeed(sha256(document), [SECRET, utf8('385172')])),
    allocated: 20_000,
    reserves: 2_000,
    allocatedDraws: isLottery ? 20_100 : 0,
    draws: isLottery ? 22_150 : 0,
    sha256: '0'.repeat(64),
  });
  const { round, pool } = commitment;
  return {
    address: {
      round,
      pool,
      place: `${round}/${pool}`,
      commitmentHash,
      drawFiles: { seed: digestOf(seed), result: digestOf(result) },
    },
    record: { 'commitment.json': document, 'seed.json': seed, 'result.json': result },
    index: { list, tree, commitmentHash, pagesInPiece: fittingPages(list) },
    files: new Map(),
  };
}

/** The files and bytes of one look-up after what is the same for every code, and how it ended. */
async function trafficOf(pool: ServedPool, code: string): Promise<Traffic & { ended: string }> {
  const prepared = await preparePool(pool.address, network([pool]));
  const traffic: Traffic = { paths: [], bytes: 0 };
  const reading = network([pool], traffic);
  const { standing, unread } = await lookUpByIndex(code, pool.address, reading, {}, null, prepared);
  if (unread !== null) expect(unread).toMatchObject({ fault: null, bytes: expect.any(Number) });
  return { ...traffic, ended: standing };
}

/** Codes listed and not, on the first and last page, and between two pages. */
function codes({ index: { list } }: ServedPool): { listed: string[]; between: string[] } {
  const rows = [0, 255, 256, 1_500_000, 3_399_807, ROWS - 1];
  const width = codeOf(list, 0).length;
  const next = (row: number) => String(BigInt(codeOf(list, row)) + 1n).padStart(width, '0');
  return { listed: rows.map((row) => codeOf(list, row)), between: rows.map(next) };
}

const worst: Record<string, { head: number; piece: number }> = {};

async function measure(what: string, pool: ServedPool, settled: RegExp): Promise<void> {
  const { listed, between } = codes(pool);
  const { place } = pool.address;
  const sizeOf = async (path: string) => (await network([pool])(path))?.length ?? expect.fail(path);
  const found = { head: await sizeOf(`search/${place}/${HEAD_FILE}`), piece: 0 };
  for (const code of [...listed, ...between, '0', 'Z']) {
    const { paths, ended } = await trafficOf(pool, code);
    const pieces = paths.filter((path) => path.startsWith('search/'));
    // Two only for a code between two pieces.
    expect(pieces.length).toBeLessThanOrEqual(listed.includes(code) ? 1 : 2);
    for (const piece of pieces) found.piece = Math.max(found.piece, await sizeOf(piece));
    expect(ended).toMatch(listed.includes(code) ? settled : /^not-listed$/);
  }
  expect(found.piece).toBeLessThan(LIMIT);
  worst[what] = found;
}

test('a lottery of 3.4 million rows, codes of 13 digits', async () => {
  const pool = await bigPool('lottery', 13);
  await measure('lottery, 13 digits', pool, /^(?:selected|reserve|not-selected)$/);
  const { paths } = await trafficOf(pool, codeOf(pool.index.list, 1_500_000));
  const { place } = pool.address;
  expect(paths).toEqual([
    `search/${place}/${pieceFile(1464)}`,
    `rounds/${place}/seed.json`,
    `rounds/${place}/result.json`,
  ]);
}, 120_000);

test('a ranking of 3.4 million rows, codes of 32 characters: the longest rows there are', async () => {
  await measure('ranking, 32 characters', await bigPool('ranking', 32), /^undecided$/);
}, 120_000);

beforeAll(() => () => console.log('bytes of a look-up among 3,400,000 rows, at most:', worst));
