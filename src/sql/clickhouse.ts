/** The four checks in ClickHouse, on one server or on several that hold whole pages each. */
import type { Pieces } from '../core/pieces.ts';
import { MAX_WORDS } from '../core/words.ts';
import { NOTHING_GIVEN, type SqlCheck, type SqlCheckId } from './checks.ts';
import { type Loaded, loadLines, putString } from './clickhouse-load.ts';
import * as queries from './clickhouse-queries.ts';
import type { Given } from './given.ts';

/** One server, and what may be done with it. Tables are made in its default database. */
export interface ClickHouse {
  /** Where the others reach it; null where it has no others. */
  readonly address: string | null;
  /** Runs one query. @returns rows of fields as text, as TabSeparated writes them */
  ask(query: string): Promise<string[][]>;
  /** Appends rows in RowBinary. */
  load(table: 'line' | 'result_file', rows: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** What is run on, and how a table of all shards is named in a query. */
interface Cluster {
  readonly first: ClickHouse;
  readonly shards: readonly ClickHouse[];
  everywhere(queries: readonly string[]): Promise<void>;
  all(table: string): string;
  ofFirst(table: string): string;
  /** The first row's first field. */
  one(query: string): Promise<string>;
}

function clusterOf(shards: readonly ClickHouse[]): Cluster {
  const [first] = shards;
  if (first === undefined) throw new Error('expected a server, found none');
  const isAlone = shards.length === 1;
  return {
    first,
    shards,
    async everywhere(these) {
      await Promise.all(
        shards.map(async (shard) => {
          for (const query of these) await shard.ask(query);
        }),
      );
    },
    all: (name) =>
      isAlone ? name : `remote('${shards.map(({ address }) => address).join()}', 'default', '${name}')`,
    ofFirst: (name) => (isAlone ? name : `remote('${first.address}', 'default', '${name}')`),
    one: async (query) => (await first.ask(query))[0]?.[0] ?? '',
  };
}

interface ListSeen {
  /** What is wrong with its form, or null. */
  readonly fault: string | null;
  readonly rows: number;
  readonly tickets: bigint;
}

async function listSeen(cluster: Cluster, { method }: Given, { lines, bytes }: Loaded): Promise<ListSeen> {
  const told = (await Promise.all(cluster.shards.map((shard) => shard.ask(queries.LINES)))).map(([row]) =>
    (row ?? []).map(Number),
  );
  const sum = (of: number) => told.reduce((all, row) => all + (row[of] ?? 0), 0);
  const held = told.filter(([count = 0]) => count > 0);
  const [least, most] = [
    Math.min(...held.map((row) => row[2] ?? -1)),
    Math.max(...held.map((row) => row[3] ?? -1)),
  ];
  // The lines are all of the file and nothing else. Where they are not, this program is wrong, not the record: no verdict.
  if (sum(0) !== lines || sum(1) - 1 !== bytes || least !== 0 || most !== lines - 1 || sum(4) !== lines)
    throw new Error(`the lines are not the bytes of the list: ${JSON.stringify(told)}`);
  const faults = (
    await Promise.all(cluster.shards.map((shard) => shard.ask(queries.faultyLine(method, lines - 1))))
  ).flatMap((rows) => rows.map(([i]) => Number(i) + 1));
  // A list without a row has a header and an empty end, which are no fault by themselves.
  if (lines < 3) faults.push(Math.min(2, lines));
  if (faults.length > 0)
    return { fault: `line ${Math.min(...faults)}: expected a line of section 2`, rows: 0, tickets: 0n };
  await cluster.everywhere([queries.pages(method, lines - 1)]);
  await cluster.first.ask(queries.summaries(cluster.all('page')));
  const [row = []] = await cluster.first.ask(queries.TOTALS);
  const [rows, , inside, between, pages, last, odd] = row.map(Number);
  if (rows !== lines - 2 || pages !== Math.ceil(rows / 256) || last !== pages - 1 || odd !== 0)
    throw new Error(`the pages are not those of the list: ${row.join()}`);
  if (inside === 0 && between === 0) return { fault: null, rows, tickets: BigInt(row[1] ?? 0) };
  return { fault: 'expected every code above the one before it', rows, tickets: 0n };
}

async function rootSeen(cluster: Cluster, rows: number): Promise<string> {
  await cluster.everywhere([
    queries.starts(cluster.ofFirst('summary')),
    queries.PLACED_PAGES,
    queries.LEAVES,
  ]);
  for (const query of queries.levels(cluster.all('leaf'), Math.ceil(rows / 256)))
    await cluster.first.ask(query);
  return cluster.one(queries.ROOT);
}

/** The ranks, into `drawn`. @returns how many */
async function draw(
  cluster: Cluster,
  { method, quota, reserves, seed, rows, tickets }: Given & { readonly seed: string },
  mostWords: number,
): Promise<number> {
  const want = Math.min(quota + reserves, rows);
  if (method !== 'lottery') {
    await cluster.everywhere([queries.frontHere(method, seed, want)]);
    await cluster.first.ask(queries.sortedRanks(cluster.all('front'), want));
    return Number(await cluster.one('SELECT count() FROM drawn'));
  }
  const everyone = quota >= rows;
  if (everyone) await cluster.everywhere([queries.EVERYONE_HERE]);
  // Every shard takes all words, which depend on the seed alone, and finds the holders among its own rows.
  let filled = 0;
  for (let low = 0; !everyone && filled < want && low < mostWords; ) {
    const high = Math.min(mostWords, Math.max(4096, 4 * low, 4 * Math.ceil(want / 2)));
    await cluster.everywhere([
      ...queries.hitPages(queries.hits(seed, tickets, low, high)),
      ...queries.SELECT_HERE,
    ]);
    filled = Number(await cluster.one(`SELECT count() FROM ${cluster.all('selected')}`));
    low = high;
  }
  await cluster.first.ask(queries.lotteryRanks(cluster.all('selected'), want, everyone));
  return Number(await cluster.one('SELECT count() FROM drawn'));
}

export interface ClickHouseFiles {
  /** The list's bytes in turn. */
  readonly list: Pieces | null;
  readonly result: Uint8Array | null;
}

/**
 * Loads the files into the servers and makes the four checks; the ranks are left in the first server's table `drawn`.
 * @param given null where commitment.form did not pass
 * @param mostWords a draw that needs more has failed: 2^28 (section 5), less in tests alone
 * @throws what is no verdict: a server that does not answer, lines that were lost on the way
 */
export async function checkInClickHouse(
  given: Given | null,
  shards: readonly ClickHouse[],
  files: ClickHouseFiles,
  mostWords = MAX_WORDS,
): Promise<readonly SqlCheck[]> {
  if (given === null) return NOTHING_GIVEN;
  const checks: SqlCheck[] = [];
  const say = (id: SqlCheckId, status: SqlCheck['status'], detail: string) =>
    checks.push({ id, status, detail });
  const verdict = (holds: boolean) => (holds ? 'pass' : 'fail');
  const cluster = clusterOf(shards);
  await cluster.everywhere(queries.SHARD_TABLES);
  for (const query of queries.COMBINING_TABLES) await cluster.first.ask(query);

  const seen =
    files.list === null
      ? null
      : await listSeen(cluster, given, await loadLines(files.list, given.rows, shards));
  if (seen === null || seen.fault !== null) {
    say(
      'list.form',
      seen === null ? 'skip' : 'fail',
      seen === null ? 'the list is not there' : (seen.fault ?? ''),
    );
    for (const id of ['list.digest', 'list.root', 'draw.result'] as const)
      say(id, 'skip', 'list.form did not pass');
    return checks;
  }
  say('list.form', 'pass', `${seen.rows} rows, ${seen.tickets} tickets`);
  const digest = await cluster.one(queries.digest(given.method, cluster.all('page')));
  const isCommitted =
    digest === given.sha256 && seen.rows === given.rows && seen.tickets === BigInt(given.tickets);
  say('list.digest', verdict(isCommitted), `SHA-256 ${digest}, ${seen.rows} rows, ${seen.tickets} tickets`);
  const root = await rootSeen(cluster, seen.rows);
  say('list.root', verdict(root === given.root), `root ${root}`);
  if (files.result === null || given.seed === null || !isCommitted || root !== given.root) {
    say('draw.result', 'skip', 'the result, or a check that it needs, is not there or did not pass');
    return checks;
  }
  const want = Math.min(given.quota + given.reserves, given.rows);
  const filled = await draw(cluster, { ...given, seed: given.seed }, mostWords);
  const row = Buffer.alloc(files.result.length + 10);
  await cluster.first.load('result_file', new Uint8Array(row.subarray(0, putString(row, 0, files.result))));
  const isSame = filled === want && (await cluster.one(queries.sameResult(given))) === '1';
  say(
    'draw.result',
    verdict(isSame),
    filled === want ? `${want} ranks` : `${filled} of ${want} ranks: the draw has failed`,
  );
  return checks;
}
