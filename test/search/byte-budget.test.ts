/** What a look-up downloads from a pool of three million rows. Only the files asked for are made. */
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { toHex } from '../../src/core/bytes.ts';
import type { Commitment } from '../../src/core/commitment.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { codeOf, LIST_HEADER, type List, type Method, parseList } from '../../src/core/list.ts';
import { treeRoot } from '../../src/core/merkle.ts';
import { listTree } from '../../src/core/pages.ts';
import { nodePlatform } from '../../src/record/node-platform.ts';
import { digestOf } from '../../src/search/answer.ts';
import { groupFile, pageFile } from '../../src/search/index-format.ts';
import { lookUpByIndex } from '../../src/search/index-look-up.ts';
import { network, type ServedPool, type Traffic, vectorRecord } from './pools.ts';

const ROWS = 3_000_000;
const LIMIT = 64 * 1024;

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

/** The pool of a big list: the sources of a real record, its seed and a result that fits in form. */
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
    list: {
      rows: list.rows,
      tickets: list.tickets,
      pages: Math.ceil(ROWS / 256),
      sha256: createHash('sha256').update(list.bytes).digest('hex'),
      root: toHex(treeRoot(tree)),
    },
  };
  const document = writeDocument(commitment);
  const ranks = new Uint32Array(ROWS);
  for (let i = 0; i < 22_000; i++) ranks[i * 136] = i + 1;
  const { round, pool } = commitment;
  return {
    address: { round, pool, commitmentHash: digestOf(document), drawFiles: null },
    record: {
      'commitment.json': document,
      'seed.json': vectorRecord('drand')['seed.json'] as Uint8Array,
      'result.json': vectorRecord('drand')['result.json'] as Uint8Array,
    },
    index: { list, tree, commitmentHash: digestOf(document), result: { sha256: '0'.repeat(64), ranks } },
    files: new Map(),
  };
}

/** The files and bytes of one look-up. The borrowed seed is of another commitment, so that the look-up ends there. */
async function trafficOf(pool: ServedPool, code: string): Promise<Traffic & { ended: string }> {
  const traffic: Traffic = { paths: [], bytes: 0 };
  const ended = await lookUpByIndex(code, pool.address, network([pool], traffic)).then(
    ({ standing }) => standing,
    (error) => String(error.message),
  );
  return { ...traffic, ended };
}

/** Codes listed and not, on the first and last page, and between two pages. */
function codes({ index: { list } }: ServedPool): { listed: string[]; between: string[] } {
  const rows = [0, 255, 256, 1_500_000, 2_999_807, ROWS - 1];
  const width = codeOf(list, 0).length;
  const next = (row: number) => String(BigInt(codeOf(list, row)) + 1n).padStart(width, '0');
  return { listed: rows.map((row) => codeOf(list, row)), between: rows.map(next) };
}

const worst: Record<string, number> = {};

async function measure(what: string, pool: ServedPool): Promise<void> {
  const { listed, between } = codes(pool);
  worst[what] = 0;
  for (const code of [...listed, ...between, '0', 'Z']) {
    const { bytes, paths, ended } = await trafficOf(pool, code);
    expect(bytes).toBeLessThan(LIMIT);
    expect(paths.length).toBeLessThanOrEqual(7);
    expect(ended).toMatch(listed.includes(code) ? /seed\.json: commitment: expected/ : /^not-listed$/);
    worst[what] = Math.max(worst[what] ?? 0, bytes);
  }
}

test('a lottery of three million rows, codes of 13 digits', async () => {
  const pool = await bigPool('lottery', 13);
  await measure('lottery, 13 digits', pool);
  const { paths } = await trafficOf(pool, codeOf(pool.index.list, 1_500_000));
  const { round, pool: name } = pool.address;
  expect(paths).toEqual([
    `rounds/${round}/${name}/commitment.json`,
    `search/${round}/${name}/head.json`,
    `search/${round}/${name}/${groupFile(45)}`,
    `search/${round}/${name}/${pageFile(5859)}`,
    `rounds/${round}/${name}/seed.json`,
    `rounds/${round}/${name}/result.json`,
  ]);
}, 120_000);

test('a ranking of three million rows, codes of 32 characters: the longest rows there are', async () => {
  await measure('ranking, 32 characters', await bigPool('ranking', 32));
}, 120_000);

beforeAll(() => () => console.log('bytes of a look-up among 3,000,000 rows, at most:', worst));
