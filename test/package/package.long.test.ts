/** The package, packed and put into an empty folder: its examples run, a bundler takes it, and its types hold. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPackage, packPackage } from '../../scripts/package.ts';
import { PageSearch } from '../../src/core/page-search.ts';
import { writeReceipt } from '../../src/core/receipt.ts';
import { verify } from '../../src/core/verify.ts';
import { folderRecord } from '../../src/record/node/folder.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { SOFTWARE } from '../../src/record/software.ts';

const RECORD = 'test/vectors/records/two-pages';
const POOL = 'h1-whale-10000-q300';
const folder = mkdtempSync(join(tmpdir(), 'mingqian-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a program in the folder prints. */
function node(name: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' });
}

let receiptOf = '';

beforeAll(async () => {
  const packed = join(folder, packPackage(await buildPackage(), folder));
  const place = join(folder, 'node_modules/mingqian');
  mkdirSync(place, { recursive: true });
  expect(spawnSync('tar', ['-xzf', packed, '-C', place, '--strip-components=1']).status).toBe(0);
  const { dependencies } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  // As npm would install them: only what the package says it needs.
  for (const [name, version] of Object.entries(dependencies)) {
    const own = join(process.cwd(), 'node_modules', name);
    expect(JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')).version).toBe(version);
    mkdirSync(join(folder, 'node_modules', name, '..'), { recursive: true });
    cpSync(own, join(folder, 'node_modules', name), { recursive: true });
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  cpSync(RECORD, join(folder, 'record'), { recursive: true });
  cpSync(RECORD, join(folder, 'draws/public/rounds/202701/ordinary'), { recursive: true });
  copyFileSync(`test/fixtures/beijing/zips/${POOL}.zip`, join(folder, 'pool.zip'));
  const [, row = ''] = readFileSync(`${RECORD}/result.csv`, 'utf8').split('\n');
  receiptOf = row.split(',')[1] ?? '';
  const search = new PageSearch(receiptOf);
  const { verdict, commitment } = await verify(await folderRecord(RECORD), nodePlatform, {
    software: SOFTWARE,
    pages: search,
  });
  if (verdict !== 'verified' || commitment === null) throw new Error('the record does not verify');
  writeFileSync(join(folder, 'receipt.json'), writeReceipt(receiptOf, commitment, search.pages()));
}, 240_000);

/** The examples of docs/package.md, in its order. */
const examples = [...readFileSync('docs/package.md', 'utf8').matchAll(/```js\n([\s\S]*?)```/g)].map(
  ([, text = '']) => text,
);

describe('in Node', () => {
  const commitment = () => JSON.parse(readFileSync(`${RECORD}/result.json`, 'utf8')).commitment as string;
  const official = (): string[] =>
    JSON.parse(readFileSync(`test/fixtures/beijing/expected/${POOL}.json`, 'utf8')).observed.runs.find(
      ({ seed }: { seed: string }) => seed === '123456',
    ).codes;
  const expected: readonly (() => string)[] = [
    () => `verified ${commitment()}\n`,
    () => 'verified\n',
    () =>
      `${readFileSync(`${RECORD}/result.csv`, 'utf8').split('\n')[1]} ${readFileSync(`${RECORD}/result.json`).length}\n`,
    () => `${receiptOf} selected result.json ${commitment()}\n`,
    () => `drawn 300 ${official()[0]}\n`,
    () => 'verified\n',
  ];
  test('there are as many examples as are expected', () => {
    expect(examples).toHaveLength(expected.length);
  });
  test.each(examples.map((text, i) => [i, text] as const))(
    'example %i runs and prints what it should',
    (i, text) => {
      writeFileSync(join(folder, `example-${i}.js`), text);
      const { status, stdout, stderr } = node(`example-${i}.js`);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout.endsWith(expected[i]?.() ?? 'nothing')).toBe(true);
    },
  );
  test('what is wrong fails or throws, and is never verified', () => {
    writeFileSync(
      join(folder, 'wrong.js'),
      `import { readFile } from 'node:fs/promises';
import { checkReceipt, draw, MingqianError, OfficialError, rerunBeijing, verifyRecord } from 'mingqian';
const names = ${JSON.stringify(readdirSync(RECORD))};
const files = async (change = {}) => ({
  ...Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile('record/' + name)]))),
  ...change,
});
const said = async (work) => {
  try { const value = await work(); return value.verdict ?? value.standing ?? 'done'; }
  catch (error) { return error.code + (error instanceof MingqianError ? ' M' : error instanceof OfficialError ? ' O' : ''); }
};
async function* endless() { for (;;) yield new Uint8Array(2 ** 22); }
const stop = AbortSignal.abort();
const receipt = await readFile('receipt.json');
console.log(JSON.stringify([
  await said(async () => verifyRecord(await files({ 'rules.md': new TextEncoder().encode('x') }))),
  await said(async () => verifyRecord(await files({ 'rules.md': undefined }))),
  await said(async () => verifyRecord(await files(), { expectedCommitment: '0'.repeat(64) })),
  await said(async () => verifyRecord(await files({ 'rule.md': receipt }))),
  await said(async () => verifyRecord(await files({ 'rules.md': endless() }))),
  await said(async () => verifyRecord(await files({ 'rules.md': ['text'] }))),
  await said(async () => verifyRecord(await files(), { signal: stop })),
  await said(async () => draw(await files({ 'seed.json': undefined }))),
  await said(async () => draw(await files({ 'applicants.csv': receipt }))),
  await said(() => checkReceipt(new Uint8Array([...receipt, 10]))),
  await said(() => checkReceipt(receipt)),
  await said(() => checkReceipt(receipt, { expectedCommitment: '0'.repeat(64) })),
  await said(async () => checkReceipt(receipt, { seed: await readFile('record/seed.json') })),
  await said(async () => checkReceipt(receipt, { seed: await readFile('record/seed.json'), result: receipt })),
  await said(async () => rerunBeijing({ zip: new Blob([receipt]), seed: '123456' })),
  await said(async () => rerunBeijing({ zip: new Blob([await readFile('pool.zip')]), seed: '12' })),
]));
`,
    );
    const { status, stdout, stderr } = node('wrong.js');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual([
      'failed',
      'incomplete',
      'failed',
      'usage M',
      'record.limit M',
      'record.unreadable M',
      'cancelled M',
      'record.missing M',
      'check.differs M',
      'document.canonical M',
      'not-drawn',
      'commitment',
      'usage M',
      'draw',
      'beijing.zip O',
      'beijing.seed O',
    ]);
  });
});

test('a bundler makes one file of it that needs nothing of Node', async () => {
  writeFileSync(
    join(folder, 'entry.js'),
    `import { verifyRecord } from 'mingqian';\nglobalThis.verdict = verifyRecord(globalThis.record).then(({ verdict }) => verdict);\n`,
  );
  const built = await build({
    ...{ configFile: false, root: folder, publicDir: false, logLevel: 'error' },
    build: {
      ...{ write: false, minify: false, target: 'es2024', modulePreload: false },
      rolldownOptions: { input: join(folder, 'entry.js'), output: { format: 'esm', codeSplitting: false } },
    },
  });
  const output = 'output' in built ? built.output : [];
  expect(output).toHaveLength(1);
  const [chunk] = output;
  if (chunk?.type !== 'chunk') throw new Error('expected a program');
  const { code, imports } = chunk;
  expect(imports).toEqual([]);
  expect(code).not.toMatch(/['"]node:|\bprocess\.|\brequire\(/);
  writeFileSync(
    join(folder, 'bundled.js'),
    `import { readFileSync } from 'node:fs';
globalThis.record = Object.fromEntries(${JSON.stringify(readdirSync(RECORD))}.map((name) => [name, readFileSync('record/' + name)]));
await import('./bundle.js');
console.log(await globalThis.verdict);
`,
  );
  writeFileSync(join(folder, 'bundle.js'), code);
  expect(node('bundled.js')).toMatchObject({ status: 0, stdout: 'verified\n' });
});

test('its types hold where it is used as it should be, and nowhere else', () => {
  writeFileSync(
    join(folder, 'use.ts'),
    `import { type Report, type Winner, checkReceipt, draw, rerunBeijing, verifyRecord } from 'mingqian';
const bytes = new Uint8Array();
const report: Report = await verifyRecord({ 'rules.md': bytes, 'applicants.csv': () => new Blob([]) }, { expectedCommitment: '' });
const verdict: 'verified' | 'failed' | 'incomplete' = report.verdict;
const csv: Uint8Array = (await draw({ zip: new Blob([]) })).resultCsv;
const { standing, receipt } = await checkReceipt(bytes, { seed: bytes, result: bytes });
const row: number | null = receipt.row;
const winners: readonly Winner[] = (await rerunBeijing({ zip: new Blob([]), seed: '123456' })).winners;
// @ts-expect-error a file that no record has
await verifyRecord({ 'rule.md': bytes });
// @ts-expect-error text, whose bytes nobody knows
await verifyRecord({ 'rules.md': 'text' });
// @ts-expect-error a seed as a number loses its zeros
await rerunBeijing({ zip: new Blob([]), seed: 123456 });
// @ts-expect-error there are other verdicts
const only: 'verified' = report.verdict;
// @ts-expect-error a code that is not listed has no row
const listed: number = receipt.row;
export { csv, listed, only, row, standing, verdict, winners };
`,
  );
  const args = ['--noEmit', '--strict', '--target', 'es2024', '--module', 'nodenext', '--lib', 'es2024,dom'];
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(process.cwd(), 'node_modules/typescript/bin/tsc'), ...args, 'use.ts'],
    { cwd: folder, encoding: 'utf8' },
  );
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
});

test('two builds pack the same bytes', async () => {
  const again = join(folder, 'again');
  mkdirSync(again);
  const name = packPackage(await buildPackage(), again);
  expect(readFileSync(join(again, name)).equals(readFileSync(join(folder, name)))).toBe(true);
});
