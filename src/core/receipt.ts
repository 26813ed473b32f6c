/** Receipts: what one applicant needs to check without the list (spec, section 7). */
import * as v from 'valibot';
import { fromUtf8, toHex, utf8 } from './bytes.ts';
import { isCode } from './code.ts';
import { Commitment } from './commitment.ts';
import {
  Count,
  Digest,
  DOCUMENT_LIMIT,
  PROTOCOL,
  RECEIPT_LIMIT,
  readDocument,
  writeDocument,
} from './documents.ts';
import { count, FORMS, form, text as textValue } from './findings.ts';
import { sha256 } from './hashing.ts';
import { codeOf, type List, lineOf, lowerBound } from './list.ts';
import type { Witnessed } from './log/inclusion.ts';
import type { Policy } from './log/policy.ts';
import { inclusionPath, type Tree } from './merkle.ts';
import { PAGE_ROWS, pageBytes, pageCount } from './pages.ts';
import { type CheckedPage, checkPage, RECEIPT, refuse, ticketsOf } from './receipt-page.ts';

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

/**
 * The text of commitment.tlog-proof for a receipt, or null where there is none, or what is there is no text that a receipt may carry:
 * longer than a proof, or no UTF-8. Whether it holds is for whoever checks.
 */
export function logProofText(bytes: Uint8Array | null): string | null {
  return bytes === null || bytes.length > DOCUMENT_LIMIT ? null : fromUtf8(bytes);
}

/**
 * A receipt's bytes from its parts. @param pages as receiptPages names them, in ascending order
 * @param logProof the text of commitment.tlog-proof, or null: the member is only there where there is one
 */
export function writeReceipt(
  code: string,
  commitment: Commitment,
  pages: readonly ReceiptPage[],
  logProof: string | null = null,
): Uint8Array {
  const proof = logProof === null ? {} : { logProof };
  return writeDocument({ type: 'receipt', protocol: PROTOCOL, code, commitment, pages, ...proof });
}

/**
 * The receipt of `code`, listed or not. Requires a code that isCode accepts and the tree over the list's pages.
 * @param logProof the text of commitment.tlog-proof, or null
 */
export function makeReceipt(
  list: List,
  tree: Tree,
  commitment: Commitment,
  code: string,
  logProof: string | null = null,
): Uint8Array {
  const pages = receiptPages(list, code).map((index) => ({
    index,
    text: String.fromCharCode(...pageBytes(list, index)),
    path: inclusionPath(tree, index).map(toHex),
  }));
  return writeReceipt(code, commitment, pages, logProof);
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
  /** Whether it carries a proof from the publication log. Without a trust policy that is any string, and not looked at. */
  readonly hasLogProof: boolean;
  /** What its proof shows, where it carries one and a trust policy was given: log.inclusion held, and log.witnessed. */
  readonly log: ReceiptLog | null;
}

/** That a log has the receipt's commitment, and who saw it. */
export interface ReceiptLog {
  readonly origin: string;
  /** The commitment's place, from 0, and how many entries the proof's checkpoint counts. */
  readonly index: number;
  readonly size: number;
  /** The checkpoint's, in hex. */
  readonly root: string;
  /** Who saw it before the draw; null where the policy's quorum is none, and nobody is asked. */
  readonly witnessed: readonly Witnessed[] | null;
}

/** The code of a page's first or last row. */
const firstCode = ({ rows }: CheckedPage) => codeOf(rows, 0);
const lastCode = ({ rows }: CheckedPage) => codeOf(rows, rows.rows - 1);

/**
 * The checks log.inclusion and log.witnessed of a receipt's proof. What verifies signatures is long, and loaded only here: most receipts
 * are checked without a policy.
 * @throws MingqianError `log.*`
 */
async function checkLogProof(logProof: string, commitment: Commitment, policy: Policy): Promise<ReceiptLog> {
  const { checkInclusion, checkWitnessed, witnessedOf } = await import('./log/inclusion.ts');
  const file = `${RECEIPT} logProof`;
  const included = checkInclusion(file, utf8(logProof), writeDocument(commitment), policy);
  const inTime =
    policy.quorum === null
      ? null
      : checkWitnessed(file, included, policy, commitment.drawAt).map((one) =>
          witnessedOf(one, commitment.drawAt),
        );
  const { index, checkpoint } = included.proof;
  const { origin, size, root } = checkpoint;
  return { origin, index, size, root: toHex(root), witnessed: inTime };
}

/**
 * Checks a receipt (spec, section 7).
 * @param policy the reader's trust policy: a proof that it carries from the log must then hold; null: it is not looked at
 * @throws MingqianError `document.*`, `receipt.pages`, `receipt.proof`, `page.form`, `list.*`; with a policy `log.form`, `log.signature`,
 * `log.path`, `log.quorum`
 */
export async function checkReceipt(bytes: Uint8Array, policy: Policy | null = null): Promise<CheckedReceipt> {
  const { code, commitment, pages, logProof } = readDocument(RECEIPT, bytes, Receipt, RECEIPT_LIMIT);
  const commitmentHash = toHex(sha256(writeDocument(commitment)));
  const checked: CheckedPage[] = [];
  for (const page of pages) checked.push(await checkPage(page, commitment));
  const first = checked[0] as CheckedPage;
  const last = checked[checked.length - 1] as CheckedPage;
  const log =
    policy === null || logProof === undefined ? null : await checkLogProof(logProof, commitment, policy);
  const common = { code, commitment, commitmentHash, pages, hasLogProof: logProof !== undefined, log };

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
