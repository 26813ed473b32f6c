/**
 * How long the core takes for a list of three million rows, as ratios to what the machine cannot go below: hashing the
 * same bytes with node:crypto, and looking at each of them once. Nothing is asserted; ratios can be compared between
 * machines, milliseconds cannot.
 *
 *     npm run bench [-- core <rows>]
 */
import { cpus } from 'node:os';
import { toHex } from '../../src/core/bytes.ts';
import type { Commitment } from '../../src/core/commitment.ts';
import { drandValue } from '../../src/core/drand-signature.ts';
import { draw } from '../../src/core/draw.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { codeOf, type List, parseList } from '../../src/core/list.ts';
import { treeRoot } from '../../src/core/merkle.ts';
import { settle } from '../../src/core/outcome.ts';
import { listTree } from '../../src/core/pages.ts';
import { checkReceipt, makeReceipt } from '../../src/core/receipt.ts';
import type { RecordFile } from '../../src/core/record.ts';
import { writeResultCsv } from '../../src/core/result.ts';
import { verify } from '../../src/core/verify.ts';
import { webPlatform } from '../../src/record/web-platform.ts';
import { listBytes, madeCommitment, madeRecord, madeSeed, nodeSha256 } from './made-record.ts';

const ROWS = Number(process.argv[3] ?? 3_000_000);
const QUOTA = Math.min(20_000, Math.ceil(ROWS / 150));
const RESERVES = 100;
/** Each step is run so often; the fastest counts. */
const RUNS = 3;

/** The list's bytes, each looked at once. */
function scan(bytes: Uint8Array): number {
  let lines = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0x0a) lines++;
  return lines;
}

interface Step {
  readonly name: string;
  readonly ms: number;
}
const steps: Step[] = [];

/** The value of a step, its shortest time noted. */
async function measure<T>(name: string, run: () => Promise<T> | T): Promise<T> {
  let ms = Number.POSITIVE_INFINITY;
  let value: T | undefined;
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    value = await run();
    ms = Math.min(ms, performance.now() - start);
  }
  steps.push({ name, ms });
  return value as T;
}

/** The files of a record of this list, drawn with one revealed text. */
async function publish(list: List, root: string): Promise<Partial<Record<RecordFile, Uint8Array>>> {
  const named = { round: 'bench', pool: 'ordinary', quota: QUOTA, reserves: RESERVES, root };
  const commitment = madeCommitment(list, named);
  const seed = madeSeed(commitment);
  const selection = await measure(`draw of ${QUOTA + RESERVES}`, () => draw(list, seed, QUOTA, RESERVES));
  const csv = await measure('result.csv written', () => writeResultCsv(list, selection));
  return madeRecord(list, commitment, selection, csv);
}

const bytes = listBytes(ROWS);
await measure('floor: SHA-256 of the list by node:crypto', () => nodeSha256(bytes));
await measure('floor: each byte looked at', () => scan(bytes));
const list = await measure('list parsed', () => parseList('applicants.csv', bytes, 'lottery'));
const tree = await measure('tree, hashed by WebCrypto', () => listTree(list, webPlatform.sha256));
await measure('tree, hashed by node:crypto', () => listTree(list, nodeSha256));
await measure('tree, hashed by @noble', () => listTree(list, sha256));
const files = await publish(list, toHex(treeRoot(tree)));
const { verdict } = await measure('record verified, all checks', () =>
  verify({ read: async (name) => files[name] ?? null }, webPlatform, { software: 'bench' }),
);
if (verdict !== 'verified') throw new Error(`the record of the bench is ${verdict}`);
const commitment = JSON.parse(new TextDecoder().decode(files['commitment.json'])) as Commitment;
const code = codeOf(list, Math.floor(list.rows / 2));
const receipt = await measure('receipt made', () => makeReceipt(list, tree, commitment, code));
const checked = await measure('receipt checked', () => checkReceipt(receipt));
await measure('receipt settled with seed.json and result.json', () =>
  settle(checked, files['seed.json'] as Uint8Array, files['result.json'] as Uint8Array, drandValue),
);

const [hashed, scanned] = steps.map(({ ms }) => ms) as [number, number];
const table = steps.map(({ name, ms }) => [
  name,
  ms.toFixed(ms < 10 ? 2 : 0),
  (ms / hashed).toFixed(ms / hashed < 0.1 ? 4 : 2),
  (ms / scanned).toFixed(ms / scanned < 0.1 ? 4 : 2),
]);
const header = ['step', 'ms', '/ SHA-256', '/ scan'];
const widths = header.map((_, column) =>
  Math.max(...[header, ...table].map((row) => (row[column] ?? '').length)),
);
const line = (row: readonly string[]) =>
  row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
console.log(`${ROWS} rows, ${bytes.length} bytes, ${list.tickets} tickets; the fastest of ${RUNS} runs each`);
console.log(`Node ${process.versions.node}, ${cpus()[0]?.model.trim()}\n`);
for (const row of [header, ...table]) console.log(line(row));
console.log(
  `\nreceipt: ${receipt.length} bytes; memory at the end: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`,
);
