/**
 * A slow twin of the core: sections 1 to 5 of the spec as naively as they can be said, with strings, BigInt, arrays
 * and recursion. It shares nothing with src/core; node:crypto gives it SHA-256 and HKDF and nothing else. Bytes are
 * strings of one character a byte.
 */
import { createHash, hkdfSync } from 'node:crypto';

export type Method = 'lottery' | 'ranking' | 'queue';

export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
export const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
export const toHex = (text: string): string => Buffer.from(text, 'latin1').toString('hex');
export const fromHex = (hex: string): string => Buffer.from(hex, 'hex').toString('latin1');
export const sha256 = (text: string): string =>
  createHash('sha256').update(text, 'latin1').digest().toString('latin1');

/** `value` as so many big-endian bytes. */
function bigEndian(value: bigint, length: number): string {
  return fromHex(value.toString(16).padStart(2 * length, '0'));
}

// Section 1: times.

/** A time that exists: one that the calendar gives back as it was put in. */
export function isTime(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return false;
  const [year, month, day, hour, minute, second] = (text.match(/\d+/g) ?? []).map(Number) as number[];
  const date = new Date(0);
  date.setUTCFullYear(year as number, (month as number) - 1, day);
  date.setUTCHours(hour as number, minute, second);
  return year !== 0 && date.toISOString() === text.replace('Z', '.000Z');
}

/** A moment of section 2: a time, or one with three digits of milliseconds that are not 000. */
export function isMoment(text: string): boolean {
  const [, seconds = '', milliseconds] = /^([^.]*)(?:\.(\d\d\d))?Z$/.exec(text) ?? [];
  return milliseconds !== '000' && isTime(`${seconds}Z`);
}

/** A moment as milliseconds since 1970, for comparing. Requires isMoment. */
export const instantOf = (moment: string): bigint => BigInt(new Date(moment).getTime());

// Section 2: the list.

export interface Row {
  readonly line: string;
  readonly code: string;
  readonly points: bigint;
  readonly since: string;
  /** Numbers of the row's first and last ticket. */
  readonly first: bigint;
  readonly last: bigint;
}

export interface List {
  readonly method: Method;
  readonly text: string;
  readonly rows: readonly Row[];
  /** T. */
  readonly total: bigint;
}

export const HEADERS = {
  lottery: 'code,tickets',
  ranking: 'code,points,since',
  queue: 'code,since',
} as const;

export const isCode = (text: string): boolean => /^[0-9A-Z][0-9A-Z-]{0,31}$/.test(text);

/** A plain decimal within the limits, or null. */
function integer(text: string, least: bigint, most: bigint): bigint | null {
  if (!/^(0|[1-9][0-9]*)$/.test(text)) return null;
  const value = BigInt(text);
  return value >= least && value <= most ? value : null;
}

/** One row whose first ticket is `first`, or null. */
function readRow(method: Method, line: string, first: bigint): Row | null {
  const fields = line.split(',');
  const [code = '', second = '', third = ''] = fields;
  if (fields.length !== HEADERS[method].split(',').length || !isCode(code)) return null;
  if (method === 'lottery') {
    const tickets = integer(second, 1n, 1_000_000n);
    return tickets === null ? null : { line, code, points: 0n, since: '', first, last: first + tickets - 1n };
  }
  const points = method === 'ranking' ? integer(second, 0n, 1_000_000_000n) : 0n;
  const since = method === 'ranking' ? third : second;
  return points === null || !isMoment(since) ? null : { line, code, points, since, first, last: first };
}

/** Rows in strictly ascending order of code, the first ticket being `first`, or null. Every row ends with an LF. */
export function readRows(method: Method, text: string, first: bigint): Row[] | null {
  if (!text.endsWith('\n')) return null;
  const rows: Row[] = [];
  for (const line of text.slice(0, -1).split('\n')) {
    const above = rows.at(-1);
    const row = readRow(method, line, above === undefined ? first : above.last + 1n);
    if (row === null || (above !== undefined && !(above.code < row.code))) return null;
    rows.push(row);
  }
  return rows;
}

/** The list in these bytes, or null where they are none. */
export function readList(method: Method, text: string): List | null {
  const header = `${HEADERS[method]}\n`;
  const rows = text.startsWith(header) ? readRows(method, text.slice(header.length), 1n) : null;
  return rows === null ? null : { method, text, rows, total: rows.at(-1)?.last ?? 0n };
}

export function pagesOf({ rows }: List): string[] {
  const pages: string[] = [];
  for (let from = 0; from < rows.length; from += 256) {
    const page = rows.slice(from, from + 256);
    const header = `page ${pages.length} row ${from + 1} ticket ${page[0]?.first}\n`;
    pages.push(header + page.map((row) => `${row.line}\n`).join(''));
  }
  return pages;
}

/** The largest power of two below n (RFC 9162, 2.1.1). Requires n > 1. */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

export const leaf = (entry: string): string => sha256(`\x00${entry}`);
const node = (left: string, right: string): string => sha256(`\x01${left}${right}`);

/** MTH(D_n) of RFC 9162, 2.1.1. Requires n >= 1. */
export function treeHash(entries: readonly string[]): string {
  const n = entries.length;
  if (n === 1) return leaf(entries[0] as string);
  const k = split(n);
  return node(treeHash(entries.slice(0, k)), treeHash(entries.slice(k)));
}

/** PATH(m, D_n) of RFC 9162, 2.1.3.1. Requires 0 <= m < n. */
export function pathOf(m: number, entries: readonly string[]): string[] {
  const n = entries.length;
  if (n === 1) return [];
  const k = split(n);
  return m < k
    ? [...pathOf(m, entries.slice(0, k)), treeHash(entries.slice(k))]
    : [...pathOf(m - k, entries.slice(k)), treeHash(entries.slice(0, k))];
}

/** How long PATH(m, D_n) is. */
export function pathLengthOf(m: number, n: number): number {
  if (n === 1) return 0;
  const k = split(n);
  return 1 + (m < k ? pathLengthOf(m, k) : pathLengthOf(m - k, n - k));
}

/** The root that a path of the right length leads to: PATH's recursion the other way. */
export function rootFrom(m: number, n: number, hash: string, path: readonly string[]): string {
  if (n === 1) return hash;
  const k = split(n);
  const rest = path.slice(0, -1);
  const top = path.at(-1) as string;
  return m < k ? node(rootFrom(m, k, hash, rest), top) : node(top, rootFrom(m - k, n - k, hash, rest));
}

// Section 3: the bound on lists that a publisher may freeze.

export function expectedWords(tickets: readonly bigint[], want: number): bigint {
  const sorted = [...tickets].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const total = sorted.reduce((sum, t) => sum + t, 0n);
  let sum = 0n;
  for (let j = sorted.length - want + 1; j <= sorted.length; j++) {
    const smallest = sorted.slice(0, j).reduce((s, t) => s + t, 0n);
    sum += (total + smallest - 1n) / smallest;
  }
  return sum;
}

// Section 4: the seed.

export function seedOf(commitmentHash: string, values: readonly string[]): string {
  const material = values.map((value) => bigEndian(BigInt(value.length), 4) + value).join('');
  const info = 'mingqian/1 seed';
  return textOf(
    new Uint8Array(hkdfSync('sha256', bytesOf(material), bytesOf(commitmentHash), bytesOf(info), 32)),
  );
}

// Section 5: the draw.

/** Word number `n`, from 1. */
export function wordOf(seed: string, n: number): bigint {
  const block = sha256(seed + bigEndian(BigInt(Math.floor((n - 1) / 4)), 8));
  const at = ((n - 1) % 4) * 8;
  return BigInt(`0x${toHex(block.slice(at, at + 8))}`);
}

/** The ticket that a word hits, or null where the word is passed over. */
export function ticketOf(word: bigint, total: bigint): bigint | null {
  return word >= (2n ** 64n / total) * total ? null : 1n + (word % total);
}

export interface Rank {
  readonly row: Row;
  readonly ticket: bigint;
  readonly draw: number;
}

function lottery(list: List, seed: string, quota: number, want: number): Rank[] {
  if (quota >= list.rows.length) return list.rows.map((row) => ({ row, ticket: row.first, draw: 0 }));
  const ranks: Rank[] = [];
  for (let draw = 1; ranks.length < want; draw++) {
    const ticket = ticketOf(wordOf(seed, draw), list.total);
    if (ticket === null) continue;
    const row = list.rows.find(({ first, last }) => first <= ticket && ticket <= last) as Row;
    if (!ranks.some((rank) => rank.row === row)) ranks.push({ row, ticket, draw });
  }
  return ranks;
}

export const tieKeyOf = (seed: string, code: string): string => sha256(`mingqian/1 tie${seed}${code}`);

/** Rows from the first to the last, ties broken; `queue` lists have no points. */
function sorted(list: List, seed: string): Rank[] {
  const keyed = list.rows.map((row) => ({ row, tie: tieKeyOf(seed, row.code) }));
  keyed.sort((a, b) => {
    if (a.row.points !== b.row.points) return a.row.points > b.row.points ? -1 : 1;
    if (a.row.since !== b.row.since) return instantOf(a.row.since) < instantOf(b.row.since) ? -1 : 1;
    return a.tie < b.tie ? -1 : 1;
  });
  return keyed.map(({ row }) => ({ row, ticket: 0n, draw: 0 }));
}

export function draw(list: List, seed: string, quota: number, reserves: number): Rank[] {
  const want = Math.min(quota + reserves, list.rows.length);
  return list.method === 'lottery' ? lottery(list, seed, quota, want) : sorted(list, seed).slice(0, want);
}

export function resultCsv(method: Method, ranks: readonly Rank[]): string {
  const header = method === 'lottery' ? 'rank,code,ticket,draw' : `rank,${HEADERS[method]}`;
  const rows = ranks.map(({ row, ticket, draw }, i) =>
    method === 'lottery' ? `${i + 1},${row.code},${ticket},${draw}` : `${i + 1},${row.line}`,
  );
  return [header, ...rows].map((line) => `${line}\n`).join('');
}

export interface Summary {
  readonly allocated: number;
  readonly reserves: number;
  readonly allocatedDraws: number;
  readonly draws: number;
}

/** The counts of result.json. */
export function summaryOf(ranks: readonly Rank[], quota: number): Summary {
  const allocated = ranks.slice(0, quota);
  return {
    allocated: allocated.length,
    reserves: ranks.length - allocated.length,
    allocatedDraws: allocated.at(-1)?.draw ?? 0,
    draws: ranks.at(-1)?.draw ?? 0,
  };
}
