/**
 * The four checks of src/sql on a long list, by each engine that is here, beside the core, which makes the same of the same bytes. Nothing
 * is asserted.
 *
 *     npm run bench -- sql [<rows>]      MINGQIAN_CHDB=<folder> names where chdb is kept
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fromHex, toHex } from '../../src/core/bytes.ts';
import { draw } from '../../src/core/draw.ts';
import { type List, parseList } from '../../src/core/list.ts';
import { treeRoot } from '../../src/core/merkle.ts';
import { listTree } from '../../src/core/pages.ts';
import { onePiece } from '../../src/core/pieces.ts';
import { writeResultCsv } from '../../src/core/result.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import type { SqlCheck } from '../../src/sql/checks.ts';
import { type ClickHouse, checkInClickHouse } from '../../src/sql/clickhouse.ts';
import type { Given } from '../../src/sql/given.ts';
import { startChdb } from '../sql/chdb.ts';
import { noServers, startServer } from '../sql/clickhouse-servers.ts';
import { connected, runDuckDb } from '../sql/duckdb.ts';
import { madeParquet } from '../sql/made-parquet.ts';

/** A lottery list of thirteen random digits and 1 to 12 tickets a row. The same bytes at every run. */
function listBytes(rows: number): Uint8Array<ArrayBuffer> {
  const codes = new Float64Array(rows);
  let state = 1n;
  let code = 0;
  // The gaps between sorted random numbers: exponential, near enough.
  for (let i = 0; i < rows; i++) {
    state = BigInt.asUintN(64, state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n);
    code += 1 + Math.floor(-Math.log((Number(state >> 11n) + 1) / 2 ** 53) * (9e12 / rows));
    codes[i] = code;
  }
  const bytes = new Uint8Array(13 + 17 * rows);
  const encoder = new TextEncoder();
  let at = encoder.encodeInto('code,tickets\n', bytes).written;
  for (let i = 0; i < rows; i++) {
    const line = `${String(codes[i]).padStart(13, '0')},${1 + ((i * 7 + ((codes[i] as number) % 5)) % 12)}\n`;
    at += encoder.encodeInto(line, bytes.subarray(at, at + 17)).written;
  }
  return bytes.slice(0, at);
}

const SEED = '5eed'.repeat(16);

/** @param cpu seconds of CPU that other processes took so far */
async function timed<T>(name: string, rows: number, run: () => Promise<T>, cpu = () => 0): Promise<T> {
  const [start, mine, others] = [performance.now(), process.cpuUsage(), cpu()];
  const value = await run();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(mine);
  const busy = ((user + system) / 1e6 + cpu() - others).toFixed(1);
  console.log(
    `${name.padEnd(34)} ${seconds.toFixed(1).padStart(7)} s  ${Math.round(rows / seconds)
      .toLocaleString('en')
      .padStart(11)} rows/s  (${busy} s of CPU)`,
  );
  return value;
}

function demandPassed(checks: readonly SqlCheck[]): void {
  const bad = checks.find(({ status }) => status !== 'pass');
  if (bad !== undefined) throw new Error(`${bad.id}: ${bad.status}: ${bad.detail}`);
}

export async function benchSql(words: readonly string[]): Promise<void> {
  const rows = Number(words[0] ?? 3_400_000);
  const only = words[1] ?? '';
  const [quota, reserves] = [Math.ceil(rows / 150), 100];
  console.log(`${rows.toLocaleString('en')} rows, quota ${quota}; ${cpus().length} x ${cpus()[0]?.model}`);
  const folder = mkdtempSync(join(tmpdir(), 'mingqian-bench-sql-'));
  const bytes = listBytes(rows);
  const path = join(folder, 'applicants.csv');
  writeFileSync(path, bytes);
  let list = null as unknown as List;
  let root = '';
  const result = await timed('core (node:crypto)', rows, async () => {
    list = await parseList('applicants.csv', bytes, 'lottery');
    root = toHex(treeRoot(await listTree(list, nodePlatform.sha256)));
    await nodePlatform.sha256(bytes);
    return writeResultCsv(list, await draw(list, fromHex(SEED, 32) as Uint8Array, quota, reserves));
  });
  const sha256 = toHex(await nodePlatform.sha256(bytes));
  const given: Given = {
    method: 'lottery',
    quota,
    reserves,
    rows,
    tickets: list.tickets,
    sha256,
    root,
    seed: SEED,
  };
  writeFileSync(join(folder, 'result.csv'), result);
  const csv = { kind: 'csv', path: join(folder, 'result.csv') } as const;
  const parquet = await timed('Parquet written', rows, () => madeParquet(bytes, 'lottery'));
  writeFileSync(join(folder, 'applicants.parquet'), parquet);
  const gz = gzipSync(bytes, { level: 9 }).length;
  console.log(
    `applicants.csv ${bytes.length}, .csv.gz ${gz}, .parquet ${statSync(join(folder, 'applicants.parquet')).size} bytes`,
  );
  for (const kind of ['csv', 'parquet'] as const) {
    if (!'duckdb'.startsWith(only)) continue;
    const connection = await connected();
    const from = { kind, path: join(folder, `applicants.${kind}`) };
    demandPassed(
      (await timed(`DuckDB, ${kind}`, rows, () => runDuckDb(connection, given, { list: from, result: csv })))
        .checks,
    );
    connection.closeSync();
  }
  const inClickHouse = async (name: string, shards: readonly ClickHouse[], cpu = () => 0) =>
    demandPassed(
      await timed(
        name,
        rows,
        () => checkInClickHouse(given, shards, { list: onePiece(bytes), result: new Uint8Array(result) }),
        cpu,
      ),
    );
  if ('servers'.startsWith(only)) {
    if (noServers !== null) console.log(`ClickHouse servers: ${noServers}`);
    else
      for (const count of [1, 2]) {
        const servers = await Promise.all(Array.from({ length: count }, () => startServer()));
        try {
          await inClickHouse(`ClickHouse 18.16, ${count} server${count === 1 ? '' : 's'}`, servers, () =>
            servers.reduce((sum, server) => sum + server.cpu(), 0),
          );
        } finally {
          await Promise.all(servers.map((server) => server.stop()));
        }
      }
  }
  if ('chdb'.startsWith(only)) {
    const engine = startChdb();
    if (typeof engine === 'string') console.log(`chdb: ${engine}`);
    else {
      await inClickHouse('chdb (ClickHouse of today)', [engine]);
      engine.stop();
    }
  }
  rmSync(folder, { recursive: true });
}
