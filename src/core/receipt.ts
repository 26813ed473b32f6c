/** Receipts: what one applicant needs to check without the list (spec, section 7). */
import * as v from 'valibot';
import { fromHex, toHex, utf8 } from './bytes.ts';
import { isCode } from './code.ts';
import { Commitment } from './commitment.ts';
import { Count, Digest, PROTOCOL, RECEIPT_LIMIT, readDocument, writeDocument } from './documents.ts';
import { MingqianError } from './errors.ts';
import { count, digest, FORMS, form, type Seen, text as textValue } from './findings.ts';
import { sha256 } from './hashing.ts';
import { codeOf, type List, lineOf, lowerBound, parseRows, type Rows } from './list.ts';
import { inclusionPath, leafHash, pathLength, type Tree, verifyInclusion } from './merkle.ts';
import { PAGE_ROWS, pageBytes, pageCount, pageHeader, rowsOnPage } from './pages.ts';

const ReceiptPage = v.strictObject({ index: Count, text: v.string(), path: v.array(Digest) });
export type ReceiptPage = v.InferOutput<typeof ReceiptPage>;

export const Receipt = v.strictObject({
  type: v.literal('receipt'),
  protocol: v.literal(PROTOCOL),
  code: v.pipe(v.string(), v.check(isCode, FORMS.code)),
  commitment: Commitment,
  pages: v.pipe(v.array(ReceiptPage), v.minLength(1, FORMS.receiptPages), v.maxLength(2, FORMS.receiptPages)),
  logProof: v.optional(v.string()),
});
export type Receipt = v.InferOutput<typeof Receipt>;

const FILE = 'receipt';

/**
 * The indices of the pages that a receipt for `code` carries: the one with its row; or the one or two between whose
 * rows it would stand; or the first or the last page where it comes before or after all rows.
 */
export function receiptPages(list: List, code: string): number[] {
  const row = lowerBound(list, code);
  const last = pageCount(list.rows) - 1;
  if (row === list.rows) return [last];
  const page = Math.floor(row / PAGE_ROWS);
  const between = row % PAGE_ROWS === 0 && row > 0 && codeOf(list, row) !== code;
  return between ? [page - 1, page] : [page];
}

/** A receipt's bytes from its parts. @param pages as receiptPages names them, in ascending order */
export function writeReceipt(
  code: string,
  commitment: Commitment,
  pages: readonly ReceiptPage[],
): Uint8Array {
  return writeDocument({ type: 'receipt', protocol: PROTOCOL, code, commitment, pages });
}

/** The receipt of `code`, listed or not. Requires a code that isCode accepts and the tree over the list's pages. */
export function makeReceipt(list: List, tree: Tree, commitment: Commitment, code: string): Uint8Array {
  const pages = receiptPages(list, code).map((index) => ({
    index,
    text: String.fromCharCode(...pageBytes(list, index)),
    path: inclusionPath(tree, index).map(toHex),
  }));
  return writeReceipt(code, commitment, pages);
}

/** What a receipt proves about its code, for the commitment whose hash is given. */
export interface CheckedReceipt {
  readonly code: string;
  readonly commitment: Commitment;
  /** SHA-256 of the commitment's document, in hex: to be compared with one that the reader got elsewhere. */
  readonly commitmentHash: string;
  readonly listed: boolean;
  /** The row's number in the list, from 1, or null where the code is not listed. */
  readonly row: number | null;
  /** The row as it stands in the list. */
  readonly line: string | null;
  /** The row's tickets (`ranking` and `queue`: the row's number twice), or null. */
  readonly ticket: { readonly first: number; readonly last: number } | null;
  /** Where the code is not listed, the codes between which it would stand; null before the first, after the last. */
  readonly neighbours: { readonly before: string | null; readonly after: string | null } | null;
  readonly pages: readonly ReceiptPage[];
  /** Its proof from the publication log, any string, or null. Nobody looked at it: log/receipt-log.ts does, by a trust policy. */
  readonly logProof: string | null;
}

interface CheckedPage {
  readonly index: number;
  readonly rows: Rows;
  readonly firstTicket: number;
}

/** @param page which page of the list it is about */
function refuse(
  code: 'receipt.pages' | 'receipt.proof' | 'page.form',
  message: string,
  page: number,
  seen: Seen,
): never {
  throw new MingqianError(code, message, { file: FILE, page }, seen);
}

/** One page by itself: its proof, its header, its rows. @throws MingqianError `receipt.proof`, `page.form` */
async function checkPage(page: ReceiptPage, { list, method }: Commitment): Promise<CheckedPage> {
  const { index, text } = page;
  if (index >= list.pages)
    refuse('receipt.proof', `expected a page below ${list.pages}, found ${index}`, index, {
      expected: { kind: 'most', of: 'pages', count: list.pages },
    });
  const length = pathLength(index, list.pages);
  if (page.path.length !== length)
    refuse(
      'receipt.proof',
      `page ${index}: expected a path of ${length} hashes, found ${page.path.length}`,
      index,
      { expected: count('hashes', length), found: count('hashes', page.path.length) },
    );
  const path = page.path.map((hex) => fromHex(hex, 32) as Uint8Array);
  const bytes = utf8(text);
  if (!verifyInclusion(leafHash(bytes), index, list.pages, path, fromHex(list.root, 32) as Uint8Array))
    refuse(
      'receipt.proof',
      `page ${index}: its path does not lead to the committed root ${list.root}`,
      index,
      { expected: digest('root', list.root) },
    );
  const header = text.slice(0, text.indexOf('\n') + 1);
  const firstTicket = Number(/ ticket ([1-9][0-9]{0,15})\n$/.exec(header)?.[1] ?? '0');
  if (!Number.isSafeInteger(firstTicket) || firstTicket < 1 || header !== pageHeader(index, firstTicket))
    refuse(
      'page.form',
      `page ${index}: expected its header, found ${JSON.stringify(header.slice(0, 80))}`,
      index,
      { found: textValue(header.slice(0, 80)) },
    );
  const rows = await parseRows(`${FILE} page ${index}`, bytes, header.length, method, 2);
  const expected = rowsOnPage(index, list.rows);
  if (rows.rows !== expected)
    refuse('page.form', `page ${index}: expected ${expected} rows, found ${rows.rows}`, index, {
      expected: count('rows', expected),
      found: count('rows', rows.rows),
    });
  // Tickets from this page's first to T. Sums that pass 2^53 would round; differences below it do not.
  const remaining = list.tickets - firstTicket + 1;
  if (index === 0 && firstTicket !== 1)
    refuse('page.form', `page 0: expected to start at ticket 1, found ${firstTicket}`, 0, {
      expected: { kind: 'number', value: 1 },
      found: { kind: 'number', value: firstTicket },
    });
  // Where each row counts as one ticket, a header that says otherwise would show a ticket that nobody has.
  const firstRow = index * PAGE_ROWS + 1;
  if (method !== 'lottery' && firstTicket !== firstRow)
    refuse('page.form', `page ${index}: expected ticket ${firstRow}, its row, found ${firstTicket}`, index, {
      expected: { kind: 'number', value: firstRow },
      found: { kind: 'number', value: firstTicket },
    });
  if (rows.tickets > remaining)
    refuse(
      'page.form',
      `page ${index}: ${rows.tickets} tickets from ${firstTicket} pass the total ${list.tickets}`,
      index,
      { expected: { kind: 'most', of: 'tickets', count: remaining }, found: count('tickets', rows.tickets) },
    );
  if (index === list.pages - 1 && rows.tickets !== remaining)
    refuse(
      'page.form',
      `page ${index}: ${rows.tickets} tickets from ${firstTicket} do not end at the total ${list.tickets}`,
      index,
      { expected: count('tickets', remaining), found: count('tickets', rows.tickets) },
    );
  return { index, rows, firstTicket };
}

/** The code of a page's first or last row. */
const firstCode = ({ rows }: CheckedPage) => codeOf(rows, 0);
const lastCode = ({ rows }: CheckedPage) => codeOf(rows, rows.rows - 1);

/**
 * Checks a receipt (spec, section 7).
 * @throws MingqianError `document.*`, `receipt.pages`, `receipt.proof`, `page.form`, `list.*`
 */
export async function checkReceipt(bytes: Uint8Array): Promise<CheckedReceipt> {
  const { code, commitment, pages, logProof } = readDocument(FILE, bytes, Receipt, RECEIPT_LIMIT);
  const commitmentHash = toHex(sha256(writeDocument(commitment)));
  const checked: CheckedPage[] = [];
  for (const page of pages) checked.push(await checkPage(page, commitment));
  const first = checked[0] as CheckedPage;
  const last = checked[checked.length - 1] as CheckedPage;
  const common = { code, commitment, commitmentHash, pages, logProof: logProof ?? null };

  if (checked.length === 2) {
    if (last.index !== first.index + 1)
      refuse(
        'receipt.pages',
        `expected two adjacent pages, found ${first.index} and ${last.index}`,
        last.index,
        {
          expected: form('adjacentPages'),
        },
      );
    if (first.firstTicket + first.rows.tickets !== last.firstTicket)
      refuse('page.form', `the tickets of pages ${first.index} and ${last.index} do not join`, last.index, {
        expected: form('joinedPages'),
      });
    const [before, after] = [lastCode(first), firstCode(last)];
    if (before >= after)
      refuse('page.form', `pages ${first.index} and ${last.index} are not in ascending order`, last.index, {
        expected: form('ascendingPages'),
      });
    if (!(before < code && code < after))
      refuse(
        'receipt.pages',
        `expected a code between the pages, ${before} and ${after}, found ${code}`,
        last.index,
        { expected: { kind: 'between', before, after }, found: textValue(code) },
      );
    return { ...common, listed: false, row: null, line: null, ticket: null, neighbours: { before, after } };
  }

  const at = lowerBound(first.rows, code);
  if (at < first.rows.rows && codeOf(first.rows, at) === code) {
    let ticket = first.firstTicket;
    for (let i = 0; i < at; i++) ticket += ticketsOf(first.rows, i);
    return {
      ...common,
      listed: true,
      row: first.index * PAGE_ROWS + at + 1,
      line: lineOf(first.rows, at),
      ticket: { first: ticket, last: ticket + ticketsOf(first.rows, at) - 1 },
      neighbours: null,
    };
  }
  if (at === 0 && first.index > 0)
    refuse(
      'receipt.pages',
      `code ${code} comes before page ${first.index}; the page before it is needed too`,
      first.index,
      { expected: count('pages', 2), found: count('pages', 1) },
    );
  if (at === first.rows.rows && first.index < commitment.list.pages - 1)
    refuse(
      'receipt.pages',
      `code ${code} comes after page ${first.index}; the page after it is needed too`,
      first.index,
      { expected: count('pages', 2), found: count('pages', 1) },
    );
  const neighbours = {
    before: at === 0 ? null : codeOf(first.rows, at - 1),
    after: at === first.rows.rows ? null : codeOf(first.rows, at),
  };
  return { ...common, listed: false, row: null, line: null, ticket: null, neighbours };
}

function ticketsOf(rows: Rows, i: number): number {
  return rows.method === 'lottery' ? (rows.values[i] as number) : 1;
}
