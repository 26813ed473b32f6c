/** `export --parquet`: what is written stands for the published bytes, and DuckDB comes to the same root from it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBack } from '../../scripts/exporting/read-back.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { LIST_HEADER } from '../../src/core/list.ts';
import type { Pieces } from '../../src/core/pieces.ts';
import { checksIn, SQL_CHECKS } from '../../src/sql/checks.ts';
import { CHECKS_QUERY } from '../../src/sql/duckdb.ts';
import { type Given, givenOf } from '../../src/sql/given.ts';
import { run } from '../commands/terminal.ts';
import { list, METHODS } from '../property/arbitraries.ts';
import * as twin from '../property/twin.ts';
import { isLong, runs } from '../runs.ts';
import { corrupted, corruptions, records, textRecord } from '../vectors/records.ts';
import { connected, runDuckDb } from './duckdb.ts';
import { inPieces } from './in-pieces.ts';
import { madeParquet } from './made-parquet.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingqian-export-'));
let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await connected();
});
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true });
});

const RECORDS = 'test/vectors/records';
/** A record of each method, and one that takes many words. */
const SCRIPTS = ['two-pages', 'ranking-moments', 'queue-ties', 'one-holds-most'];
const exported = (name: string, out: string, ...words: string[]) =>
  run(['export', join(RECORDS, name), '--parquet', '--out', join(folder, out), ...words]);
/** The script as it was written, reading its files where they are. */
const scriptIn = (out: string) =>
  readFileSync(join(folder, out, 'duckdb.sql'), 'utf8').replaceAll(
    /'(applicants|result)\.parquet'/g,
    (_, name) => `'${join(folder, out, `${name}.parquet`)}'`,
  );

async function textIn(path: string, header: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readBack(await asyncBufferFromFile(path), header)) pieces.push(piece);
  return Buffer.concat(pieces).toString('latin1');
}

describe('a record', () => {
  test.each(Object.keys(records))('%s: the same bytes', async (name) => {
    const { status, out } = await exported(name, name, '--sql');
    expect(status).toBe(0);
    const { root } = (await givenOf(textRecord(records[name] ?? {}), sha256)) as Given;
    expect(out).toContain(root);
    for (const [parquet, csv] of [
      ['applicants', 'applicants'],
      ['result', 'result'],
    ] as const) {
      const published = records[name]?.[`${csv}.csv`] ?? '';
      const [header = ''] = published.split('\n');
      expect(await textIn(join(folder, name, `${parquet}.parquet`), header)).toBe(published);
    }
  });

  test.each(isLong ? Object.keys(records) : SCRIPTS)('%s: four checks pass in the script', async (name) => {
    await exported(name, name, '--sql');
    await connection.run(scriptIn(name));
    const checks = checksIn((await connection.runAndReadAll(CHECKS_QUERY)).getRowsJson());
    expect(checks.map(({ id, status }) => [id, status])).toEqual(SQL_CHECKS.map((id) => [id, 'pass']));
  });

  test('a second time is the same bytes; another record does not take their place', async () => {
    expect((await exported('three', 'three')).err).toContain('stands already, the same');
    const { status, err } = await exported('everyone', 'three');
    expect([status, err]).toEqual([2, expect.stringContaining('never overwritten')]);
  });

  test('before the draw is its list alone', async () => {
    const before = join(folder, 'before');
    mkdirSync(before);
    for (const name of ['rules.md', 'applicants.csv', 'commitment.json'])
      writeFileSync(join(before, name), records['two-pages']?.[name] ?? '');
    const { status, out } = await run([
      'export',
      before,
      '--parquet',
      '--sql',
      '--out',
      join(folder, 'early'),
    ]);
    expect([status, out]).toEqual([0, expect.stringContaining('No result was written')]);
    await connection.run(scriptIn('early'));
    const checks = checksIn((await connection.runAndReadAll(CHECKS_QUERY)).getRowsJson());
    expect(checks.map(({ status }) => status)).toEqual(['pass', 'pass', 'pass', 'skip']);
  });
});

describe('nothing is written', () => {
  test.each([
    ['two winners swapped', 1, 'draw.result'],
    ['one applicant has other tickets', 1, 'list.digest'],
    ['rules edited', 1, 'rules.digest'],
    ['no commitment', 2, 'commitment.form'],
    ['no list', 2, 'list.form'],
  ])('of a record with %s', async (why, expected, id) => {
    const one = corruptions.find((each) => each.why === why);
    const bad = mkdtempSync(join(folder, 'bad-'));
    for (const [name, text] of Object.entries(one ? corrupted(one) : {}))
      if (text !== null) writeFileSync(join(bad, name), text);
    const { status, err } = await run(['export', bad, '--parquet', '--out', join(bad, 'out')]);
    expect([status, err]).toEqual([expected, expect.stringContaining(id)]);
    expect(() => readFileSync(join(bad, 'out', 'applicants.parquet'))).toThrow('ENOENT');
  });
  test('where no format is named', async () => {
    const { status, err } = await run(['export', join(RECORDS, 'three'), '--out', join(folder, 'none')]);
    expect([status, err]).toEqual([2, expect.stringContaining('--parquet')]);
  });
});

/** The list of a record with something done to its rows, as Parquet that nobody checked. */
async function otherList(change: (text: string) => string) {
  const files = records['two-pages'] ?? {};
  const path = join(folder, 'other.parquet');
  writeFileSync(path, await madeParquet(twin.bytesOf(change(files['applicants.csv'] ?? '')), 'lottery'));
  const given = (await givenOf(textRecord(files), sha256)) as Given;
  const ran = await runDuckDb(connection, given, { list: { kind: 'parquet', path }, result: null }, 2 ** 12);
  return ran.checks.map(({ status }) => status);
}

describe('Parquet of another list fails in DuckDB', () => {
  test.each([
    ['a row is gone', (text: string) => text.replace(/^0258848716980.*\n/m, '')],
    ['other tickets', (text: string) => text.replace(/^(0258848716980),10$/m, '$1,11')],
  ])('%s', async (_, change) => {
    expect(await otherList(change)).toEqual(['pass', 'fail', 'fail', 'skip']);
  });
  test('and the same list passes', async () => {
    expect(await otherList((text) => text)).toEqual(['pass', 'pass', 'pass', 'skip']);
  });
  test.each([
    ['a NULL', 'SELECT NULL::VARCHAR AS code, 1 AS tickets'],
    ['an LF in a code', "SELECT 'A,1' || chr(10) || 'B' AS code, 1 AS tickets"],
    ['a comma in a code', "SELECT 'A,1' AS code, 1 AS tickets"],
    ['a fraction', "SELECT 'A' AS code, 1.5 AS tickets"],
    ['not sorted', "SELECT * FROM (VALUES ('B', 1), ('A', 1)) AS rows(code, tickets)"],
  ])('%s is no row', async (_, select) => {
    const path = join(folder, 'made.parquet');
    await connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet)`);
    const given = (await givenOf(textRecord(records['two-pages'] ?? {}), sha256)) as Given;
    const ran = await runDuckDb(
      connection,
      given,
      { list: { kind: 'parquet', path }, result: null },
      2 ** 12,
    );
    expect(ran.checks[0]).toMatchObject({ id: 'list.form', status: 'fail' });
  });
});

test('Parquet is not larger than applicants.csv.gz, from some hundred rows on', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => {
    const digits = BigInt(`0x${twin.toHex(twin.sha256(String(i))).slice(0, 14)}`) % 10n ** 13n;
    return `${String(digits).padStart(13, '0')},${1 + (i % 12)}\n`;
  });
  const text = `${LIST_HEADER.lottery}\n${rows.sort().join('')}`;
  const parquet = await madeParquet(twin.bytesOf(text), 'lottery');
  expect(parquet.length).toBeLessThanOrEqual(gzipSync(text, { level: 9 }).length);
});

test.each(METHODS)(
  'a %s list in groups of a few rows, from pieces that end anywhere, is read back to its bytes',
  (how) =>
    fc.assert(
      fc.asyncProperty(
        list(how, 20),
        fc.constantFrom(1, 2, 3, 7, 40),
        fc.constantFrom(5, 64, 4096),
        async (from, rows, piece) => {
          const path = join(folder, 'groups.parquet');
          const pieces = inPieces(twin.bytesOf(from.text), piece) as Pieces;
          writeFileSync(path, await madeParquet(pieces, how, rows));
          const { row_groups } = await parquetMetadataAsync(await asyncBufferFromFile(path));
          expect(row_groups.length).toBe(Math.ceil(from.rows.length / rows));
          expect(await textIn(path, LIST_HEADER[how])).toBe(from.text);
        },
      ),
      { numRuns: runs(20) },
    ),
);
