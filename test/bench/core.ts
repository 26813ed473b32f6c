/**
 * How long the core takes for a list of three million rows, as ratios to what the machine cannot go below: hashing the
 * same bytes with node:crypto, and looking at each of them once. Nothing is asserted; ratios can be compared between
 * machines, milliseconds cannot.
 *
 *     npm run bench [-- core <rows>]
 */
import { createHash } from 'node:crypto';
import { cpus } from 'node:os';
import { toHex, utf8 } from '../../src/core/bytes.ts';
import type { Commitment } from '../../src/core/commitment.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { drandValue } from '../../src/core/drand-signature.ts';
import { draw } from '../../src/core/draw.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { codeOf, type List, parseList } from '../../src/core/list.ts';
import { treeRoot } from '../../src/core/merkle.ts';
import { settle } from '../../src/core/outcome.ts';
import { listTree, pageCount } from '../../src/core/pages.ts';
import { checkReceipt, makeReceipt } from '../../src/core/receipt.ts';
import type { RecordFile } from '../../src/core/record.ts';
import { resultOf, writeResultCsv } from '../../src/core/result.ts';
import { deriveSeed } from '../../src/core/seed.ts';
import { verify } from '../../src/core/verify.ts';
import { webPlatform } from '../../src/record/web-platform.ts';

const ROWS = Number(process.argv[3] ?? 3_000_000);
const QUOTA = Math.min(20_000, Math.ceil(ROWS / 150));
const RESERVES = 100;
/** Each step is run so often; the fastest counts. */
const RUNS = 3;

/** A lottery list as Beijing's are: twelve digits, 1 to 60 tickets. The same bytes at every run. */
function listBytes(rows: number): Uint8Array {
  const bytes = new Uint8Array(13 + 17 * rows);
  let at = 0;
  const put = (text: string) => {
    for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
  };
  put('code,tickets\n');
  let code = 100_000_000_000;
  let state = 1;
  for (let i = 0; i < rows; i++) {
    state = Math.imul(state, 1_664_525) + 1_013_904_223;
    code += 1 + (state >>> 20);
    put(`${code},${1 + ((state >>> 8) % 60)}\n`);
  }
  return bytes.subarray(0, at);
}

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

const nodeSha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** The files of a record of this list, drawn with one revealed text. */
async function publish(list: List, root: string): Promise<Partial<Record<RecordFile, Uint8Array>>> {
  const text = '3871.46';
  const rules = utf8('the rules');
  const commitment: Commitment = {
    type: 'commitment',
    protocol: 'mingqian/1',
    round: 'bench',
    pool: 'ordinary',
    method: 'lottery',
    quota: QUOTA,
    reserves: RESERVES,
    list: {
      rows: list.rows,
      tickets: list.tickets,
      pages: pageCount(list.rows),
      sha256: toHex(nodeSha256(list.bytes)),
      root,
    },
    sources: [{ kind: 'text', form: '0000.00', what: 'a closing index' }],
    rulesSha256: toHex(nodeSha256(rules)),
    frozenAt: '2026-06-25T10:00:00Z',
    drawAt: '2026-06-26T02:00:00Z',
  };
  const commitmentBytes = writeDocument(commitment);
  const hash = sha256(commitmentBytes);
  const seed = deriveSeed(hash, [utf8(text)]);
  const selection = await measure(`draw of ${QUOTA + RESERVES}`, () => draw(list, seed, QUOTA, RESERVES));
  const csv = await measure('result.csv written', () => writeResultCsv(list, selection));
  const result = resultOf(selection, QUOTA, toHex(hash), toHex(seed), toHex(sha256(csv)));
  return {
    'rules.md': rules,
    'applicants.csv': list.bytes,
    'commitment.json': commitmentBytes,
    'seed.json': writeDocument({
      type: 'seed',
      protocol: 'mingqian/1',
      commitment: toHex(hash),
      reveals: [{ kind: 'text', text }],
    }),
    'result.csv': csv,
    'result.json': writeDocument(result),
  };
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
