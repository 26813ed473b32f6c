/** The same queries in today's ClickHouse, in one process: what 18.16 understands means the same eight years later. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/core/hashing.ts';
import { verify } from '../../src/core/verify.ts';
import { SQL_CHECKS } from '../../src/sql/checks.ts';
import { checkInClickHouse } from '../../src/sql/clickhouse.ts';
import { givenOf } from '../../src/sql/given.ts';
import { noblePlatform } from '../core/platform.ts';
import { corrupted, corruptions, records, textRecord } from '../vectors/records.ts';
import { type Chdb, startChdb } from './chdb.ts';
import { inPieces } from './in-pieces.ts';

type Files = Readonly<Record<string, string | null | undefined>>;
const bytes = (text: string | null | undefined) =>
  text === null || text === undefined ? null : new TextEncoder().encode(text);
const statuses = (checks: readonly { readonly id: string; readonly status: string }[]) =>
  SQL_CHECKS.map((id) => [id, checks.find((check) => check.id === id)?.status]);

describe('chdb', () => {
  let engine: Chdb | string = 'not started';
  beforeAll(() => {
    engine = startChdb();
  }, 600_000);
  afterAll(() => {
    if (typeof engine !== 'string') engine.stop();
  });

  const cases: [string, Files][] = [
    ...Object.entries(records).map(([name, files]): [string, Files] => [name, files]),
    ...corruptions.map((one): [string, Files] => [one.why, corrupted(one)]),
  ];
  test.for(cases)('%s', async ([, files], { skip }) => {
    if (typeof engine === 'string') return skip(engine);
    const given = await givenOf(textRecord(files), sha256);
    const checks = await checkInClickHouse(given, [engine], {
      list: inPieces(bytes(files['applicants.csv'])),
      result: bytes(files['result.csv']),
    });
    const core = await verify(textRecord(files), noblePlatform, { software: 'mingqian test' });
    expect(statuses(checks)).toEqual(statuses(core.checks));
  });
});
