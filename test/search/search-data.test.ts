import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSearchData } from '../../scripts/search-data.ts';
import { codeOf } from '../../src/core/list.ts';
import { loadRounds } from '../../src/record/node/rounds.ts';
import { lookUpByIndex } from '../../src/search/index-look-up.ts';
import { served, vectorRecord } from './pools.ts';

const RECORDS = 'test/vectors/records';
let folder: string;
let records: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingqian-search-'));
  records = join(folder, 'rounds');
  out = join(folder, 'search');
  await cp(join(RECORDS, 'drand'), join(records, '202405/ordinary'), { recursive: true });
  await cp(join(RECORDS, 'ranking-ties'), join(records, '202602/nev-family'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(): Promise<string[]> {
  const lines: string[] = [];
  await writeSearchData(await loadRounds(records), out, (line) => lines.push(line));
  return lines;
}

const filesIn = async (path: string) =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();

test('the written files answer every code of the list', async () => {
  await run();
  expect(await filesIn(out)).toEqual([
    '202405/ordinary/codes/0.json',
    '202405/ordinary/head.json',
    '202405/ordinary/pages/0.json',
    '202405/ordinary/pages/1.json',
    '202405/ordinary/pages/2.json',
    '202602/nev-family/codes/0.json',
    '202602/nev-family/head.json',
    '202602/nev-family/pages/0.json',
  ]);
  const pool = await served(vectorRecord('drand'));
  const read = async (path: string) => new Uint8Array(await readFile(join(folder, path)));
  for (const row of [0, 255, 256, 511, 512, 599]) {
    const code = codeOf(pool.index.list, row);
    expect((await lookUpByIndex(code, pool.address, read)).checked.row).toBe(row + 1);
  }
});

test('what did not change is left as it is, what is no longer published goes', async () => {
  expect(await run()).toEqual(['search 202602/nev-family: 3 files', 'search 202405/ordinary: 5 files']);
  const head = join(out, '202405/ordinary/head.json');
  const { mtimeMs } = await stat(head);
  await mkdir(join(out, '.part/half'), { recursive: true });
  await rm(join(records, '202602'), { recursive: true });
  expect(await run()).toEqual(['search 202602/nev-family: removed', 'search 202405/ordinary: unchanged']);
  expect((await stat(head)).mtimeMs).toBe(mtimeMs);
  expect(await readdir(out)).toEqual(['202405']);
});

test('a result that comes later leaves the index as it is, another commitment makes it anew', async () => {
  const pool = join(records, '202405/ordinary');
  for (const file of ['seed.json', 'result.json', 'result.csv']) await rm(join(pool, file));
  await run();
  await cp(join(RECORDS, 'drand'), pool, { recursive: true });
  expect(await run()).toContain('search 202405/ordinary: unchanged');
  const commitment = join(pool, 'commitment.json');
  await writeFile(commitment, (await readFile(commitment, 'utf8')).replace('"reserves":10', '"reserves":11'));
  for (const file of ['seed.json', 'result.json', 'result.csv']) await rm(join(pool, file));
  expect(await run()).toContain('search 202405/ordinary: 5 files');
});

test('a list that is not the committed one makes no index', async () => {
  const list = join(records, '202405/ordinary/applicants.csv');
  const good = await readFile(list, 'utf8');
  await writeFile(list, good.replace(',4\n', ',5\n'));
  await expect(run()).rejects.toMatchObject({ code: 'check.differs' });
  await expect(stat(join(out, '202405'))).rejects.toMatchObject({ code: 'ENOENT' });
});
