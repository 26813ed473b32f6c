/** Two servers of Debian's ClickHouse 18.16 on loopback, each with half of the pages, against the core and the slow twin. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/core/hashing.ts';
import { verify } from '../../src/core/verify.ts';
import { SQL_CHECKS } from '../../src/sql/checks.ts';
import { checkInClickHouse } from '../../src/sql/clickhouse.ts';
import { hits } from '../../src/sql/clickhouse-queries.ts';
import { givenOf } from '../../src/sql/given.ts';
import { noblePlatform } from '../core/platform.ts';
import * as twin from '../property/twin.ts';
import { corrupted, corruptions, records, textRecord } from '../vectors/records.ts';
import vectors from '../vectors/vectors.json' with { type: 'json' };
import { noServers, type Server, startServer } from './clickhouse-servers.ts';
import { HOSTILE_ROWS } from './hostile-rows.ts';
import { inPieces } from './in-pieces.ts';

type Files = Readonly<Record<string, string | null | undefined>>;
const bytes = (text: string | null | undefined) =>
  text === null || text === undefined ? null : new TextEncoder().encode(text);
const statuses = (checks: readonly { readonly id: string; readonly status: string }[]) =>
  SQL_CHECKS.map((id) => [id, checks.find((check) => check.id === id)?.status]);

test.skipIf(noServers === null)(`two shards: ${noServers}`, () => {});

describe.skipIf(noServers !== null)('two shards', () => {
  let shards: Server[] = [];
  beforeAll(async () => {
    for (let i = 0; i < 2; i++) shards = [...shards, await startServer()];
  });
  afterAll(async () => {
    await Promise.all(shards.map((shard) => shard.stop()));
  });

  async function expectAsCore(files: Files) {
    const given = await givenOf(textRecord(files), sha256);
    const checks = await checkInClickHouse(given, shards, {
      list: inPieces(bytes(files['applicants.csv'])),
      result: bytes(files['result.csv']),
    });
    const core = await verify(textRecord(files), noblePlatform, { software: 'mingqian test' });
    expect(statuses(checks)).toEqual(statuses(core.checks));
  }

  test.each(Object.keys(records))('%s: the same winners', async (name) => {
    const files = records[name] as Files;
    await expectAsCore(files);
    const published = (files['result.csv'] as string).split('\n').slice(1, -1);
    const drawn = await (shards[0] as Server).ask('SELECT line FROM drawn ORDER BY rank');
    expect(drawn.map(([line]) => line)).toEqual(published);
  });
  test.each(corruptions.map((one) => [one.why, one] as const))('%s', async (_, one) => {
    await expectAsCore(corrupted(one));
  });

  test('a list of nine pages is on both', async () => {
    const rows = Array.from({ length: 2200 }, (_, i) => `${String(i).padStart(5, '0')},${(i % 12) + 1}\n`);
    const list = twin.readList('lottery', `code,tickets\n${rows.join('')}`) as twin.List;
    for (const seed of ['a', 'b', 'c'].map((char) => char.repeat(32))) {
      const ranks = twin.draw(list, seed, 60, 10);
      const checks = await checkInClickHouse(
        {
          method: 'lottery',
          quota: 60,
          reserves: 10,
          rows: 2200,
          tickets: Number(list.total),
          sha256: twin.toHex(twin.sha256(list.text)),
          root: twin.toHex(twin.treeHash(twin.pagesOf(list))),
          seed: twin.toHex(seed),
        },
        shards,
        { list: inPieces(bytes(list.text)), result: bytes(twin.resultCsv('lottery', ranks)) },
      );
      expect(checks.map(({ status }) => status)).toEqual(['pass', 'pass', 'pass', 'pass']);
      for (const shard of shards)
        for (const table of ['line', 'page', 'leaf', 'selected'])
          expect(Number((await shard.ask(`SELECT count() FROM ${table}`))[0]?.[0])).toBeGreaterThan(0);
    }
  });

  test.each([
    ['in a page', 100],
    ['from page to page', 255],
    ['from shard to shard', 1279],
  ])('two rows in the wrong order, %s', async (_, at) => {
    const rows = Array.from({ length: 2200 }, (_, i) => `${String(i).padStart(5, '0')},1\n`);
    [rows[at], rows[at + 1]] = [rows[at + 1] as string, rows[at] as string];
    const given = await givenOf(textRecord(records['two-pages'] as Files), sha256);
    const list = inPieces(bytes(`code,tickets\n${rows.join('')}`));
    const of = given && { ...given, rows: rows.length };
    const checks = await checkInClickHouse(of, shards, { list, result: null });
    expect(checks[0]).toEqual({
      id: 'list.form',
      status: 'fail',
      detail: 'expected every code above the one before it',
    });
  });

  const hostile: [method: string, list: string][] = [
    ...vectors.badLists.map(({ method, text }): [string, string] => [method, twin.utf8(text)]),
    ...HOSTILE_ROWS.map((text): [string, string] => ['lottery', `code,tickets\n${text}`]),
  ];
  test.each(hostile)('%s: %j is refused', async (method, text) => {
    const given = await givenOf(textRecord(records['two-pages'] as Files), sha256);
    const checks = await checkInClickHouse(
      given === null ? null : { ...given, method: method as twin.Method },
      shards,
      { list: inPieces(twin.bytesOf(text)), result: null },
    );
    expect(checks[0]).toMatchObject({ id: 'list.form', status: 'fail' });
  });
  test('every moment of the vectors is one', async () => {
    const given = await givenOf(textRecord(records['queue-ties'] as Files), sha256);
    const rows = vectors.moments.map(({ text }, i) => `${String(i).padStart(5, '0')},${text}\n`);
    const checks = await checkInClickHouse(given, shards, {
      list: inPieces(bytes(`code,since\n${rows.join('')}`)),
      result: null,
    });
    expect(checks[0]).toMatchObject({ id: 'list.form', status: 'pass' });
  });

  test('rows that a shard lost are no verdict', async () => {
    const files = records['two-pages'] as Files;
    const given = await givenOf(textRecord(files), sha256);
    const [first, second] = shards as [Server, Server];
    const forgetful = { ...second, load: async () => {} };
    await expect(
      checkInClickHouse(given, [first, forgetful], {
        list: inPieces(bytes(files['applicants.csv'])),
        result: null,
      }),
    ).rejects.toThrow('the lines are not the bytes of the list');
  });

  test('words that do not suffice: the draw has failed', async () => {
    const list = twin.readList('lottery', 'code,tickets\nA,1000000\nB,1\nC,1000000\n') as twin.List;
    const seed = 's'.repeat(32);
    const given = {
      method: 'lottery',
      quota: 1,
      reserves: 2,
      rows: 3,
      tickets: Number(list.total),
      sha256: twin.toHex(twin.sha256(list.text)),
      root: twin.toHex(twin.treeHash(twin.pagesOf(list))),
      seed: twin.toHex(seed),
    } as const;
    const checks = await checkInClickHouse(
      given,
      shards,
      {
        list: inPieces(bytes(list.text)),
        result: bytes(twin.resultCsv('lottery', twin.draw(list, seed, 1, 1))),
      },
      4096,
    );
    expect(checks[3]).toMatchObject({ status: 'fail', detail: '2 of 3 ranks: the draw has failed' });
  });

  test.each([7n, 2n ** 53n - 1n, 2n ** 63n - 25n, 2n ** 63n + 1n])('words of %s tickets', async (total) => {
    const seed = twin.sha256(String(total));
    const expected: string[][] = [];
    for (let n = 5; n <= 64; n++) {
      const ticket = twin.ticketOf(twin.wordOf(seed, n), total);
      if (ticket !== null) expected.push([String(n), String(ticket)]);
    }
    const found = await (shards[0] as Server).ask(
      `SELECT draw, ticket FROM (${hits(twin.toHex(seed), total, 4, 64)}) ORDER BY draw`,
    );
    expect(found).toEqual(expected);
  });
});
