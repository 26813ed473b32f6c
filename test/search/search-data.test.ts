import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
    '202405/ordinary/head.json',
    '202405/ordinary/pieces/0.json',
    '202602/nev-family/head.json',
    '202602/nev-family/pieces/0.json',
  ]);
  const pool = await served(vectorRecord('drand'));
  const read = async (path: string) => new Uint8Array(await readFile(join(folder, path)));
  for (const row of [0, 255, 256, 511, 512, 599]) {
    const code = codeOf(pool.index.list, row);
    expect((await lookUpByIndex(code, pool.address, read)).checked.row).toBe(row + 1);
  }
});

test('what did not change is left as it is, what is no longer published goes', async () => {
  expect(await run()).toEqual(['search 202602/nev-family: 2 files', 'search 202405/ordinary: 2 files']);
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
  expect(await run()).toContain('search 202405/ordinary: 2 files');
});

test('a list that is not the committed one makes no index', async () => {
  const list = join(records, '202405/ordinary/applicants.csv');
  const good = await readFile(list, 'utf8');
  await writeFile(list, good.replace(',4\n', ',5\n'));
  await expect(run()).rejects.toMatchObject({ code: 'check.differs' });
  await expect(stat(join(out, '202405'))).rejects.toMatchObject({ code: 'ENOENT' });
});

/** Every file below a folder, with its bytes. */
const bytesIn = async (path: string) =>
  Object.fromEntries(
    await Promise.all(
      (await filesIn(path)).map(async (name) => [name, (await readFile(join(path, name))).toString('hex')]),
    ),
  ) as Record<string, string>;

/** When each was written, and as which file. */
const writtenIn = async (path: string) =>
  Promise.all(
    (await filesIn(path)).map(async (name) => {
      const { mtimeMs, ino } = await stat(join(path, name));
      return { name, mtimeMs, ino };
    }),
  );

describe('a round that is added', () => {
  const ADDED = '202702/ordinary';
  /** A list that is frozen, and not drawn yet. */
  async function add(): Promise<void> {
    await mkdir(join(records, ADDED), { recursive: true });
    const from = (name: string) => join(RECORDS, 'two-pages', name);
    for (const name of ['rules.md', 'applicants.csv']) await cp(from(name), join(records, ADDED, name));
    const commitment = await readFile(from('commitment.json'), 'utf8');
    await writeFile(join(records, ADDED, 'commitment.json'), commitment.replace('"202602"', '"202702"'));
  }
  const OLD = ['202405/ordinary', '202602/nev-family'];

  /** As run, but of the old records nothing can be read once they are known. */
  async function runWithoutOldLists(): Promise<string[]> {
    const rounds = await loadRounds(records);
    for (const place of OLD) await rm(join(records, place), { recursive: true });
    const lines: string[] = [];
    await writeSearchData(rounds, out, (line) => lines.push(line));
    return lines;
  }

  test('makes its own index and none of the others: their lists are not even read, their files stay', async () => {
    await run();
    const before = await Promise.all(OLD.map((place) => writtenIn(join(out, place))));
    await add();
    expect((await runWithoutOldLists()).sort()).toEqual([
      'search 202405/ordinary: unchanged',
      'search 202602/nev-family: unchanged',
      `search ${ADDED}: 2 files`,
    ]);
    expect(await Promise.all(OLD.map((place) => writtenIn(join(out, place))))).toEqual(before);
  });

  test('leads to the same bytes as one build of all', async () => {
    await run();
    await add();
    await run();
    const all = join(folder, 'all');
    await writeSearchData(await loadRounds(records), all);
    expect(await bytesIn(out)).toEqual(await bytesIn(all));
    expect(await bytesIn(`${out}.made`)).toEqual(await bytesIn(`${all}.made`));
    expect(Object.keys(await bytesIn(out))).toHaveLength(6);
  });
});

describe('an index that was kept is made anew where', () => {
  const POOL = '202405/ordinary';
  const PIECE = 'pieces/0.json';
  const note = () => join(`${out}.made`, `${POOL}.json`);
  const changed = (text: string) => text.replace(/,([1-8])\\n/, (_, n) => `,${Number(n) + 1}\\n`);

  test.each<[string, () => Promise<unknown>]>([
    [
      'a byte of a piece is another',
      async () => {
        const file = join(out, POOL, PIECE);
        const text = await readFile(file, 'utf8');
        expect(changed(text)).not.toBe(text);
        await writeFile(file, changed(text));
      },
    ],
    ['a piece is gone', () => rm(join(out, POOL, PIECE))],
    ['a file is there that nobody made', () => writeFile(join(out, POOL, 'pieces/1.json'), '{}')],
    [
      'the head is of another commitment',
      () => cp(join(out, '202602/nev-family/head.json'), join(out, POOL, 'head.json')),
    ],
    ['nothing is noted of it', () => rm(note())],
    ['what is noted is of another pool', () => cp(join(`${out}.made`, '202602/nev-family.json'), note())],
    [
      'another program made it',
      async () => {
        const text = await readFile(note(), 'utf8');
        await writeFile(note(), text.replace(/("program":")./, '$1x'));
      },
    ],
    [
      'a run was cut short between index and note',
      async () => {
        await rm(note());
        await rm(join(out, POOL), { recursive: true });
      },
    ],
  ])('%s', async (_, change) => {
    await run();
    const fresh = await bytesIn(out);
    await change();
    expect(await run()).toEqual(['search 202602/nev-family: unchanged', `search ${POOL}: 2 files`]);
    expect(await bytesIn(out)).toEqual(fresh);
    expect(await run()).toEqual(['search 202602/nev-family: unchanged', `search ${POOL}: unchanged`]);
  });
});
