/** The queries for DuckDB against the core, over all records and corruptions, and against the slow twin over many seeds. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/core/hashing.ts';
import type { Method } from '../../src/core/list.ts';
import { verify } from '../../src/core/verify.ts';
import { checksIn, NOTHING_GIVEN, SQL_CHECKS } from '../../src/sql/checks.ts';
import { drawScript, listScript, wordsScript } from '../../src/sql/duckdb.ts';
import { type Given, givenOf } from '../../src/sql/given.ts';
import { noblePlatform } from '../core/platform.ts';
import { list, lottery, seed } from '../property/arbitraries.ts';
import * as twin from '../property/twin.ts';
import { runs } from '../runs.ts';
import { corrupted, corruptions, records, textRecord } from '../vectors/records.ts';
import vectors from '../vectors/vectors.json' with { type: 'json' };
import { connected, fileFolder, type Ran, runDuckDb } from './duckdb.ts';
import { HOSTILE_ROWS } from './hostile-rows.ts';

let connection: DuckDBConnection;
const { folder, put, remove } = fileFolder();
beforeAll(async () => {
  connection = await connected();
});
afterAll(() => {
  connection.closeSync();
  remove();
});

/** Words that these draws do with: a script of fewer steps. */
const FEW = 2 ** 16;

type Files = Readonly<Record<string, string | null | undefined>>;
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const rowsOf = async (query: string) => (await connection.runAndReadAll(query)).getRowsJson();

/** What was run already: many corruptions are of files that SQL does not read. */
const known = new Map<string, Ran>();

async function ranOn(files: Files): Promise<Ran> {
  const given = await givenOf(textRecord(files), sha256);
  if (given === null) return { checks: NOTHING_GIVEN, drawn: [] };
  const read = [files['applicants.csv'] ?? null, files['result.csv'] ?? null] as const;
  const key = JSON.stringify([given, read]);
  const ran =
    known.get(key) ??
    (await runDuckDb(
      connection,
      given,
      {
        list: put('applicants.csv', read[0]),
        result: put('result.csv', read[1]),
      },
      FEW,
    ));
  known.set(key, ran);
  return ran;
}

const statuses = (checks: readonly { readonly id: string; readonly status: string }[]) =>
  SQL_CHECKS.map((id) => [id, checks.find((check) => check.id === id)?.status]);

async function expectAsCore(files: Files): Promise<Ran> {
  const ran = await ranOn(files);
  const core = await verify(textRecord(files), noblePlatform, { software: 'mingqian test' });
  expect(statuses(ran.checks)).toEqual(statuses(core.checks));
  return ran;
}

describe('the same statuses as the core', () => {
  test.each(Object.keys(records))('and the same winners: %s', async (name) => {
    const files = records[name] as Files;
    const { checks, drawn } = await expectAsCore(files);
    expect(statuses(checks)).toEqual(SQL_CHECKS.map((id) => [id, 'pass']));
    const published = (files['result.csv'] as string).split('\n').slice(1, -1);
    expect(drawn.map(([rank, code]) => `${rank},${code}`)).toEqual(
      published.map((line) => line.split(',').slice(0, 2).join(',')),
    );
  });
  test.each(corruptions.map((one) => [one.why, one] as const))('%s', async (_, one) => {
    await expectAsCore(corrupted(one));
  });
});

/** A commitment to a list as it is, by the twin. */
function givenFor(from: twin.List, seedText: string, quota: number, reserves: number): Given {
  return {
    method: from.method,
    quota,
    reserves,
    rows: from.rows.length,
    tickets: Number(from.total),
    sha256: twin.toHex(twin.sha256(from.text)),
    root: twin.toHex(twin.treeHash(twin.pagesOf(from))),
    seed: twin.toHex(seedText),
  };
}

async function expectSameDraw(from: twin.List, seedText: string, quota: number, reserves: number) {
  const ranks = twin.draw(from, seedText, quota, reserves);
  const { checks } = await runDuckDb(
    connection,
    givenFor(from, seedText, quota, reserves),
    {
      list: put('applicants.csv', from.text),
      result: put('result.csv', twin.resultCsv(from.method, ranks)),
    },
    FEW,
  );
  expect(statuses(checks)).toEqual(SQL_CHECKS.map((id) => [id, 'pass']));
}

describe('the slow twin draws the same', () => {
  test.each(['lottery', 'ranking', 'queue'] as const)('%s', async (method) => {
    await fc.assert(
      fc.asyncProperty(
        method === 'lottery' ? lottery(40, [1, 2, 12, 60]) : list(method, 40, true),
        seed,
        fc.integer({ min: 1, max: 50 }),
        fc.nat(20),
        expectSameDraw,
      ),
      { numRuns: runs(16) },
    );
  });
  test('where one holds most tickets', async () => {
    await fc.assert(
      fc.asyncProperty(
        lottery(12, [1, 100]),
        seed,
        fc.integer({ min: 1, max: 12 }),
        fc.nat(3),
        expectSameDraw,
      ),
      { numRuns: runs(16) },
    );
  });
  test('on pages of every fill', async () => {
    for (const rows of [256, 257, 513, 1025]) {
      const lines = Array.from({ length: rows }, (_, i) => `${String(i).padStart(5, '0')},${(i % 12) + 1}\n`);
      const from = twin.readList('lottery', `code,tickets\n${lines.join('')}`) as twin.List;
      await expectSameDraw(from, 's'.repeat(32), 3, 1);
    }
  });
});

describe('words of 64 bits', () => {
  test.each(vectors.ticketOfWord)('$word of $tickets', async ({ word, tickets, ticket }) => {
    await connection.run(drawMacros());
    const [[found] = []] = await rowsOf(
      `SELECT CASE WHEN ${word}::UBIGINT < passed_over_from(${tickets}::UBIGINT) THEN ticket_of(${word}::UBIGINT, ${tickets}::UBIGINT) END`,
    );
    expect(found).toBe(ticket === null ? null : String(ticket));
  });

  /** Totals that no list reaches: of the last one every other word is passed over. */
  test.each([2n ** 53n - 1n, 2n ** 63n - 25n, 2n ** 63n + 1n])(
    'of %s tickets in four holders’ hands',
    async (total) => {
      const starts = [1n, 2n, total / 3n, total];
      for (let i = 0; i < runs(20); i++) {
        const seedText = twin.sha256(`seed ${i}`);
        const expected: string[][] = [];
        for (let n = 1; n <= 64; n++) {
          const ticket = twin.ticketOf(twin.wordOf(seedText, n), total);
          if (ticket === null) continue;
          const holder = starts.findLastIndex((first) => first <= ticket);
          if (!expected.some(([i]) => i === String(holder)))
            expected.push([String(holder), String(ticket), String(n)]);
        }
        await connection.run(`
        ${drawMacros()}
        CREATE OR REPLACE TEMP TABLE list_row AS
          SELECT * FROM (VALUES ${starts.map((first, i) => `(${i}::UBIGINT, ${first}::UBIGINT)`).join()}) AS rows(i, first);
        CREATE OR REPLACE TEMP TABLE draw_of AS SELECT 'lottery' AS method, unhex('${twin.toHex(seedText)}') AS seed,
          4::UBIGINT AS want, false AS everyone, ${total}::UBIGINT AS total, passed_over_from(${total}::UBIGINT) AS over, true AS may;
        CREATE OR REPLACE TEMP TABLE selected (i UBIGINT, ticket UBIGINT, draw UBIGINT);
        CREATE OR REPLACE TEMP TABLE taken AS SELECT 0::UBIGINT AS low, 0::UBIGINT AS high;
        ${wordsScript(64)}`);
        expect(await rowsOf('SELECT i, ticket, draw FROM selected ORDER BY draw')).toEqual(expected);
      }
    },
  );

  test('that do not suffice: the draw has failed', async () => {
    const from = twin.readList('lottery', 'code,tickets\nA,1000000\nB,1\nC,1000000\n') as twin.List;
    const ranks = twin.draw(from, 's'.repeat(32), 1, 1);
    const files = {
      list: put('applicants.csv', from.text),
      result: put('result.csv', twin.resultCsv('lottery', ranks)),
    };
    const enough = await runDuckDb(connection, givenFor(from, 's'.repeat(32), 1, 1), files, 4096);
    expect(enough.checks[3]).toMatchObject({ id: 'draw.result', status: 'pass' });
    const all = await runDuckDb(connection, givenFor(from, 's'.repeat(32), 1, 2), files, 4096);
    expect(all.checks[3]).toMatchObject({
      status: 'fail',
      detail: 'the words filled 2 of 3 ranks: the draw has failed',
    });
  });
});

/** The macros of draw.sql without its tables. */
function drawMacros(): string {
  return (drawScript().match(/^CREATE OR REPLACE TEMP MACRO [^;]*;/gm) ?? []).join('\n');
}

/** Whether list.form holds in DuckDB. Bytes as text of one character a byte. */
async function formHolds(method: Method, bytes: string): Promise<boolean> {
  const from = { ...givenFor(PLAIN, 's'.repeat(32), 1, 0), method };
  await connection.run(listScript(from, put('applicants.csv', latin1(bytes))));
  return (await rowsOf('SELECT line FROM list_fault')).length === 0;
}
const PLAIN = twin.readList('lottery', 'code,tickets\nA,1\n') as twin.List;

describe('list.form reads whole lines, strictly', () => {
  test.each(vectors.badLists)('refused: $why', async ({ method, text }) => {
    expect(await formHolds(method as Method, twin.utf8(text))).toBe(false);
  });
  test.each(HOSTILE_ROWS)('refused: %j', async (text) => {
    expect(twin.readList('lottery', `code,tickets\n${text}`)).toBeNull();
    expect(await formHolds('lottery', `code,tickets\n${text}`)).toBe(false);
  });
  test('every moment of the vectors is one', async () => {
    const rows = vectors.moments.map(({ text }, i) => `${String(i).padStart(5, '0')},${text}\n`);
    expect(await formHolds('queue', `code,since\n${rows.join('')}`)).toBe(true);
  });
  test('a byte changed, added or taken away: the twin judges the same', async () => {
    const change = fc.tuple(
      fc.nat(),
      fc.constantFrom('set', 'add', 'cut'),
      fc.constantFrom(...'\n\r,09AZ-.:TZ \x00\xff"'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('lottery', 'ranking', 'queue').chain((method) => list(method as Method, 4)),
        change,
        async ({ method, text }, [place, how, char]) => {
          const at = place % (text.length + 1);
          const bytes =
            text.slice(0, at) + (how === 'cut' ? '' : char) + text.slice(how === 'add' ? at : at + 1);
          expect(await formHolds(method, bytes)).toBe(twin.readList(method, bytes) !== null);
        },
      ),
      { numRuns: runs(120) },
    );
  });
  test('a name with the signs of a pattern is one file', async () => {
    const path = join(folder, "a[pp]*?'licants.csv");
    writeFileSync(path, 'code,tickets\nB,1\nA,1\n');
    put('applicants.csv', 'code,tickets\nA,1\n');
    await connection.run(listScript(givenFor(PLAIN, 's'.repeat(32), 1, 0), { kind: 'csv', path }));
    expect(await rowsOf('SELECT line FROM list_fault')).toEqual([['3']]);
  });
});

test('a line that was lost on the way ends the script: no verdict', async () => {
  const script = listScript(givenFor(PLAIN, 's'.repeat(32), 1, 0), put('applicants.csv', PLAIN.text));
  const at = script.indexOf('-- list.form and list.digest');
  await connection.run(script.slice(0, at));
  await connection.run('DELETE FROM list_line WHERE i = 2');
  await expect(connection.run(script.slice(at))).rejects.toThrow('the lines are not the bytes of the list');
});

describe('what an engine answers', () => {
  const rows = SQL_CHECKS.map((id) => [id, 'pass', '']);
  test.each([
    [rows.slice(1)],
    [[...rows, ['list.form', 'pass', '']]],
    [rows.toReversed()],
    [rows.map(([id]) => [id, 'verified', ''])],
    [[]],
  ])('is four checks in order, or nothing: %j', (answer) => {
    expect(() => checksIn(answer)).toThrow('expected the check');
  });
});
