/**
 * The queries for ClickHouse, from 18.16 on, which has SHA256 and arrays, but no recursion, window functions, lpad or 128 bits: pages are
 * arrays, running sums are arrayCumSum, the levels of the tree are unrolled. Every shard holds whole pages; what is said of "here" is said of
 * one shard's own tables. Hashes are kept in hex.
 */
import type { Method } from '../core/list.ts';
import { type Given, hexOf } from './given.ts';

const table = (name: string, columns: string): string[] => [
  `DROP TABLE IF EXISTS ${name}`,
  `CREATE TABLE ${name} (${columns}) ENGINE = Memory`,
];

/** Tables of a shard. Lines are numbered from 0, the header; row i is line i. */
export const SHARD_TABLES: readonly string[] = [
  'DROP TABLE IF EXISTS line',
  'CREATE TABLE line (i UInt64, text String) ENGINE = MergeTree ORDER BY i',
  ...table('page', 'k UInt64, texts Array(String), codes Array(String), tickets Array(UInt64)'),
  ...table('start', 'k UInt64, first UInt64'),
  ...table('leaf', 'k UInt64, hash String'),
  ...table(
    'placed_page',
    'k UInt64, texts Array(String), codes Array(String), tickets Array(UInt64), first UInt64',
  ),
  ...table('front', 'text String, code String, points UInt64, instant String, tie String'),
  ...table('hit', 'draw UInt64, ticket UInt64, k UInt64'),
  ...table('selected', 'i UInt64, code String, ticket UInt64, draw UInt64'),
];

/** Tables of the first shard, which combines. */
export const COMBINING_TABLES: readonly string[] = [
  ...table('summary', 'k UInt64, rows UInt64, first String, last String, tickets UInt64, faults UInt64'),
  ...table('node', 'level UInt8, k UInt64, hash String'),
  ...table('result_file', 'content String'),
  ...table('drawn', 'rank UInt64, code String, ticket UInt64, draw UInt64, line String'),
];

const FIELD = (n: number): string => `splitByChar(',', text)[${n}]`;
const CODE = '[0-9A-Z][0-9A-Z-]{0,31}';
const MOMENT =
  '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{3})?Z';
const PATTERN: Readonly<Record<Method, string>> = {
  lottery: `^${CODE},([1-9][0-9]{0,5}|1000000)$`,
  ranking: `^${CODE},(0|[1-9][0-9]{0,8}|1000000000),${MOMENT}$`,
  queue: `^${CODE},${MOMENT}$`,
};
const HEADER: Readonly<Record<Method, string>> = {
  lottery: 'code,tickets',
  ranking: 'code,points,since',
  queue: 'code,since',
};
/** Where a row's moment stands. */
const SINCE: Readonly<Record<Method, string>> = { lottery: "''", ranking: FIELD(3), queue: FIELD(2) };

const LAST_DAY = `multiIf(substring(since, 6, 2) IN ('04', '06', '09', '11'), '30', substring(since, 6, 2) != '02', '31',
  toUInt16OrZero(substring(since, 1, 4)) % 4 = 0
    AND (toUInt16OrZero(substring(since, 1, 4)) % 100 != 0 OR toUInt16OrZero(substring(since, 1, 4)) % 400 = 0), '29', '28')`;
const isReal = (method: Method): string =>
  method === 'lottery'
    ? '1'
    : `substring(since, 1, 4) != '0000' AND substring(since, 20, 4) != '.000' AND substring(since, 9, 2) <= ${LAST_DAY}`;

/** Lines that are none of the file's, here: how many there are, their bytes with an LF each, first and last number, different numbers. */
export const LINES = 'SELECT count(), sum(length(text) + 1), min(i), max(i), uniqExact(i) FROM line';

/** Lines here that are not what section 2 has at their place: the first of them, or nothing. @param last number of the last line */
export const faultyLine = (method: Method, last: number): string => `SELECT i FROM (
  SELECT i, text, ${SINCE[method]} AS since,
    multiIf(i = 0, text = '${HEADER[method]}', i = ${last}, text = '', match(text, '${PATTERN[method]}') AND (${isReal(method)})) AS good
  FROM line) WHERE good = 0 ORDER BY i LIMIT 1`;

/** Pages here. Requires that every line is one of section 2. */
export const pages = (method: Method, last: number): string => `INSERT INTO page
  SELECT k, arraySort((t, n) -> n, groupArray(text), groupArray(i)), arraySort((c, n) -> n, groupArray(code), groupArray(i)),
    arraySort((t, n) -> n, groupArray(tickets), groupArray(i))
  FROM (SELECT intDiv(i - 1, 256) AS k, i, text, ${FIELD(1)} AS code, ${method === 'lottery' ? `toUInt64(${FIELD(2)})` : 'toUInt64(1)'} AS tickets
        FROM line WHERE i > 0 AND i < ${last})
  GROUP BY k`;

/** What the first shard needs to know of each page. A fault is a code that is not above the one before it. @param pages pages of all shards */
export const summaries = (pages: string): string => `INSERT INTO summary
  SELECT k, length(codes), codes[1], codes[length(codes)], arraySum(tickets),
    arrayCount((a, b) -> NOT a < b, arrayPopBack(codes), arrayPopFront(codes))
  FROM ${pages}`;

/** Rows, tickets, faults of order in pages, faults between them, pages, last page's number, pages of other than 256 rows but the last. */
export const TOTALS = `SELECT arraySum(n), arraySum(t), arraySum(f), arrayCount((a, b) -> NOT a < b, arrayPopBack(l), arrayPopFront(c)),
    length(ks), ks[length(ks)], arrayCount(x -> x != 256, arrayPopBack(n))
  FROM (SELECT arraySort(groupArray(k)) AS ks, arraySort((x, k) -> k, groupArray(rows), groupArray(k)) AS n,
      arraySort((x, k) -> k, groupArray(tickets), groupArray(k)) AS t, arraySort((x, k) -> k, groupArray(faults), groupArray(k)) AS f,
      arraySort((x, k) -> k, groupArray(first), groupArray(k)) AS c, arraySort((x, k) -> k, groupArray(last), groupArray(k)) AS l
    FROM summary)`;

/** Each page's first ticket, here. @param summary the first shard's */
export const starts = (summary: string): string => `INSERT INTO start
  SELECT k, first FROM (
    SELECT arraySort(groupArray(k)) AS ks, arraySort((x, k) -> k, groupArray(tickets), groupArray(k)) AS ts FROM ${summary})
  ARRAY JOIN ks AS k, arrayMap((sum, t) -> toUInt64(1 + sum - t), arrayCumSum(ts), ts) AS first`;

/** The pages here with their first tickets. */
export const PLACED_PAGES = `INSERT INTO placed_page
  SELECT k, texts, codes, tickets, first FROM page ANY INNER JOIN start USING k`;

/** Leaves of the pages here. */
export const LEAVES = `INSERT INTO leaf
  SELECT k, hex(SHA256(concat(unhex('00'), 'page ', toString(k), ' row ', toString(256 * k + 1), ' ticket ', toString(first), '\\n',
    arrayStringConcat(texts, '\\n'), '\\n')))
  FROM placed_page`;

/** All leaves, then one level after the other: two neighbours make a node, the last of an odd level rises as it is. */
export function levels(leaves: string, count: number): string[] {
  const queries = [`INSERT INTO node SELECT 0, k, hash FROM ${leaves}`];
  for (let level = 0, n = count; n > 1; level++, n = Math.ceil(n / 2))
    queries.push(`INSERT INTO node SELECT ${level + 1}, up, if(length(hs) = 2, hex(SHA256(concat(unhex('01'), unhex(hs[1]), unhex(hs[2])))), hs[1])
      FROM (SELECT intDiv(k, 2) AS up, arraySort((h, k) -> k, groupArray(hash), groupArray(k)) AS hs FROM node WHERE level = ${level} GROUP BY up)`);
  return queries;
}
export const ROOT = 'SELECT lower(hash) FROM node ORDER BY level DESC LIMIT 1';

/** SHA-256 of the whole list, put together on one machine. */
export const digest = (
  method: Method,
  pages: string,
): string => `SELECT lower(hex(SHA256(concat('${HEADER[method]}\\n',
    arrayStringConcat(arraySort((t, k) -> k, groupArray(text), groupArray(k)), '')))))
  FROM (SELECT k, concat(arrayStringConcat(texts, '\\n'), '\\n') AS text FROM ${pages})`;

/** A number as eight big-endian bytes: hex() leaves zeros in front out. */
const u64be = (of: string): string =>
  `unhex(concat(substring('0000000000000000', 1, 16 - length(hex(${of}))), hex(${of})))`;

/** 2^64 mod T: words from 2^64 minus this on are passed over, and the last that is not is 2^64-1 minus this. */
const LAST_WORD = (total: string): string =>
  `toUInt64(18446744073709551615 - toUInt64((18446744073709551615 % toUInt64(${total}) + 1) % toUInt64(${total})))`;

/** Words low+1 .. high that are not passed over, and their tickets. Requires multiples of four. */
export const hits = (seed: string, total: bigint | number, low: number, high: number): string => `
  SELECT draw, toUInt64(1 + word % toUInt64(${total})) AS ticket FROM (
    SELECT toUInt64(4 * b + w + 1) AS draw, reinterpretAsUInt64(reverse(substring(block, 1 + 8 * w, 8))) AS word
    FROM (SELECT toUInt64(${low / 4} + number) AS b, SHA256(concat(unhex('${hexOf(seed)}'), ${u64be('b')})) AS block FROM numbers(${(high - low) / 4}))
    ARRAY JOIN [0, 1, 2, 3] AS w)
  WHERE word <= ${LAST_WORD(String(total))}`;

/** Hits with the pages that hold them: in the order of tickets, a page has begun for every first ticket that was passed. */
export const hitPages = (hits: string): readonly string[] => [
  'DROP TABLE IF EXISTS hit',
  'CREATE TABLE hit (draw UInt64, ticket UInt64, k UInt64) ENGINE = Memory',
  `INSERT INTO hit SELECT draw, ticket, toUInt64(begun - 1) FROM (
    SELECT groupArray(draw) AS draws, groupArray(ticket) AS tickets, arrayCumSum(groupArray(toUInt64(draw = 0))) AS begins
    FROM (SELECT draw, ticket FROM (SELECT toUInt64(0) AS draw, first AS ticket FROM start UNION ALL ${hits}) ORDER BY ticket, draw))
  ARRAY JOIN draws AS draw, tickets AS ticket, begins AS begun
  WHERE draw > 0`,
];

/**
 * Of the rows here, those that were hit for the first time, with the first word that hit them. 18.16 does not find a column that only a
 * lambda uses: the conditions, which always hold, use it too.
 */
export const SELECT_HERE: readonly string[] = [
  'DROP TABLE IF EXISTS hit_page',
  'CREATE TABLE hit_page (k UInt64, codes Array(String), sums Array(UInt64), first UInt64, draws Array(UInt64), hits Array(UInt64)) ENGINE = Memory',
  `INSERT INTO hit_page SELECT k, codes, arrayCumSum(tickets), first, draws, hits FROM placed_page
   ANY INNER JOIN (SELECT k, groupArray(draw) AS draws, groupArray(ticket) AS hits FROM hit GROUP BY k) AS hit_of USING k`,
  'DROP TABLE IF EXISTS hit_row',
  'CREATE TABLE hit_row (i UInt64, code String, ticket UInt64, draw UInt64) ENGINE = Memory',
  `INSERT INTO hit_row SELECT toUInt64(256 * k + at), codes[at], ticket, draw FROM (
      SELECT k, codes, draws, hits, arrayMap(t -> arrayFirstIndex(sum -> toUInt64(first + sum) > t, sums), hits) AS places
      FROM hit_page WHERE first > 0 AND NOT empty(sums))
    ARRAY JOIN draws AS draw, hits AS ticket, places AS at`,
  `INSERT INTO selected SELECT i, any(code), argMin(ticket, draw), min(draw) FROM hit_row
   WHERE i NOT IN (SELECT i FROM selected) GROUP BY i`,
];

/** Everyone in list order, where nothing is drawn. */
export const EVERYONE_HERE = `INSERT INTO selected
  SELECT toUInt64(256 * k + at), codes[at], toUInt64(first + sums[at] - tickets[at]), 0
  FROM (SELECT k, codes, tickets, first, arrayCumSum(tickets) AS sums FROM placed_page) ARRAY JOIN arrayEnumerate(codes) AS at`;

/** Ranks of a lottery. @param selected rows of all shards */
export const lotteryRanks = (selected: string, want: number, everyone: boolean): string => `INSERT INTO drawn
  SELECT rank, code, ticket, draw, concat(toString(rank), ',', code, ',', toString(ticket), ',', toString(draw)) FROM (
    SELECT groupArray(code) AS codes, groupArray(ticket) AS tickets, groupArray(draw) AS draws
    FROM (SELECT code, ticket, draw FROM ${selected} ORDER BY ${everyone ? 'i' : 'draw'} LIMIT ${want}))
  ARRAY JOIN codes AS code, tickets AS ticket, draws AS draw, arrayEnumerate(codes) AS rank`;

/** Of the rows here, the first in order, as many as there are ranks: no other can have one. */
export const frontHere = (method: Method, seed: string, want: number): string => `INSERT INTO front
  SELECT text, code, points, instant, hex(SHA256(concat('mingqian/1 tie', unhex('${hexOf(seed)}'), code))) AS tie FROM (
    SELECT text, ${FIELD(1)} AS code, ${SINCE[method]} AS since, toUInt64(${method === 'ranking' ? FIELD(2) : '0'}) AS points,
      concat(substring(since, 1, 19), if(substring(since, 20, 1) = '.', substring(since, 21, 3), '000')) AS instant
    FROM (SELECT text FROM page ARRAY JOIN texts AS text))
  ORDER BY points DESC, instant, tie LIMIT ${want}`;

/** Ranks of a ranking or a queue. @param front the first rows of each shard */
export const sortedRanks = (front: string, want: number): string => `INSERT INTO drawn
  SELECT rank, code, 0, 0, concat(toString(rank), ',', line) FROM (
    SELECT groupArray(text) AS lines, groupArray(code) AS codes
    FROM (SELECT text, code FROM ${front} ORDER BY points DESC, instant, tie LIMIT ${want}))
  ARRAY JOIN lines AS line, codes AS code, arrayEnumerate(lines) AS rank`;

/** Whether the recomputed result is the published one, byte for byte. */
export const sameResult = ({ method }: Given): string => `SELECT (
    SELECT concat('${{ lottery: 'rank,code,ticket,draw', ranking: 'rank,code,points,since', queue: 'rank,code,since' }[method]}\\n',
      arrayStringConcat(arrayMap(l -> concat(l, '\\n'), arraySort((l, r) -> r, groupArray(line), groupArray(rank))), '')) FROM drawn
  ) = (SELECT any(content) FROM result_file)`;
