/** The queries for DuckDB against the core, over all records and corruptions, and against the slow twin over many seeds. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DuckDBConnection } from '@duckdb/node-api';
import { sha256 } from '../../src/core/hashing.ts';
import { verify } from '../../src/core/verify.ts';
import { NOTHING_GIVEN, SQL_CHECKS } from '../../src/sql/checks.ts';
import { givenOf } from '../../src/sql/given.ts';
import { corrupted, corruptions, records, textRecord } from '../vectors/records.ts';
import { noblePlatform } from '../core/platform.ts';
import { connected, fileFolder, runDuckDb } from './duckdb.ts';

let connection: DuckDBConnection;
const { put, remove } = fileFolder();
beforeAll(async () => {
  connection = await connected();
});
afterAll(() => {
  connection.closeSync();
  remove();
});

type Files = Readonly<Record<string, string | null | undefined>>;

async function ranOn(files: Files) {
  const given = await givenOf(textRecord(files), sha256);
  if (given === null) return { checks: NOTHING_GIVEN, drawn: [] };
  return runDuckDb(connection, given, {
    list: put('applicants.csv', files['applicants.csv']),
    result: put('result.csv', files['result.csv']),
  });
}

async function expectAsCore(files: Files) {
  const { checks, drawn } = await ranOn(files);
  const core = await verify(textRecord(files), noblePlatform, { software: 'mingqian test' });
  const mine = Object.fromEntries(checks.map(({ id, status }) => [id, status]));
  expect(mine).toEqual(
    Object.fromEntries(
      SQL_CHECKS.map((id) => [id, core.checks.find((check) => check.id === id)?.status]),
    ),
  );
  return { drawn, core, mine };
}

describe('records', () => {
  test.each(Object.keys(records))('%s', async (name) => {
    const files = records[name] as Files;
    const { drawn, mine } = await expectAsCore(files);
    expect(mine).toEqual(Object.fromEntries(SQL_CHECKS.map((id) => [id, 'pass'])));
    const winners = (files['result.csv'] as string).split('\n').slice(1, -1).map((line) => line.split(',').slice(0, 2));
    expect(drawn.map(([rank, code]) => [rank, code])).toEqual(winners);
  });
});

describe('corruptions', () => {
  test.each(corruptions.map((one) => [one.why, one] as const))('%s', async (_, one) => {
    await expectAsCore(corrupted(one));
  });
});
