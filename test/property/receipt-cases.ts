/** Receipts as the properties try them: over any list, read by the core in the twin's words, and forged. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { type CheckedReceipt, checkReceipt } from '../../src/core/receipt.ts';
import { type Change, change, changed, code, list, method, pagedList } from './arbitraries.ts';
import { bytesOf, type List, pagesOf, sha256, toHex, treeHash, utf8 } from './twin.ts';
import { documentOf, type Json } from './twin-documents.ts';
import { type Meaning, pageNumbers, receiptOver } from './twin-receipt.ts';
import { balls, commitTo } from './twin-record.ts';

export const commitmentOf = (from: List) =>
  commitTo({ list: from, quota: 1, reserves: 1, randomness: [balls('123456', 'w')], rules: 'rules' });
export const hashOf = (commitment: Json) => toHex(sha256(documentOf(commitment)));

/** What the core found, in the twin's words. */
const meaningOf = (checked: CheckedReceipt): Meaning => ({
  code: checked.code,
  commitmentHash: checked.commitmentHash,
  listed: checked.listed,
  row: checked.row === null ? null : BigInt(checked.row),
  line: checked.line,
  tickets: checked.ticket === null ? null : [BigInt(checked.ticket.first), BigInt(checked.ticket.last)],
  between: checked.neighbours === null ? null : [checked.neighbours.before, checked.neighbours.after],
});

/** The core's meaning of a receipt, or null where it refuses it with an error of the closed set. */
export async function check(text: string): Promise<Meaning | null> {
  try {
    return meaningOf(await checkReceipt(bytesOf(text)));
  } catch (error) {
    expect(error).toMatchObject({
      name: 'MingqianError',
      code: expect.stringMatching(/^(document|receipt|page|list)\./),
    });
    return null;
  }
}

/** Codes at and about the borders of pages, rows and the list, and any others. */
export const codesAbout = ({ rows }: List, others: readonly string[]): string[] => {
  const at = [0, 1, 254, 255, 256, 257, 511, 512, rows.length - 1];
  const codes = at.flatMap((i) => rows[i]?.code ?? []);
  return [...new Set([...codes, ...codes.map((each) => `${each}-`.slice(0, 32)), '0', 'ZZZZZ', ...others])];
};

/** What a publisher could do to its pages before it commits to them. */
export interface Forgery {
  /** Which page, counted round and round. */
  readonly page: number;
  /** What is added to the numbers of its header: page, row, ticket. */
  readonly header: readonly number[];
  readonly rows: (typeof ROW_FORGERIES)[number] | 'same';
  readonly change: Change | null;
}
export const ROW_FORGERIES = [
  'without first',
  'without last',
  'last twice',
  'swapped',
  'other page',
] as const;
export const HEADER_FORGERIES = [
  [1, 0, 0],
  [0, 1, 0],
  [0, -1, 0],
  [0, 0, 1],
  [0, 0, -1],
] as const;

export function forge(pages: string[], how: Forgery): string[] {
  const at = how.page % pages.length;
  const [header = '', ...lines] = (pages[at] as string).trimEnd().split('\n');
  let add = 0;
  const numbers = header.replace(/[0-9]+/g, (n) => String(BigInt(n) + BigInt(how.header[add++] ?? 0)));
  if (how.rows === 'without first') lines.shift();
  if (how.rows === 'without last') lines.pop();
  if (how.rows === 'last twice') lines.push(lines.at(-1) as string);
  if (how.rows === 'swapped') lines.unshift(...lines.splice(1, 1));
  const page = [numbers, ...lines].map((line) => `${line}\n`).join('');
  const other = how.rows === 'other page' ? (pages[(at + 1) % pages.length] as string) : page;
  return pages.toSpliced(at, 1, how.change === null ? other : changed(other, how.change));
}

/** The list's commitment, but to these pages, and with so many rows and tickets more. */
export function commitmentToPages(
  from: List,
  pages: readonly string[],
  moreRows: number,
  moreTickets: number,
): Json {
  const honest = commitmentOf(from);
  const rows = Math.max(1, from.rows.length + moreRows);
  return {
    ...honest,
    list: {
      ...(honest['list'] as Record<string, Json>),
      rows,
      tickets: Math.max(1, Number(from.total) + moreTickets),
      pages: Math.ceil(rows / 256),
      root: toHex(treeHash(pages.map(utf8))),
    },
  };
}

/** Any of these and of changed bytes, in any list, shown for any code. */
const forgery = fc.record({
  page: fc.nat(),
  change: fc.option(change, { freq: 1 }),
  header: fc.oneof(
    { weight: 3, arbitrary: fc.constant([0, 0, 0] as const) },
    { weight: 1, arbitrary: fc.constantFrom(...HEADER_FORGERIES) },
  ),
  rows: fc.oneof(fc.constant('same' as const), fc.constantFrom(...ROW_FORGERIES)),
});
const more = fc.constantFrom([0, 0], [0, 0], [0, 0], [1, 0], [-1, 0], [0, 1], [0, -1], [0, 5]);
/** The right pages, or these counted from the first of them. */
const others = fc.option(fc.constantFrom([0], [1], [-1], [0, 1], [-1, 0], [0, 0], [1, 0]), { freq: 1 });
const lists = method.chain((how) => fc.oneof(list(how, 3), pagedList(how, [2, 256, 257, 512, 513])));

/** The text of a receipt over pages that may be forged, to whose root the publisher committed. */
export const forgedReceipt: fc.Arbitrary<string> = fc
  .tuple(lists, forgery, more, others, fc.nat(), code)
  .map(([from, how, by, instead, pick, any]) => {
    const pages = forge(pagesOf(from), how);
    const commitment = commitmentToPages(from, pages, by[0] as number, by[1] as number);
    const codes = codesAbout(from, [any]);
    const key = codes[pick % codes.length] as string;
    const right = pageNumbers(from, key);
    const wanted = instead === null ? right : instead.map((n) => (right[0] as number) + n);
    const shown = wanted.filter((index) => index >= 0 && index < pages.length);
    return receiptOver(pages, shown, commitment, key);
  });
