/** The slow twin's receipts: section 7, said naively. Shares nothing with src/core. */
import {
  fromHex,
  isCode,
  type List,
  leaf,
  type Method,
  pagesOf,
  pathLengthOf,
  pathOf,
  type Row,
  readRows,
  rootFrom,
  sha256,
  ticketOf,
  toHex,
  utf8,
  wordOf,
} from './twin.ts';
import { documentOf, isCommitment, type Json, readDocument } from './twin-documents.ts';

export interface Commitment {
  readonly method: Method;
  readonly quota: number;
  readonly reserves: number;
  readonly list: {
    readonly rows: number;
    readonly tickets: number;
    readonly pages: number;
    readonly root: string;
  };
}

/** What a receipt says about its code. */
export interface Meaning {
  readonly code: string;
  readonly commitmentHash: string;
  readonly listed: boolean;
  readonly row: bigint | null;
  readonly line: string | null;
  readonly tickets: readonly [bigint, bigint] | null;
  readonly between: readonly [string | null, string | null] | null;
}

/** The pages that a receipt for the code carries, by their numbers. */
export function pageNumbers(list: List, code: string): number[] {
  const pageOf = (row: number) => Math.floor(row / 256);
  const at = list.rows.findIndex((row) => row.code === code);
  if (at !== -1) return [pageOf(at)];
  const after = list.rows.findIndex((row) => row.code > code);
  if (after === -1) return [pageOf(list.rows.length - 1)];
  return after === 0 ? [0] : [...new Set([pageOf(after - 1), pageOf(after)])];
}

/** A receipt over any pages, right or wrong: these of them, with their paths in the tree over all. */
export function receiptOver(
  pages: readonly string[],
  shown: readonly number[],
  commitment: Json,
  code: string,
): string {
  return documentOf({
    type: 'receipt',
    protocol: 'mingqian/1',
    code,
    commitment,
    pages: shown.map((index) => ({
      index,
      text: pages[index] ?? '',
      path: pathOf(index, pages.map(utf8)).map(toHex),
    })),
  });
}

/** The one receipt of a code, listed or not. */
export function receiptOf(list: List, commitment: Json, code: string): string {
  return receiptOver(pagesOf(list), pageNumbers(list, code), commitment, code);
}

/** What the whole list says about a code: what its receipt must say. */
export function lookUp(list: List, commitmentHash: string, code: string): Meaning {
  const at = list.rows.findIndex((row) => row.code === code);
  const row = list.rows[at];
  const before = list.rows.filter((other) => other.code < code).at(-1)?.code ?? null;
  const after = list.rows.find((other) => other.code > code)?.code ?? null;
  const common = { code, commitmentHash, listed: row !== undefined };
  return row === undefined
    ? { ...common, row: null, line: null, tickets: null, between: [before, after] }
    : { ...common, row: BigInt(at + 1), line: row.line, tickets: [row.first, row.last], between: null };
}

interface Page {
  readonly index: number;
  readonly rows: readonly Row[];
}

/** One page of a receipt, its proof, header and rows, or null. */
function checkPage(page: Json, { method, list }: Commitment): Page | null {
  const { index, text, path, ...more } = page as Record<string, Json>;
  if (typeof index !== 'number' || typeof text !== 'string' || !Array.isArray(path)) return null;
  if (Object.keys(more).length > 0 || !Number.isSafeInteger(index) || index < 0) return null;
  if (!path.every((hash) => typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash))) return null;
  if (index >= list.pages || path.length !== pathLengthOf(index, list.pages)) return null;
  const bytes = utf8(text);
  const root = rootFrom(index, list.pages, leaf(bytes), (path as string[]).map(fromHex));
  if (toHex(root) !== list.root) return null;

  const header = /^page (0|[1-9][0-9]*) row ([1-9][0-9]*) ticket ([1-9][0-9]*)\n/.exec(bytes);
  if (header === null) return null;
  const [line, k, row, ticket] = header as unknown as [string, string, string, string];
  if (BigInt(k) !== BigInt(index) || BigInt(row) !== 256n * BigInt(index) + 1n) return null;
  const rows = readRows(method, bytes.slice(line.length), BigInt(ticket));
  const isLast = index === list.pages - 1;
  const count = isLast ? BigInt(list.rows) - 256n * BigInt(index) : 256n;
  if (rows === null || BigInt(rows.length) !== count) return null;
  const end = rows.at(-1)?.last as bigint;
  if (index === 0 && BigInt(ticket) !== 1n) return null;
  if (method !== 'lottery' && BigInt(ticket) !== BigInt(row)) return null;
  if (end > BigInt(list.tickets) || (isLast && end !== BigInt(list.tickets))) return null;
  return { index, rows };
}

/** What a receipt in these bytes proves, or null where section 7 says that it is to be rejected. */
export function checkReceipt(bytes: Uint8Array): Meaning | null {
  const value = readDocument(bytes, 131_071);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { type, protocol, code, commitment: promised, pages, ...others } = value as Record<string, Json>;
  // Without a trust policy the log's proof is any string.
  const { logProof = '', ...more } = others;
  if (typeof logProof !== 'string') return null;
  if (type !== 'receipt' || protocol !== 'mingqian/1' || Object.keys(more).length > 0) return null;
  if (typeof code !== 'string' || !isCode(code) || promised === undefined || !isCommitment(promised))
    return null;
  if (!Array.isArray(pages) || pages.length < 1 || pages.length > 2) return null;
  const isObject = (page: Json) => typeof page === 'object' && page !== null && !Array.isArray(page);
  if (!pages.every(isObject)) return null;
  const commitment = promised as unknown as Commitment;
  const checked = pages.map((page) => checkPage(page, commitment));
  const [first, second] = checked;
  if (!first || second === null) return null;

  const common = { code, commitmentHash: toHex(sha256(documentOf(promised))) };
  const unlisted = { ...common, listed: false, row: null, line: null, tickets: null };
  const codes = first.rows.map((row) => row.code);
  if (second !== undefined) {
    if (second.index !== first.index + 1) return null;
    if ((first.rows.at(-1)?.last as bigint) + 1n !== second.rows[0]?.first) return null;
    const [before, after] = [codes.at(-1) as string, second.rows[0].code];
    return before < code && code < after ? { ...unlisted, between: [before, after] } : null;
  }
  const at = codes.indexOf(code);
  const row = first.rows[at];
  if (row !== undefined) {
    const number = 256n * BigInt(first.index) + BigInt(at) + 1n;
    const tickets = [row.first, row.last] as const;
    return { ...common, listed: true, row: number, line: row.line, tickets, between: null };
  }
  const before = codes.filter((other) => other < code).at(-1) ?? null;
  const after = codes.find((other) => other > code) ?? null;
  if (before === null && first.index !== 0) return null;
  if (after === null && first.index !== commitment.list.pages - 1) return null;
  return { ...unlisted, between: [before, after] };
}

/** Whether a result.json of section 5's form may settle a receipt of this lottery commitment (section 7). */
export function mayResult(result: Readonly<Record<string, Json>>, commitment: Commitment): boolean {
  const count = (name: string) => BigInt(result[name] as number);
  const rows = BigInt(commitment.list.rows);
  const quota = BigInt(commitment.quota);
  const both = quota + BigInt(commitment.reserves);
  const want = both < rows ? both : rows;
  if (count('allocated') !== (quota < rows ? quota : rows)) return false;
  if (count('allocated') + count('reserves') !== want) return false;
  if (quota >= rows) return count('allocatedDraws') === 0n && count('draws') === 0n;
  if (count('allocated') > count('allocatedDraws')) return false;
  if (count('reserves') === 0n && count('draws') !== count('allocatedDraws')) return false;
  return count('allocatedDraws') + count('reserves') <= count('draws') && count('draws') <= 2n ** 28n;
}

/** The first of words 1..draws that hits one of these tickets of T, or null. */
export function firstHit(
  seed: string,
  [first, last]: readonly [bigint, bigint],
  total: bigint,
  draws: number,
) {
  for (let draw = 1; draw <= draws; draw++) {
    const ticket = ticketOf(wordOf(seed, draw), total);
    if (ticket !== null && first <= ticket && ticket <= last) return { draw, ticket };
  }
  return null;
}
